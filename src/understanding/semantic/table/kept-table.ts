import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../../knowledge/files/keep.ts'
import { decodeTable, encodeTable, type VectorTable } from './vector-table.ts'

/** Where the vectors of the utterances are kept, one file a model. */
export function tablePath(cacheDir: string, model: string): string {
  return join(cacheDir, `utterances.${model.replace('/', '--')}.vectors`)
}

/** null when there is none, or none of this key. */
export function readTable(path: string, key: string): VectorTable | null {
  try {
    return decodeTable(readFileSync(path), key)
  } catch {
    return null
  }
}

/** Why it could not be kept, if so: then the next start makes it anew. */
export function keepTable(path: string, key: string, table: VectorTable): string | null {
  try {
    writeWhole(path, encodeTable(table, key))
    return null
  } catch (error) {
    return `the vectors of the utterances could not be kept: ${error instanceof Error ? error.message : String(error)}`
  }
}
