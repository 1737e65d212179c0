import type { Selectable, Transaction } from 'kysely'
import type { ConversationKey } from '../messages/inbound.ts'
import { enqueue } from './outbox-changes.ts'
import type { LeftQuestion, LeftQuestions } from './ports.ts'
import { pruneOlder } from './prune.ts'
import type { Database, LeftQuestionTable, Schema } from './schema.ts'

export function createLeftQuestions({ read, write }: Database): LeftQuestions {
  return {
    async waiting(limit) {
      const rows = await read
        .selectFrom('left_questions')
        .selectAll()
        .where('answered_at', 'is', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toLeftQuestion)
    },

    async find(id) {
      const row = await read.selectFrom('left_questions').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toLeftQuestion(row)
    },

    answer: (id, messages, at) =>
      write(async (trx) => {
        const from = await trx
          .selectFrom('left_questions')
          .select(['channel', 'account', 'person'])
          .where('id', '=', id)
          .where('answered_at', 'is', null)
          .executeTakeFirst()
        if (from === undefined) return false
        await trx
          .updateTable('left_questions')
          .set({ answered_at: at.getTime(), ...NOBODYS })
          .where('id', '=', id)
          .execute()
        await enqueue(trx, from, messages, at)
        return true
      }),

    prune: (before) => pruneOlder(write, 'left_questions', before),
  }
}

export async function addLeftQuestion(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
  { at, place, text }: Pick<LeftQuestion, 'at' | 'place' | 'text'>,
): Promise<void> {
  await trx
    .insertInto('left_questions')
    .values({ at: at.getTime(), channel, account, person, place, text, answered_at: null })
    .execute()
}

/** What is left of a question once it has its answer: that there was one. */
const NOBODYS = { person: '', text: '' } as const

/** Deletes every question of the person that waits; one that was answered is nobody's. */
export async function eraseLeftQuestions(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
): Promise<void> {
  await trx
    .deleteFrom('left_questions')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .execute()
}

function toLeftQuestion(row: Selectable<LeftQuestionTable>): LeftQuestion {
  const { id, at, channel, account, person, place, text, answered_at } = row
  return {
    id,
    at: new Date(at),
    channel,
    place,
    text,
    conversation: { channel, account, person },
    answeredAt: answered_at === null ? null : new Date(answered_at),
  }
}
