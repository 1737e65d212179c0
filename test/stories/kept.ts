import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { Passing } from '../../src/conversation/state.ts'
import type { ConversationKey } from '../../src/messages/inbound.ts'
import { RecordKind } from './story.ts'

const TABLES: Readonly<Record<RecordKind, string>> = {
  question: 'question_log',
  lesson: 'lessons',
  feedback: 'feedback',
  'question-left': 'left_questions',
  receipt: 'receipts',
  deletion: 'deletions',
}

const Column = z.union([z.string(), z.number(), z.null()])
const Row = z.record(z.string(), Column)
const Conversation = z.object({ passing: z.string().nullable() })
/** Columns that hold documents, in whatever table. */
const DOCUMENTS: ReadonlySet<string> = new Set(['offered', 'people', 'outcomes'])

/** One thing written for the officials, its fields named as in the program. */
export interface KeptRecord {
  readonly kind: RecordKind
  readonly [field: string]: unknown
}

/** What is kept of one conversation. `passing` null = forgotten. */
export interface KeptConversation {
  readonly passing: z.infer<typeof Passing> | null
}

/** How far each kind of record was written at some moment. */
export type Mark = ReadonlyMap<RecordKind, number>

/** What lies in the server's store, read from its file while the server runs. */
export class Kept {
  readonly #database: DatabaseSync
  readonly #busy: StatementSync

  constructor(folder: string) {
    this.#database = new DatabaseSync(join(folder, 'hoi.db'), { readOnly: true })
    this.#busy = this.#database.prepare(
      `select 1 from inbox where payload is not null
       union all select 1 from outbox where due_at is not null limit 1`,
    )
  }

  /** Whether every event is answered and every message sent. */
  isQuiet(): boolean {
    return this.#busy.get() === undefined
  }

  /** null = nothing is kept of it. */
  conversation({ channel, account, person }: ConversationKey): KeptConversation | null {
    const row = this.#database
      .prepare('select passing from conversations where channel = ? and account = ? and person = ?')
      .get(channel, account, person)
    if (row === undefined) return null
    const { passing } = Conversation.parse(row)
    return { passing: passing === null ? null : Passing.parse(JSON.parse(passing)) }
  }

  /** How many messages above a number are kept for somebody. */
  messagesTo({ channel, account, person }: ConversationKey, after: number): number {
    const row = this.#database
      .prepare(
        'select count(*) as count from outbox where channel = ? and account = ? and person = ? and id > ?',
      )
      .get(channel, account, person, after)
    return z.object({ count: z.number() }).parse(row).count
  }

  mark(): Mark {
    return new Map(RecordKind.options.map((kind) => [kind, this.#lastRow(kind)]))
  }

  /** What was written since, each kind in its order. */
  recordsSince(mark: Mark): KeptRecord[] {
    return RecordKind.options.flatMap((kind) =>
      this.#database
        .prepare(`select * from ${TABLES[kind]} where rowid > ? order by rowid`)
        .all(mark.get(kind) ?? 0)
        .map((row) => ({ ...fieldsOf(Row.parse(row)), kind })),
    )
  }

  /** The events whose words are still there. */
  eventsKept(): string[] {
    const rows = this.#database.prepare('select payload from inbox where payload is not null').all()
    return rows.map((row) => z.object({ payload: z.string() }).parse(row).payload)
  }

  close(): void {
    this.#database.close()
  }

  #lastRow(kind: RecordKind): number {
    const row = this.#database.prepare(`select coalesce(max(rowid), 0) as last from ${TABLES[kind]}`).get()
    return z.object({ last: z.number() }).parse(row).last
  }
}

function fieldsOf(row: z.infer<typeof Row>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      readColumn(column, value),
    ]),
  )
}

function readColumn(column: string, value: z.infer<typeof Column>): unknown {
  if (column === 'useful') return value === 1
  return DOCUMENTS.has(column) && typeof value === 'string' ? JSON.parse(value) : value
}
