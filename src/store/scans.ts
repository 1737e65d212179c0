import type { Transaction } from 'kysely'
import { today } from '../messages/day.ts'
import type { LinkScanned } from '../messages/record.ts'
import type { Origin, Scans } from './ports.ts'
import type { Database, Schema } from './schema.ts'

/**
 * Events that a day may have. Their names come from people's typing too: those above are counted without theirs, so that
 * nobody fills the table.
 */
export const MOST_EVENTS_A_DAY = 50

export function createScans({ read }: Database): Scans {
  return {
    async counts(since = '') {
      const rows = await read
        .selectFrom('scans')
        .select(['day', 'place', 'channel', 'code', 'event', 'count'])
        .where('day', '>=', since)
        .orderBy('day')
        .orderBy('place')
        .orderBy('event')
        .orderBy('code')
        .orderBy('channel')
        .execute()
      return rows.map(({ event, ...row }) => ({ ...row, event: event === '' ? null : event }))
    },
  }
}

export async function addScan(
  trx: Transaction<Schema>,
  { code, event }: LinkScanned,
  { at, channel, place }: Origin,
): Promise<void> {
  const day = today(at)
  const named = event === null || !(await hasRoom(trx, day, event)) ? '' : event
  await trx
    .insertInto('scans')
    .values({ day, place, event: named, code, channel, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'place', 'event', 'code', 'channel'])
        .doUpdateSet((eb) => ({ count: eb('scans.count', '+', 1) })),
    )
    .execute()
}

/** Whether the event is one of that day's already, or one more may be. */
async function hasRoom(trx: Transaction<Schema>, day: string, event: string): Promise<boolean> {
  const rows = await trx
    .selectFrom('scans')
    .select('event')
    .distinct()
    .where('day', '=', day)
    .where('event', '!=', '')
    .execute()
  return rows.length < MOST_EVENTS_A_DAY || rows.some((row) => row.event === event)
}
