import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Model } from './model.ts'
import { createVocabulary } from './vocabulary.ts'

/**
 * A model as one file: SHA-256 of the rest; then, deflated: length of the header (4 bytes), header (JSON), hashes,
 * idf, scales, weights; then for each topic with finer answers gaps between its features (2 bytes), scales, weights.
 * Numbers are little-endian, as on every machine that Node runs on.
 */
const Header = z.object({
  key: z.string(),
  topics: z.array(z.string()),
  features: z.int().positive(),
  calibration: z.object({ offset: z.number(), temperature: z.number().positive() }),
  finer: z.array(
    z.object({ topic: z.string(), answers: z.array(z.string().nullable()), features: z.int().min(0) }),
  ),
  utterances: z.array(
    z.object({ text: z.string(), topic: z.string(), answer: z.string().nullable(), normalized: z.string() }),
  ),
})

const DIGEST_BYTES = 32
const NUMBER_BYTES = 4
const GAP_BYTES = 2

/** The bytes of a model; `key` names what it was trained from. */
export function encodeModel(model: Model, key: string): Buffer {
  const { topics, vocabulary, calibration, utterances } = model
  const features = vocabulary.hashes.length
  const finer = model.finer.map(({ topic, answers, features }) => ({
    topic,
    answers,
    features: features.length,
  }))
  const header = Buffer.from(
    JSON.stringify({ key, topics, features, calibration, finer, utterances }),
    'utf8',
  )
  const length = Buffer.alloc(NUMBER_BYTES)
  length.writeUInt32LE(header.length)
  const body = Buffer.concat([
    length,
    header,
    ...[vocabulary.hashes, vocabulary.idf, model.scales, model.weights].map(bytesOf),
    ...model.finer.flatMap((one) => [gapsOf(one.features), one.scales, one.weights].map(bytesOf)),
  ])
  const packed = deflateRawSync(body, { level: 6 })
  return Buffer.concat([digest(packed), packed])
}

/** The model in the bytes, or null when they are cut short, damaged or of another key: then it is trained anew. */
export function decodeModel(bytes: Buffer, key: string): Model | null {
  const packed = bytes.subarray(DIGEST_BYTES)
  if (!digest(packed).equals(bytes.subarray(0, DIGEST_BYTES))) return null
  const body = inflateRawSync(packed)
  const headerEnd = NUMBER_BYTES + body.readUInt32LE(0)
  const header = Header.parse(JSON.parse(body.toString('utf8', NUMBER_BYTES, headerEnd)))
  if (header.key !== key) return null

  const { features, topics, calibration, utterances } = header
  let at = headerEnd
  // Copied out, because typed arrays of 4-byte numbers must begin at a multiple of 4.
  const take = (bytes: number) => {
    const part = new Uint8Array(body.subarray(at, at + bytes))
    at += bytes
    return part.buffer
  }
  const hashes = new Int32Array(take(features * NUMBER_BYTES))
  const idf = new Float32Array(take(features * NUMBER_BYTES))
  const scales = new Float32Array(take(topics.length * NUMBER_BYTES))
  const weights = new Int8Array(take(features * topics.length))
  const finer = header.finer.map(({ topic, answers, features: count }) => ({
    topic,
    answers,
    features: featuresOf(new Uint16Array(take(count * GAP_BYTES))),
    scales: new Float32Array(take(answers.length * NUMBER_BYTES)),
    weights: new Int8Array(take(count * answers.length)),
  }))
  return {
    topics,
    vocabulary: createVocabulary(hashes, idf),
    weights,
    scales,
    calibration,
    finer,
    utterances,
  }
}

function bytesOf(array: Int8Array | Int32Array | Uint16Array | Float32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}

/** Ascending positions lie close together: the gaps between them need half the room. */
function gapsOf(features: Uint32Array): Uint16Array {
  return Uint16Array.from(features, (feature, i) => feature - (features[i - 1] ?? 0))
}

function featuresOf(gaps: Uint16Array): Uint32Array {
  let feature = 0
  return Uint32Array.from(gaps, (gap) => {
    feature += gap
    return feature
  })
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
