import { join } from 'node:path'
import { codeDigest } from '../../knowledge/files/keep.ts'

/** The reader of the utterances and the classifier, the normaliser, and how files are read. */
const SOURCES = ['understanding', 'vietnamese', 'knowledge/files'].map((name) =>
  join(import.meta.dirname, '..', '..', name),
)

/** Digest of the code that makes a model. */
export function trainerVersion(): string {
  return codeDigest(SOURCES).digest('hex')
}
