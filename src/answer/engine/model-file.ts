import { createHash } from 'node:crypto'
import type { Confidence } from './confidence.js'
import type { Model } from './model.js'
import type { Settings } from './settings.js'
import type { Classes } from './text-rows.js'

/** A model read from bytes, or the reason it must not be used. */
export type Decoded = { readonly model: Model } | { readonly model?: undefined; readonly refused: string }

interface Header {
  readonly key: string
  readonly settings: Settings
  readonly confidence: Confidence
  readonly classes: Classes
  readonly words: readonly (readonly [string, number])[]
  /** The names of the features, block by block, in the order of their numbers. */
  readonly features: readonly (readonly string[])[]
  readonly stemCount: number
  readonly shortenedCount: number
}

const magic = Buffer.from('BYP-MODEL-2\n')
const checksumLength = 32
const start = magic.length + checksumLength

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const bytesOf = (array: { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

/** Writes a model as bytes: a mark, a checksum, a header with words and figures, then the weights. Little-endian machines only, like all we run on. */
export function encodeModel({ key, settings, fitted, confidence }: Model): Uint8Array {
  const { classes, vocabulary, weights, held, words, shortened } = fitted
  const [stemCount, shortenedCount] = [held.stemCount, shortened.length]
  const features = vocabulary.numbers.map((numbers) => [...numbers.keys()])
  const header: Header = { key, settings, confidence, classes, words: [...words], features, stemCount, shortenedCount }
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  const arrays = [vocabulary.classesWith, weights.scales, weights.bias, held.bits, weights.values, shortened].map(bytesOf)
  const body = Buffer.concat([length, json, ...arrays])
  return Buffer.concat([magic, checksum(body), body])
}

interface Cursor {
  take(length: number): ArrayBuffer
  readonly isAtEnd: () => boolean
}

const cursorOver = (bytes: Buffer): Cursor => {
  let place = 0
  return {
    take: (length) => {
      const part = new Uint8Array(length)
      part.set(bytes.subarray(place, place + length))
      place += length
      return part.buffer
    },
    isAtEnd: () => place === bytes.length,
  }
}

const numbered = (features: Header['features']) => {
  let next = 0
  return features.map((names) => new Map(names.map((name) => [name, next++])))
}

const readBody = (body: Buffer): Model | undefined => {
  const cursor = cursorOver(body)
  const length = new DataView(cursor.take(4)).getUint32(0, true)
  const header = JSON.parse(Buffer.from(cursor.take(length)).toString()) as Header
  const numbers = numbered(header.features)
  const count = numbers.reduce((sum, { size }) => sum + size, 0)
  const classCount = header.classes.ids.length
  const classesWith = new Uint16Array(cursor.take(2 * count))
  const scales = new Float32Array(cursor.take(4 * count))
  const bias = new Float32Array(cursor.take(4 * classCount))
  const bits = new Uint8Array(cursor.take(Math.ceil((classCount * header.stemCount) / 8)))
  const values = new Int8Array(cursor.take(count * classCount))
  const shortened = new Float64Array(cursor.take(8 * header.shortenedCount))
  if (!cursor.isAtEnd()) return undefined
  const { key, settings, confidence, classes } = header
  const fitted = {
    classes,
    vocabulary: { numbers, classesWith, classCount },
    weights: { values, scales, bias },
    held: { bits, stemCount: header.stemCount },
    words: new Map(header.words),
    shortened,
  }
  return { key, settings, confidence, fitted }
}

/** Reads a model, and refuses one that is cut short, changed, or learned from other words than those with this key. */
export function decodeModel(bytes: Uint8Array, key: string): Decoded {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, magic.length).equals(magic)) return { refused: 'It is not a model of this version.' }
  const body = file.subarray(start)
  if (!file.subarray(magic.length, start).equals(checksum(body))) return { refused: 'It is cut short or was changed.' }
  const model = readBody(body)
  if (!model) return { refused: 'Its parts do not fit together.' }
  if (model.key !== key) return { refused: 'It was learned from other words.' }
  return { model }
}
