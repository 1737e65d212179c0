import type { Transaction } from 'kysely'
import type { Deletions } from './ports.ts'
import { pruneOlder } from './prune.ts'
import type { Database, Schema } from './schema.ts'

export function createDeletions({ read, write }: Database): Deletions {
  return {
    async find(code) {
      const row = await read.selectFrom('deletions').select('at').where('code', '=', code).executeTakeFirst()
      return row === undefined ? null : new Date(row.at)
    },

    prune: (before) => pruneOlder(write, 'deletions', before),
  }
}

export async function addDeletion(trx: Transaction<Schema>, code: string, at: Date): Promise<void> {
  await trx.insertInto('deletions').values({ code, at: at.getTime() }).execute()
}
