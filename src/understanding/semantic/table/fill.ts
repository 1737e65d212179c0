import { roundVector, type VectorTable } from './vector-table.ts'

/** How the filling of a table goes on. */
export interface Filling {
  readonly embed: (sentence: string) => Promise<Float32Array>
  /** Told after every sentence that had to be embedded: how many are, of how many. */
  readonly onProgress: (done: number, of: number) => void
  /** Called now and then, so that a stop in the middle loses little. */
  readonly keep: (table: VectorTable) => void
  /** Whether nobody wants this table any more. */
  readonly isStale: () => boolean
}

/** So many sentences at most have to be embedded again after a stop in the middle. */
const KEEP_EVERY = 1000

/**
 * A table of all the sentences: rows that were there already are taken over, only the rest is embedded, one after the other.
 * @param former what is known so far, of the same model
 * @returns null when it became stale
 */
export async function fillTable(
  sentences: Iterable<string>,
  former: VectorTable,
  { embed, onProgress, keep, isStale }: Filling,
): Promise<VectorTable | null> {
  const { dimensions } = former
  const wanted = new Set(sentences)
  const missing = [...wanted].filter((sentence) => !former.rows.has(sentence))
  const fresh = new Map<string, Int8Array>()
  for (const sentence of missing) {
    const vector = await embed(sentence)
    if (isStale()) return null
    fresh.set(sentence, roundVector(vector))
    if (fresh.size % KEEP_EVERY === 0) keep({ dimensions, rows: new Map([...former.rows, ...fresh]) })
    onProgress(fresh.size, missing.length)
  }
  const rows = new Map<string, Int8Array>()
  for (const sentence of wanted) {
    const row = former.rows.get(sentence) ?? fresh.get(sentence)
    if (row !== undefined) rows.set(sentence, row)
  }
  const table = { dimensions, rows }
  if (missing.length > 0 || former.rows.size !== rows.size) keep(table)
  return table
}
