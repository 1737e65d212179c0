import { createHash, type Hash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file aside and moves it into place, so that another process never reads half of it. Makes the folder if need
 * be, and leaves nothing behind on failure.
 * @throws Error as the file system gives it
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${randomUUID()}`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(aside, bytes)
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * Digest of all code below some folders: what one version of it made and kept is never taken for the work of another, and
 * no number has to be raised by hand.
 */
export function codeDigest(folders: readonly string[]): Hash {
  const digest = createHash('sha256')
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (path.endsWith('.ts')) digest.update(`${path}\0`).update(readFileSync(join(folder, path)))
    }
  }
  return digest
}
