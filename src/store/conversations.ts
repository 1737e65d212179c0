import type { Transaction } from 'kysely'
import type { ConversationKey } from '../messages/inbound.ts'
import type { Conversations, VersionedState } from './ports.ts'
import { inBatches } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, Schema } from './schema.ts'

export function createConversations({ read, write }: Database): Conversations {
  return {
    async read({ channel, account, person }) {
      const row = await read
        .selectFrom('conversations')
        .select(['version', 'data'])
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('person', '=', person)
        .executeTakeFirst()
      if (row === undefined) return null
      const data = readJson(row.data)
      return data === undefined ? null : { version: row.version, data }
    },

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
  state: VersionedState,
  at: Date,
): Promise<void> {
  const content = { version: state.version, data: JSON.stringify(state.data), updated_at: at.getTime() }
  await trx
    .insertInto('conversations')
    .values({ channel, account, person, ...content })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'person']).doUpdateSet(content))
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
