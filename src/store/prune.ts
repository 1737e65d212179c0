import { sql } from 'kysely'
import type { Write } from './schema.ts'

const batch = 1000

/** Deletes in batches, each its own write, so that a large clean-up never holds the others up for long. */
export async function inBatches(deleteSome: (limit: number) => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const deleted = await deleteSome(batch)
    total += deleted
    if (deleted < batch) return total
  }
}

/** Tables that only grow, each with the column that names a row. */
const keys = {
  question_log: 'id',
  lessons: 'id',
  feedback: 'id',
  left_questions: 'id',
  receipts: 'code',
  deletions: 'code',
} as const

/** Deletes what was written into the table before the given time; returns how many. */
export function pruneOlder(write: Write, table: keyof typeof keys, before: Date): Promise<number> {
  const [from, key] = [sql.table(table), sql.ref(keys[table])]
  return inBatches((limit) =>
    write(async (trx) => {
      const { numAffectedRows = 0n } = await sql`
        delete from ${from} where ${key} in
          (select ${key} from ${from} where ${sql.ref('at')} < ${before.getTime()} limit ${limit})
      `.execute(trx)
      return Number(numAffectedRows)
    }),
  )
}
