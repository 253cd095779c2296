import { inflateSync } from 'node:zlib'

/** A picture as its width, its height and four numbers (red, green, blue, alpha) a pixel. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: readonly (readonly [number, number, number, number])[]
}

const channelsOf = (colourType: number | undefined) => {
  if (colourType === 2) return 3
  if (colourType === 6) return 4
  throw new Error('save it as an 8-bit PNG in RGB or RGBA')
}

const paeth = (left: number, up: number, corner: number) => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const predictors = [
  () => 0,
  (left: number) => left,
  (_left: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
] as const

const unfilter = (raw: Buffer, stride: number, height: number, channels: number) => {
  const out = new Uint8Array(stride * height)
  const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (out[y * stride + x] ?? 0))
  for (let y = 0; y < height; y++) {
    const line = y * (stride + 1)
    const predict = predictors[raw[line] ?? 0] ?? predictors[0]
    for (let x = 0; x < stride; x++)
      out[y * stride + x] = (raw[line + 1 + x] ?? 0) + predict(at(y, x - channels), at(y - 1, x), at(y - 1, x - channels))
  }
  return out
}

const chunksOf = (file: Buffer) => {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
  }
  return chunks
}

/** Reads an 8-bit PNG as the format's specification has it (W3C, PNG, third edition), so that an icon's pixels can be judged; throws with advice. */
export function readPng(file: Buffer): Picture {
  const chunks = file.toString('latin1', 1, 4) === 'PNG' ? chunksOf(file) : []
  const header = chunks[0]?.data
  if (header?.[8] !== 8 || header[12] !== 0) throw new Error('save it as an 8-bit PNG that is not interlaced')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (width > 1_024 || height > 1_024) throw new Error('make it smaller')
  const channels = channelsOf(header[9])
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const bytes = unfilter(inflateSync(packed), width * channels, height, channels)
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const at = index * channels
    return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, channels === 4 ? (bytes[at + 3] ?? 0) : 255] as const
  })
  return { width, height, pixels }
}
