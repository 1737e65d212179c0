import type { Transaction } from 'kysely'
import type { Feedback, FeedbackRecord } from './ports.ts'
import { pruneOlder } from './prune.ts'
import type { Database, Schema } from './schema.ts'

export function createFeedback({ read, write }: Database): Feedback {
  return {
    async summary(since = new Date(0)) {
      const rows = await read
        .selectFrom('feedback')
        .select([
          'about',
          ({ fn }) => fn.countAll<number>().as('count'),
          ({ fn }) => fn.sum('useful').as('useful'),
        ])
        .where('at', '>=', since.getTime())
        .groupBy('about')
        .orderBy('count', 'desc')
        .orderBy('about')
        .execute()
      return rows.map(({ about, count, useful }) => ({
        about,
        useful: Number(useful),
        notUseful: Number(count) - Number(useful),
      }))
    },

    prune: (before) => pruneOlder(write, 'feedback', before),
  }
}

export async function addFeedback(trx: Transaction<Schema>, record: FeedbackRecord): Promise<void> {
  const { channel, place, about, useful } = record
  await trx
    .insertInto('feedback')
    .values({ at: record.at.getTime(), channel, place, about, useful: useful ? 1 : 0 })
    .execute()
}
