import type { Transaction } from 'kysely'
import type { ConversationKey } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'
import type { Recovery, SendResult } from './ports.ts'
import type { OutboxRow, Schema } from './schema.ts'

/** A send that ended unknown may have arrived: it is repeated at most once. */
const maxUnknowns = 2

/** Keeps what follows from an ended send. */
export async function finishSend(
  trx: Transaction<Schema>,
  id: number,
  result: SendResult,
  at: Date,
): Promise<void> {
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

/** A message that waits for its person to write again says what held when it was written: so long, in milliseconds, it may. */
export const LONGEST_WAIT_MS = 30 * 24 * 60 * 60 * 1000

/** Puts aside what an older version, or damage, left in a shape that nobody can send. */
export async function parkUnreadable(
  trx: Transaction<Schema>,
  ids: readonly number[],
  at: Date,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({
      state: 'parked',
      due_at: null,
      outcome: 'rejected',
      reason: 'the message in the store cannot be read',
      finished_at: at.getTime(),
    })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
}

/** Sends found under way at start were cut off by a crash: nobody knows whether they arrived. */
export async function recoverSends(trx: Transaction<Schema>, at: Date): Promise<Recovery> {
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

/** A parked message is tried anew. Whether it may have arrived before is still known: that is not forgotten by itself. */
export function backInLine(at: Date): Partial<OutboxRow> {
  return {
    state: 'waiting',
    due_at: at.getTime(),
    attempts: 0,
    outcome: null,
    reason: null,
    finished_at: null,
  }
}

/** The person wrote: what could not be sent because they had been silent for too long goes out, in its old place. */
export async function sendWhatWaitedForThem(
  trx: Transaction<Schema>,
  { channel, account, person }: ConversationKey,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set(backInLine(at))
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('person', '=', person)
    .where('state', '=', 'parked')
    .where('outcome', '=', 'window-closed')
    .where('created_at', '>=', at.getTime() - LONGEST_WAIT_MS)
    .execute()
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
