import type { Transaction } from 'kysely'
import type { QuestionRecord, Questions } from './ports.ts'
import { pruneOlder } from './prune.ts'
import type { Database, Schema } from './schema.ts'

export function createQuestions({ read, write }: Database): Questions {
  return {
    add: (record) => write((trx) => addQuestion(trx, record)),

    async latest(limit) {
      const rows = await read
        .selectFrom('question_log')
        .select(['at', 'channel', 'place', 'text', 'topic', 'answer', 'status', 'confidence'])
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, at: new Date(row.at) }))
    },

    async countsByStatus(since = new Date(0)) {
      const rows = await read
        .selectFrom('question_log')
        .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
        .where('at', '>=', since.getTime())
        .groupBy('status')
        .execute()
      return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
    },

    prune: (before) => pruneOlder(write, 'question_log', before),
  }
}

export async function addQuestion(trx: Transaction<Schema>, record: QuestionRecord): Promise<void> {
  const { channel, place, text, topic, answer, status, confidence } = record
  await trx
    .insertInto('question_log')
    .values({ at: record.at.getTime(), channel, place, text, topic, answer, status, confidence })
    .execute()
}
