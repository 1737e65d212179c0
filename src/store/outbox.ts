import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { Reply } from '../messages/reply.ts'
import { backInLine, finishSend, parkUnreadable, recoverSends } from './outbox-changes.ts'
import type { DueMessage, Outbox, OutboxMessage } from './ports.ts'
import { inBatches } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, OutboxRow, Schema } from './schema.ts'

export function createOutbox({ read, write }: Database): Outbox {
  const outbox: Outbox = {
    async dueHeads(channel, now, limit) {
      const rows = await read
        .selectFrom('outbox')
        .selectAll()
        .select(lastHeard)
        .where('channel', '=', channel)
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now.getTime())
        .where(isHead)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      const messages = rows.flatMap(toDueMessage)
      if (messages.length === rows.length) return messages
      const readable = new Set(messages.map(({ id }) => id))
      const unreadable = rows.flatMap(({ id }) => (readable.has(id) ? [] : [id]))
      await write((trx) => parkUnreadable(trx, unreadable, now))
      return outbox.dueHeads(channel, now, limit)
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

    async after({ channel, account, person }, id, limit = Number.MAX_SAFE_INTEGER) {
      const rows = await read
        .selectFrom('outbox')
        .selectAll()
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('person', '=', person)
        .where('id', '>', id)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.reverse().flatMap(toMessage)
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
        return [{ ...headOf(row), outcome, reason, parkedAt: new Date(finished_at) }]
      })
    },

    retryParked: (id, at) =>
      write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('outbox')
          // Somebody decided that it goes out, also where it may have arrived.
          .set({ ...backInLine(at), unknowns: 0 })
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

    prune: (before, windowClosedBefore) =>
      inBatches((limit) =>
        write(async (trx) => {
          const old = trx
            .selectFrom('outbox')
            .select('id')
            .where('finished_at', '<', before.getTime())
            .where(({ or, eb }) =>
              or([
                eb('outcome', 'is', null),
                eb('outcome', '!=', 'window-closed'),
                eb('created_at', '<', windowClosedBefore.getTime()),
              ]),
            )
            .limit(limit)
          const { numDeletedRows } = await trx
            .deleteFrom('outbox')
            .where('id', 'in', old)
            .executeTakeFirstOrThrow()
          return Number(numDeletedRows)
        }),
      ),

    forgetSent: (before, onPagesBefore) =>
      inBatches((limit) =>
        write(async (trx) => {
          const told = trx
            .selectFrom('outbox')
            .select('id')
            .where('finished_at', '<', before.getTime())
            .where('state', '=', 'sent')
            .where(({ or, eb }) =>
              or([eb('channel', '!=', 'web'), eb('finished_at', '<', onPagesBefore.getTime())]),
            )
            .limit(limit)
          const { numDeletedRows } = await trx
            .deleteFrom('outbox')
            .where('id', 'in', told)
            .executeTakeFirstOrThrow()
          return Number(numDeletedRows)
        }),
      ),
  }
  return outbox
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

function lastHeard({ selectFrom }: ExpressionBuilder<Schema, 'outbox'>) {
  return selectFrom('conversations')
    .select('conversations.heard_at')
    .whereRef('conversations.channel', '=', 'outbox.channel')
    .whereRef('conversations.account', '=', 'outbox.account')
    .whereRef('conversations.person', '=', 'outbox.person')
    .as('heard_at')
}

function toDueMessage(row: OutboxRow & { heard_at: number | null }): DueMessage[] {
  const lastHeard = row.heard_at === null ? null : new Date(row.heard_at)
  return toMessage(row).map((message) => ({ ...message, lastHeard }))
}

/** Nothing where the message was erased or can no longer be read. */
function toMessage(row: OutboxRow): OutboxMessage[] {
  const message = Reply.safeParse(readJson(row.message))
  return message.success ? [{ ...headOf(row), message: message.data }] : []
}

function headOf({ id, channel, account, person, attempts, unknowns, created_at }: OutboxRow) {
  return {
    id,
    conversation: { channel, account, person },
    attempts,
    unknowns,
    createdAt: new Date(created_at),
  }
}
