import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One text file of a pack: its path below the pack's folder, with forward slashes. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** All YAML and Markdown files below a folder, in the order of their paths, whatever editor wrote their lines. */
export function readTree(dir: string): PackFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: path.slice(dir.length).replaceAll('\\', '/').replace(/^\/+/, ''),
      text: readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .normalize('NFC'),
    }))
}

/** Digest of the paths and texts: equal packs have equal hashes wherever they lie. */
export function hashOf(files: readonly PackFile[]): string {
  const digest = createHash('sha256')
  for (const { path, text } of files) digest.update(`${path}\0${text}\0`)
  return digest.digest('hex')
}
