import { inflateSync } from 'node:zlib'

/** A picture as its width, its height and four numbers (red, green, blue, alpha) a pixel. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: readonly (readonly [number, number, number, number])[]
}

const channelsOf = (colourType: number) => {
  if (colourType === 2) return 3
  if (colourType === 6) return 4
  throw new Error(`A PNG of colour type ${colourType} is not read here; save it as 8-bit RGB or RGBA.`)
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
  for (let y = 0; y < height; y++) {
    const predict = predictors[raw[y * (stride + 1)] as 0 | 1 | 2 | 3 | 4]
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? out[y * stride + x - channels]! : 0
      const up = y > 0 ? out[(y - 1) * stride + x]! : 0
      const corner = x >= channels && y > 0 ? out[(y - 1) * stride + x - channels]! : 0
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + predict(left, up, corner)
    }
  }
  return out
}

const chunksOf = (file: Buffer) => {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
  }
  return chunks
}

/** Reads an 8-bit PNG as the format's specification has it (W3C, PNG, third edition), so that a test can look at the pixels. */
export function readPng(file: Buffer): Picture {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is not a PNG.')
  const chunks = chunksOf(file)
  const header = chunks[0]!.data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (header[8] !== 8 || header[12] !== 0) throw new Error('Only 8-bit PNGs that are not interlaced are read here.')
  const channels = channelsOf(header[9]!)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const bytes = unfilter(inflateSync(packed), width * channels, height, channels)
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const at = index * channels
    return [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, channels === 4 ? bytes[at + 3]! : 255] as const
  })
  return { width, height, pixels }
}
