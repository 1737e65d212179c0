import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { ChannelId } from '../../src/messages/inbound.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'

/** One change of the inbox or the outbox, in the order in which they were written. */
export const Entry = z.object({
  /** An event's row or a message's; `erased` = the message's row is gone. */
  what: z.enum(['event', 'message', 'erased']),
  row: z.number(),
  channel: ChannelId,
  /** '' where the row does not tell. */
  person: z.string(),
  /** Of an event; null of a message. */
  key: z.string().nullable(),
  /** Of a message, its words; null = erased, or an event. */
  text: z.string().nullable(),
  state: z.enum(['waiting', 'sending', 'sent', 'parked', 'done', 'failed']),
  unknowns: z.number(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  platformId: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

const COLUMNS = 'what, row, channel, person, key, text, state, unknowns, outcome, reason, platformId'
const EVENT = `'event', new.id, new.channel, coalesce(json_extract(new.payload, '$.person'), ''), new.event_key, null,
  new.state, 0, null, null, null`
const message = (what: 'message' | 'erased', row: 'new' | 'old') =>
  `'${what}', ${row}.id, ${row}.channel, ${row}.person, null, json_extract(${row}.message, '$.text'),
  ${row}.state, ${row}.unknowns, ${row}.outcome, ${row}.reason, ${row}.platform_id`
const trigger = (change: string, values: string, unless = 'false') =>
  `create trigger soak_${change.replaceAll(' ', '_')} after ${change} when not (${unless})
   begin insert into soak (${COLUMNS}) values (${values}); end;`

/**
 * Everything that is ever written to the inbox and the outbox of one store, also what is deleted later: kept by triggers,
 * so that no code of the service has a part in it.
 */
export class Ledger {
  readonly #database: DatabaseSync
  readonly #busy: StatementSync
  readonly #left: StatementSync

  private constructor(folder: string) {
    this.#database = new DatabaseSync(join(folder, 'hoi.db'), { readOnly: true, timeout: 5_000 })
    this.#busy = this.#database.prepare(
      `select 1 from inbox where payload is not null
       union all select 1 from outbox where state = 'sending'
       union all select 1 from outbox where due_at <= ? and not exists (
         select 1 from outbox as earlier where earlier.due_at is not null and earlier.id < outbox.id and
           earlier.channel = outbox.channel and earlier.account = outbox.account and earlier.person = outbox.person)
       limit 1`,
    )
    this.#left = this.#database.prepare(
      'select 1 from inbox where payload is not null union all select 1 from outbox where due_at is not null limit 1',
    )
  }

  /** Lays the store down, with triggers that write the ledger; before the first server starts on it. */
  static async open(folder: string): Promise<Ledger> {
    const path = join(folder, 'hoi.db')
    const store = await openSqlite(path)
    await store.migrate()
    await store.close()
    const database = new DatabaseSync(path)
    database.exec(
      [
        `create table soak (seq integer primary key autoincrement, ${COLUMNS});`,
        trigger('insert on inbox', EVENT),
        trigger('update on inbox', EVENT),
        trigger('insert on outbox', message('message', 'new')),
        trigger('update on outbox', message('message', 'new')),
        // What a platform was sent is forgotten after a while, like what was told: it was sent all the same.
        trigger('delete on outbox', message('erased', 'old'), "old.state = 'sent' and old.channel <> 'web'"),
      ].join('\n'),
    )
    database.close()
    return new Ledger(folder)
  }

  /** Whether nothing is under way or could be done by that time, in milliseconds since 1970. */
  isQuiet(now: number): boolean {
    return this.#busy.get(now) === undefined
  }

  /** Whether every event is answered and every message sent or parked. */
  isDone(): boolean {
    return this.#left.get() === undefined
  }

  entries(): Entry[] {
    const rows = this.#database.prepare(`select ${COLUMNS} from soak order by seq`).all()
    return z.array(Entry).parse(rows)
  }

  /** Number of the last message ever written to that person; 0 = none. */
  messagesTo(channel: ChannelId, person: string): number {
    const row = this.#database
      .prepare('select coalesce(max(id), 0) as last from outbox where channel = ? and person = ?')
      .get(channel, person)
    return z.object({ last: z.number() }).parse(row).last
  }

  /** Which of the words stand anywhere in the store's tables. */
  findAnywhere(words: readonly string[]): string[] {
    const tables = z
      .array(z.object({ name: z.string() }))
      .parse(this.#database.prepare("select name from sqlite_master where type = 'table'").all())
    const all = tables.map(({ name }) =>
      JSON.stringify(this.#database.prepare(`select * from "${name}"`).all()),
    )
    return words.filter((word) => all.some((rows) => rows.includes(word)))
  }

  close(): void {
    this.#database.close()
  }
}
