import type { ColumnType, Generated, Kysely, Selectable, Transaction } from 'kysely'
import type { SendOutcome } from '../channels/port.ts'
import type { ChannelId } from '../messages/inbound.ts'

/** Times are kept as milliseconds since 1970, documents as JSON text: the same on every database. */
type Millis = number
type Json = string

export interface InboxTable {
  id: Generated<number>
  channel: ChannelId
  account: string
  event_key: string
  /** The event; null once it is finished, so that nothing of the person stays with the key. */
  payload: Json | null
  state: 'waiting' | 'done' | 'failed'
  received_at: Millis
  finished_at: Millis | null
}

export interface ConversationTable {
  channel: ChannelId
  account: string
  person: string
  version: number
  data: Json
  /** null once it is forgotten. */
  passing: Json | null
  /** When it is to be forgotten. Null exactly when it is. */
  passing_until: Millis | null
  updated_at: Millis
  /** When the person last spoke. Null = nobody knows. */
  heard_at: Millis | null
}

export interface OutboxTable {
  id: Generated<number>
  channel: ChannelId
  account: string
  person: string
  /** The message; null when the person's data was deleted while a send was under way. */
  message: Json | null
  state: 'waiting' | 'sending' | 'sent' | 'parked'
  /** When it may be tried next. Null exactly when it is sent or parked, so that the queue's index stays small. */
  due_at: Millis | null
  attempts: Generated<number>
  unknowns: Generated<number>
  platform_id: string | null
  outcome: SendOutcome['kind'] | null
  reason: string | null
  created_at: Millis
  finished_at: Millis | null
}

/** What every log has. */
interface LogTable {
  id: ColumnType<number, never, never>
  at: Millis
  channel: ChannelId
  place: string
}

export interface QuestionTable extends LogTable {
  text: string
  topic: string | null
  answer: string | null
  status: string
  confidence: number | null
}

export interface LessonTable extends LogTable {
  text: string
  meant: string | null
  offered: Json
}

export interface FeedbackTable extends LogTable {
  about: string
  useful: 0 | 1
}

export interface LeftQuestionTable extends LogTable {
  account: string
  person: string
  text: string
  /** null = it waits. */
  answered_at: Millis | null
}

export interface ReceiptTable {
  code: string
  at: Millis
  as_of: string
  place: string
  people: Json
  outcomes: Json
}

export interface DeletionTable {
  code: string
  at: Millis
}

/** Counts alone: no row leads to a person. */
export interface ScanTable {
  /** In Vietnam, YYYY-MM-DD. */
  day: string
  channel: ChannelId
  place: string
  code: number
  /** '' where the link names none. */
  event: string
  count: number
}

export interface TokenTable {
  channel: ChannelId
  account: string
  access_token: string
  refresh_token: string
  expires_at: Millis
}

export interface PlatformNoteTable {
  channel: ChannelId
  account: string
  name: string
  value: string
  at: Millis
}

export interface LockTable {
  name: string
  holder: string
  expires_at: Millis
}

export interface Schema {
  inbox: InboxTable
  conversations: ConversationTable
  outbox: OutboxTable
  question_log: QuestionTable
  lessons: LessonTable
  feedback: FeedbackTable
  left_questions: LeftQuestionTable
  receipts: ReceiptTable
  deletions: DeletionTable
  scans: ScanTable
  platform_tokens: TokenTable
  platform_notes: PlatformNoteTable
  locks: LockTable
}

export type OutboxRow = Selectable<OutboxTable>

/** Runs the work in a transaction; the promise resolves only once the work is durable. */
export type Write = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T>

/** What every repository is written against. Inside a write only its own transaction may be used. */
export interface Database {
  readonly read: Kysely<Schema>
  readonly write: Write
}
