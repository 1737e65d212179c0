import { createHash } from 'node:crypto'

/**
 * The part (0 … parts − 1) that something of this name falls into. It follows from the name alone: what is added beside it
 * moves nothing, so that figures of two days differ by what was changed and not by how the parts were drawn.
 */
export function partOf(name: string, parts: number): number {
  return createHash('sha256').update(name).digest().readUInt32BE() % parts
}
