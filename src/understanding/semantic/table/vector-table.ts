import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Vectors of sentences, rounded to 8 bits each on a scale of its own. */
export interface VectorTable {
  readonly dimensions: number
  readonly rows: ReadonlyMap<string, Int8Array>
}

const LARGEST = 127

/** A vector of length one, rounded. */
export function roundVector(vector: Float32Array): Int8Array {
  const largest = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  return Int8Array.from(vector, (value) => Math.round((value / largest) * LARGEST))
}

/** As one file: SHA-256 of the rest, length of the header (4 bytes), header (JSON), rows. */
const Header = z.object({
  key: z.string(),
  dimensions: z.int().positive(),
  sentences: z.array(z.string()),
})

const DIGEST_BYTES = 32
const LENGTH_BYTES = 4

/** @param key names what the vectors come from */
export function encodeTable({ dimensions, rows }: VectorTable, key: string): Buffer {
  const header = Buffer.from(JSON.stringify({ key, dimensions, sentences: [...rows.keys()] }), 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(header.length)
  const vectors = [...rows.values()].map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength))
  const body = Buffer.concat([length, header, ...vectors])
  return Buffer.concat([digestOf(body), body])
}

/** The table in the bytes; null when they are cut short, damaged or of another key: then it is made anew. */
export function decodeTable(bytes: Buffer, key: string): VectorTable | null {
  const body = bytes.subarray(DIGEST_BYTES)
  if (!digestOf(body).equals(bytes.subarray(0, DIGEST_BYTES))) return null
  const start = LENGTH_BYTES + body.readUInt32LE(0)
  const header = Header.parse(JSON.parse(body.toString('utf8', LENGTH_BYTES, start)))
  if (header.key !== key) return null
  const { dimensions, sentences } = header
  const all = new Int8Array(body.buffer, body.byteOffset + start, sentences.length * dimensions)
  const rows = sentences.map(
    (sentence, i) => [sentence, all.subarray(i * dimensions, (i + 1) * dimensions)] as const,
  )
  return { dimensions, rows: new Map(rows) }
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
