import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely'
import type { ConversationKey } from '../messages/inbound.ts'
import { Reply } from '../messages/reply.ts'
import type { Outbox, OutboxMessage, Recovery, SendResult } from './ports.ts'
import { inBatches } from './prune.ts'
import type { Database, OutboxRow, Schema } from './schema.ts'

/** A send that ended unknown may have arrived: it is repeated at most once. */
const maxUnknowns = 2

export function createOutbox({ read, write }: Database): Outbox {
  return {
    async dueHeads(channel, now, limit) {
      const rows = await read
        .selectFrom('outbox')
        .selectAll()
        .where('channel', '=', channel)
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now.getTime())
        .where(isHead)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.flatMap(toMessage)
    },

    async nextDue(channel, after) {
      const row = await read
        .selectFrom('outbox')
        .select('due_at')
        .where('channel', '=', channel)
        .where('state', '=', 'waiting')
        .where('due_at', '>', after.getTime())
        .where(isHead)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst()
      return row === undefined || row.due_at === null ? null : new Date(row.due_at)
    },

    begin: (ids, at) =>
      write(async (trx) => {
        const begun = await trx
          .updateTable('outbox')
          .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), due_at: at.getTime() }))
          .where('id', 'in', ids)
          .where('state', '=', 'waiting')
          .returning('id')
          .execute()
        return new Set(begun.map(({ id }) => id))
      }),

    finish: (id, result, at) => write((trx) => finishSend(trx, id, result, at)),

    recover: (at) => write((trx) => recoverSends(trx, at)),

    async after({ channel, account, person }, id) {
      const rows = await read
        .selectFrom('outbox')
        .selectAll()
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('person', '=', person)
        .where('id', '>', id)
        .orderBy('id')
        .execute()
      return rows.flatMap(toMessage)
    },

    async parked(limit) {
      const rows = await read
        .selectFrom('outbox')
        .selectAll()
        .where('state', '=', 'parked')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => {
        const { outcome, reason, finished_at } = row
        if (outcome === null || reason === null || finished_at === null) return []
        const parkedAt = new Date(finished_at)
        return toMessage(row).map((message) => ({ ...message, outcome, reason, parkedAt }))
      })
    },

    retryParked: (id, at) =>
      write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('outbox')
          .set({
            state: 'waiting',
            due_at: at.getTime(),
            attempts: 0,
            unknowns: 0,
            outcome: null,
            reason: null,
            finished_at: null,
          })
          .where('id', '=', id)
          .where('state', '=', 'parked')
          .executeTakeFirstOrThrow()
        return numUpdatedRows > 0n
      }),

    async counts() {
      const rows = await read
        .selectFrom('outbox')
        .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute()
      const counts = { waiting: 0, sending: 0, sent: 0, parked: 0 }
      for (const { state, count } of rows) counts[state] = Number(count)
      return counts
    },

    prune: (before) =>
      inBatches((limit) =>
        write(async (trx) => {
          const old = trx
            .selectFrom('outbox')
            .select('id')
            .where('finished_at', '<', before.getTime())
            .limit(limit)
          const { numDeletedRows } = await trx
            .deleteFrom('outbox')
            .where('id', 'in', old)
            .executeTakeFirstOrThrow()
          return Number(numDeletedRows)
        }),
      ),
  }
}

/** No earlier message of the same conversation is still to be sent (waiting, or under way). */
function isHead({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'outbox'>): Expression<SqlBool> {
  return not(
    exists(
      selectFrom('outbox as earlier')
        .select('earlier.id')
        .whereRef('earlier.channel', '=', 'outbox.channel')
        .whereRef('earlier.account', '=', 'outbox.account')
        .whereRef('earlier.person', '=', 'outbox.person')
        .where('earlier.due_at', 'is not', null)
        .whereRef('earlier.id', '<', 'outbox.id'),
    ),
  )
}

function toMessage(row: OutboxRow): OutboxMessage[] {
  if (row.message === null) return []
  const { id, channel, account, person, attempts, unknowns } = row
  return [
    {
      id,
      conversation: { channel, account, person },
      message: Reply.parse(JSON.parse(row.message)),
      attempts,
      unknowns,
      createdAt: new Date(row.created_at),
    },
  ]
}

async function finishSend(trx: Transaction<Schema>, id: number, result: SendResult, at: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set(afterSend(result, at))
    .$if(result.kind !== 'sent' && result.unknown, (update) =>
      update.set((eb) => ({ unknowns: eb('unknowns', '+', 1) })),
    )
    .where('id', '=', id)
    .where('message', 'is not', null)
    .executeTakeFirstOrThrow()
  // The person's data was deleted while the send was under way: now the row goes too.
  if (numUpdatedRows === 0n) await trx.deleteFrom('outbox').where('id', '=', id).execute()
}

function afterSend(result: SendResult, at: Date): Partial<OutboxRow> {
  switch (result.kind) {
    case 'sent':
      return { state: 'sent', due_at: null, platform_id: result.platformId, finished_at: at.getTime() }
    case 'again':
      return { state: 'waiting', due_at: result.at.getTime() }
    case 'park':
      return {
        state: 'parked',
        due_at: null,
        outcome: result.outcome,
        reason: result.reason,
        finished_at: at.getTime(),
      }
  }
}

async function recoverSends(trx: Transaction<Schema>, at: Date): Promise<Recovery> {
  await trx.deleteFrom('outbox').where('state', '=', 'sending').where('message', 'is', null).execute()
  const cutOff = trx
    .updateTable('outbox')
    .set((eb) => ({ unknowns: eb('unknowns', '+', 1) }))
    .where('state', '=', 'sending')
  const parked = await cutOff
    .set({
      state: 'parked',
      due_at: null,
      outcome: 'unknown',
      reason: 'cut off by a crash a second time',
      finished_at: at.getTime(),
    })
    .where('unknowns', '>=', maxUnknowns - 1)
    .executeTakeFirstOrThrow()
  const again = await cutOff.set({ state: 'waiting', due_at: at.getTime() }).executeTakeFirstOrThrow()
  return { again: Number(again.numUpdatedRows), parked: Number(parked.numUpdatedRows) }
}

/** Queues messages behind all that the conversation still has to be sent. */
export async function enqueue(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
  messages: readonly Reply[],
  at: Date,
): Promise<void> {
  for (const message of messages) {
    await trx
      .insertInto('outbox')
      .values({
        channel,
        account,
        person,
        message: JSON.stringify(message),
        state: 'waiting',
        due_at: at.getTime(),
        created_at: at.getTime(),
        platform_id: null,
        outcome: null,
        reason: null,
        finished_at: null,
      })
      .execute()
  }
}

/** Deletes every message of a conversation; of one under way only the row without its text stays until it ends. */
export async function eraseMessages(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
): Promise<void> {
  await trx
    .deleteFrom('outbox')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .where('state', '!=', 'sending')
    .execute()
  await trx
    .updateTable('outbox')
    .set({ message: null })
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .execute()
}
