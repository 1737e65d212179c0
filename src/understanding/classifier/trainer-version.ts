import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [import.meta.dirname, join(import.meta.dirname, '..', '..', 'vietnamese')]

/**
 * Digest of the code that makes a model: of the reader of the utterances, of the normaliser and of the classifier. A model that another version of it
 * stored is then never taken for the present one, and no number has to be raised by hand.
 */
export function trainerVersion(): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, '..', 'intents.ts')))
  for (const dir of SOURCES) {
    for (const name of readdirSync(dir).sort()) {
      if (name.endsWith('.ts')) hash.update(`${name}\0`).update(readFileSync(join(dir, name)))
    }
  }
  return hash.digest('hex')
}
