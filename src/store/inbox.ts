import type { Transaction } from 'kysely'
import { InboundEvent } from '../messages/inbound.ts'
import type { Acceptance, Inbox, UnfinishedEvent } from './ports.ts'
import { inBatches } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, Schema } from './schema.ts'

export function createInbox({ read, write }: Database): Inbox {
  return {
    accept: (events, receivedAt) =>
      write(async (trx) => {
        const acceptances: Acceptance[] = []
        for (const event of events) acceptances.push(await insert(trx, event, receivedAt))
        return acceptances
      }),

    async unfinished(limit, after = 0) {
      const rows = await read
        .selectFrom('inbox')
        .select(['id', 'payload', 'received_at'])
        .where('payload', 'is not', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(
        ({ id, payload, received_at }): UnfinishedEvent => ({
          id,
          event: InboundEvent.safeParse(readJson(payload)).data ?? null,
          receivedAt: new Date(received_at),
        }),
      )
    },

    async lastReceived(channel, account) {
      const { at } = await read
        .selectFrom('inbox')
        .select((eb) => eb.fn.max('received_at').as('at'))
        .where('channel', '=', channel)
        .where('account', '=', account)
        .executeTakeFirstOrThrow()
      return at === null ? null : new Date(Number(at))
    },

    giveUp: (id, at) => write((trx) => finishEvent(trx, id, 'failed', at)),

    prune: (before) =>
      inBatches((limit) =>
        write(async (trx) => {
          const old = trx
            .selectFrom('inbox')
            .select('id')
            .where('finished_at', '<', before.getTime())
            .limit(limit)
          const { numDeletedRows } = await trx
            .deleteFrom('inbox')
            .where('id', 'in', old)
            .executeTakeFirstOrThrow()
          return Number(numDeletedRows)
        }),
      ),
  }
}

async function insert(trx: Transaction<Schema>, event: InboundEvent, receivedAt: Date): Promise<Acceptance> {
  const inserted = await trx
    .insertInto('inbox')
    .values({
      channel: event.channel,
      account: event.account,
      event_key: event.key,
      payload: JSON.stringify(event),
      state: 'waiting',
      received_at: receivedAt.getTime(),
      finished_at: null,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'event_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return { kind: 'duplicate', event }
  return { kind: 'accepted', pending: { id: inserted.id, event, receivedAt } }
}

/** Ends an event: only its key stays, to recognise a second delivery. */
export async function finishEvent(
  trx: Transaction<Schema>,
  id: number,
  state: 'done' | 'failed',
  at: Date,
): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ state, payload: null, finished_at: at.getTime() })
    .where('id', '=', id)
    .execute()
}
