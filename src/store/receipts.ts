import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { ResultReceipt } from '../messages/record.ts'
import type { Receipts } from './ports.ts'
import { pruneOlder } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, Schema } from './schema.ts'

const Kept = z.object({ people: z.array(z.unknown()), outcomes: z.array(z.string().nullable()) })

export function createReceipts({ read, write }: Database): Receipts {
  return {
    async find(code) {
      const row = await read.selectFrom('receipts').selectAll().where('code', '=', code).executeTakeFirst()
      if (row === undefined) return null
      const { at, as_of: asOf, place } = row
      const kept = Kept.safeParse({ people: readJson(row.people), outcomes: readJson(row.outcomes) })
      return kept.success ? { kind: 'receipt', code, at: new Date(at), asOf, place, ...kept.data } : null
    },

    prune: (before) => pruneOlder(write, 'receipts', before),
  }
}

export async function addReceipt(trx: Transaction<Schema>, receipt: ResultReceipt, at: Date): Promise<void> {
  const { code, asOf, place } = receipt
  const [people, outcomes] = [JSON.stringify(receipt.people), JSON.stringify(receipt.outcomes)]
  await trx
    .insertInto('receipts')
    .values({ code, at: at.getTime(), as_of: asOf, place, people, outcomes })
    .execute()
}

export async function deleteReceipt(trx: Transaction<Schema>, code: string): Promise<void> {
  await trx.deleteFrom('receipts').where('code', '=', code).execute()
}
