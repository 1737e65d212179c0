import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { codeDigest } from '../../../knowledge/files/keep.ts'
import type { ModelCard } from './card.ts'

/**
 * Names what a model's vectors come from: its files, how they are read, and the code here that reads them. Vectors of
 * different digests are never compared.
 * @param files paths below `dir`
 */
export async function vectorDigest(dir: string, files: readonly string[], card: ModelCard): Promise<string> {
  const digest = createHash('sha256').update(codeDigest([import.meta.dirname]).digest())
  digest.update(JSON.stringify([card.pooling, card.prefix]))
  for (const file of files) {
    digest.update(`\0${file}\0`)
    for await (const chunk of createReadStream(join(dir, file))) digest.update(chunk)
  }
  return digest.digest('hex')
}
