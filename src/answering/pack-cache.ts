import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { codeDigest, writeWhole } from '../knowledge/files/keep.ts'
import { hashOf, readTree } from '../knowledge/files/tree.ts'
import type { Pack } from '../knowledge/pack.ts'

/** Where the pack of the present files is kept. */
const FILE_NAME = 'knowledge.pack'
const DIGEST_BYTES = 32

/** All code that reads, checks or shapes a pack: the sentences that every pack must have are named in conversation. */
const SOURCES = ['answering', 'conversation', 'knowledge', 'messages', 'vietnamese'].map((name) =>
  join(import.meta.dirname, '..', name),
)

/**
 * The pack in the folder, from the cache where the very same files were found sound before by the very same code, else
 * by `load`, and kept. A cache that is missing, damaged or cannot be written costs the time of loading and nothing else.
 */
export function cachedPack(dir: string, cacheDir: string, load: (dir: string) => Pack): Pack {
  const key = keyOf(dir)
  const path = join(cacheDir, FILE_NAME)
  const cached = key === null ? null : read(path, key)
  if (cached !== null) return cached
  const pack = load(dir)
  // A file changed while the pack was loaded: it is not known which of both it was loaded from.
  if (key !== null && keyOf(dir)?.equals(key) === true) keep(path, key, pack)
  return pack
}

/** null where the folder cannot be read: loading it says why. */
function keyOf(dir: string): Buffer | null {
  try {
    return codeDigest(SOURCES)
      .update(hashOf(readTree(dir)))
      .digest()
  } catch {
    return null
  }
}

/** A file is: key, digest of the rest, the pack. Only what this program wrote for these files is taken back. */
function read(path: string, key: Buffer): Pack | null {
  try {
    const bytes = readFileSync(path)
    const body = bytes.subarray(2 * DIGEST_BYTES)
    const sound =
      bytes.subarray(0, DIGEST_BYTES).equals(key) &&
      bytes.subarray(DIGEST_BYTES, 2 * DIGEST_BYTES).equals(digestOf(body))
    return sound ? deserialize(body) : null
  } catch {
    return null
  }
}

function keep(path: string, key: Buffer, pack: Pack): void {
  const body = serialize(pack)
  try {
    writeWhole(path, Buffer.concat([key, digestOf(body), body]))
  } catch {
    // The next start loads it from its files again.
  }
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
