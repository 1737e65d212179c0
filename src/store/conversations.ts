import type { Transaction } from 'kysely'
import type { ConversationKey } from '../messages/inbound.ts'
import type { Conversations, Turn, VersionedState } from './ports.ts'
import { inBatches } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, Schema } from './schema.ts'

export function createConversations({ read, write }: Database): Conversations {
  return {
    async read({ channel, account, person }, now) {
      const row = await read
        .selectFrom('conversations')
        .select(['version', 'data', 'passing', 'passing_until'])
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('person', '=', person)
        .executeTakeFirst()
      if (row === undefined) return null
      const data = readJson(row.data)
      if (data === undefined) return null
      const due = row.passing_until === null || row.passing_until <= now.getTime()
      return { version: row.version, data, passing: due ? null : (readJson(row.passing) ?? null) }
    },

    forgetPassing: (now) =>
      inBatches((limit) =>
        write(async (trx) => {
          const due = await trx
            .selectFrom('conversations')
            .select(['channel', 'account', 'person'])
            .where('passing_until', '<=', now.getTime())
            .limit(limit)
            .execute()
          for (const key of due) await forget(trx, key)
          return due.length
        }),
      ),

    prune: (before) =>
      inBatches((limit) =>
        write(async (trx) => {
          const idle = await trx
            .selectFrom('conversations')
            .select(['channel', 'account', 'person'])
            .where('updated_at', '<', before.getTime())
            .limit(limit)
            .execute()
          for (const key of idle) await deleteConversation(trx, key)
          return idle.length
        }),
      ),
  }
}

export async function saveConversation(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
  { version, data, passing }: VersionedState,
  { at, passingUntil }: Pick<Turn, 'at' | 'passingUntil'>,
): Promise<void> {
  const content = {
    version,
    data: JSON.stringify(data),
    passing: passing === null ? null : JSON.stringify(passing),
    passing_until: passing === null ? null : passingUntil.getTime(),
    updated_at: at.getTime(),
  }
  await trx
    .insertInto('conversations')
    .values({ channel, account, person, ...content })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'person']).doUpdateSet(content))
    .execute()
}

/** Keeps the newest time at which the person spoke: events may come out of order. */
export async function noteHeard(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
  heardAt: Date,
): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ heard_at: heardAt.getTime() })
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .where(({ or, eb }) => or([eb('heard_at', 'is', null), eb('heard_at', '<', heardAt.getTime())]))
    .execute()
}

async function forget(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ passing: null, passing_until: null })
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .execute()
}

export async function deleteConversation(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
): Promise<void> {
  await trx
    .deleteFrom('conversations')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .execute()
}
