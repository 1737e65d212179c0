import type { SendOutcome } from '../channels/port.ts'
import type { ChannelId, ConversationKey, InboundEvent } from '../messages/inbound.ts'
import type {
  FeedbackGiven,
  LessonLearnt,
  QuestionAsked,
  QuestionLeft,
  ResultReceipt,
  TurnRecord,
} from '../messages/record.ts'
import type { Reply } from '../messages/reply.ts'

/** A conversation's state as the store keeps it: opaque, with the version of its shape. */
export interface VersionedState {
  readonly version: number
  /** Kept as long as the conversation. */
  readonly data: unknown
  /** Deleted after a while of silence; null = forgotten. */
  readonly passing: unknown
}

/** An event that was acknowledged and waits for its turn. */
export interface PendingEvent {
  readonly id: number
  readonly event: InboundEvent
  readonly receivedAt: Date
}

/** An event found waiting in the store; null = what was kept of it can no longer be read. */
export interface UnfinishedEvent extends Omit<PendingEvent, 'event'> {
  readonly event: InboundEvent | null
}

/** What became of one event handed to the inbox: new, or a second delivery of one that is known. */
export type Acceptance =
  | { readonly kind: 'accepted'; readonly pending: PendingEvent }
  | { readonly kind: 'duplicate'; readonly event: InboundEvent }

/** When and where a record arose: no person. */
export interface Origin {
  readonly at: Date
  readonly channel: ChannelId
  /** Id of the ward whose account was written to. */
  readonly place: string
}

type Kept<R extends TurnRecord> = Omit<R, 'kind'> & Origin

/** One question as the officials see it: no name, no sensitive fact, text masked. */
export type QuestionRecord = Kept<QuestionAsked>

export type LessonRecord = Kept<LessonLearnt>

export type FeedbackRecord = Kept<FeedbackGiven>

/** What people found of the answers about one thing. */
export interface FeedbackSummary {
  readonly about: string
  readonly useful: number
  readonly notUseful: number
}

/**
 * A question that somebody left for an official: the one record that leads back to a conversation. Once it is answered its
 * words and its person are gone ('').
 */
export interface LeftQuestion extends Kept<QuestionLeft> {
  readonly id: number
  readonly conversation: ConversationKey
  /** null = it waits. */
  readonly answeredAt: Date | null
}

export interface KeptReceipt extends ResultReceipt {
  readonly at: Date
}

/** Everything that one turn changes; it happens as a whole or not at all. */
export interface Turn {
  readonly eventId: number
  readonly conversation: ConversationKey
  /** null deletes the conversation and all that is kept of the person; only `outgoing` is still sent. */
  readonly state: VersionedState | null
  /** Already rendered: each fits one message of the channel. */
  readonly outgoing: readonly Reply[]
  readonly records: readonly TurnRecord[]
  /** Id of the ward whose account was written to. */
  readonly place: string
  /** When the passing part of the state is forgotten, unless another turn comes first. */
  readonly passingUntil: Date
  /** When the person spoke: messages that waited for that are put back in line, ahead of `outgoing`. null = somebody else did. */
  readonly heardAt: Date | null
  readonly at: Date
}

/** The end of an event that could not be answered: the state stays as it was. */
export interface FailedTurn {
  readonly eventId: number
  readonly conversation: ConversationKey
  readonly outgoing: readonly Reply[]
  /** As in a turn. */
  readonly heardAt: Date | null
  readonly at: Date
}

/** A message in the outbox. */
export interface OutboxMessage {
  readonly id: number
  readonly conversation: ConversationKey
  readonly message: Reply
  /** Sends begun so far, counting one that a crash cut off. */
  readonly attempts: number
  /** Sends whose end nobody knows (timeouts, crashes). */
  readonly unknowns: number
  readonly createdAt: Date
}

/** A message that may be sent now. */
export interface DueMessage extends OutboxMessage {
  /** When the person last spoke; null = not known. */
  readonly lastHeard: Date | null
}

export interface ParkedMessage extends Omit<OutboxMessage, 'message'> {
  readonly outcome: SendOutcome['kind']
  readonly reason: string
  readonly parkedAt: Date
}

/** What follows from one ended send. `unknown` says that nobody knows whether this send arrived. */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformId: string | null }
  | { readonly kind: 'again'; readonly at: Date; readonly unknown: boolean }
  | {
      readonly kind: 'park'
      readonly outcome: SendOutcome['kind']
      readonly reason: string
      readonly unknown: boolean
    }

/** What was found half sent at start: tried once more, or parked because that was the second unknown end. */
export interface Recovery {
  readonly again: number
  readonly parked: number
}

export interface OutboxCounts {
  readonly waiting: number
  readonly sending: number
  readonly sent: number
  readonly parked: number
}

/** Access and refresh token of a platform account. */
export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Date
}

export interface MigrationReport {
  readonly applied: readonly string[]
  readonly current: string
}

/** Events received, each kept once: the channel, the account and the event's key name it. */
export interface Inbox {
  /** Durable when resolved; answers in the order given. All events are taken or none. */
  accept(events: readonly InboundEvent[], receivedAt: Date): Promise<Acceptance[]>
  /** Events that wait for their turn, oldest first, with an id above `after`. */
  unfinished(limit: number, after?: number): Promise<UnfinishedEvent[]>
  /** When the newest event of the account came that is still known; null = none is. */
  lastReceived(channel: ChannelId, account: string): Promise<Date | null>
  /** Ends an event that nobody can answer. */
  giveUp(id: number, at: Date): Promise<void>
  /** Forgets the keys of events finished before the given time; returns how many. Keep at least 48 h. */
  prune(before: Date): Promise<number>
}

export interface Conversations {
  /** null = there is none, or what was kept can no longer be read. Its passing part is null from the time it is due. */
  read(key: ConversationKey, now: Date): Promise<VersionedState | null>
  /** Deletes the passing part of every conversation where it is due; returns of how many. */
  forgetPassing(now: Date): Promise<number>
  /** Deletes conversations untouched since the given time; returns how many. */
  prune(before: Date): Promise<number>
}

/**
 * Messages to send, in order for each conversation: a message is due only when every earlier one of its
 * conversation is sent or parked.
 */
export interface Outbox {
  /**
   * For each conversation of the channel its oldest unsent message, where that may be tried now; longest due first.
   * A message that can no longer be read is parked, so that those behind it go on.
   */
  dueHeads(channel: ChannelId, now: Date, limit: number): Promise<DueMessage[]>
  /** When the next message of the channel comes due after the given time; null = none does. */
  nextDue(channel: ChannelId, after: Date): Promise<Date | null>
  /**
   * Marks sends as begun, durably, before the network is touched. Answers the ids that were still waiting:
   * only those may be sent, the others belong to somebody else by now.
   */
  begin(ids: readonly number[], at: Date): Promise<ReadonlySet<number>>
  finish(id: number, result: SendResult, at: Date): Promise<void>
  /**
   * At start, while nobody else sends: sends that a crash cut off count as unknown. A message's first gets one
   * more try, its second is parked.
   */
  recover(at: Date): Promise<Recovery>
  /** The last messages of one conversation with an id above `id`, oldest first: for a web page that reconnects. */
  after(conversation: ConversationKey, id: number, limit?: number): Promise<OutboxMessage[]>
  parked(limit: number): Promise<ParkedMessage[]>
  /** Puts a parked message back with its counters at zero; false when there is no such parked message. */
  retryParked(id: number, at: Date): Promise<boolean>
  counts(): Promise<OutboxCounts>
  /**
   * Deletes messages sent or parked before the given time; those parked because the window was closed only where they were
   * written before `windowClosedBefore`, the earlier time. Returns how many.
   */
  prune(before: Date, windowClosedBefore: Date): Promise<number>
  /**
   * Deletes messages that were sent before the given time: they repeat what a person told. Those of the web chat only where
   * they were sent before `onPagesBefore`, the earlier time: a page that slept still fetches them. Returns how many.
   */
  forgetSent(before: Date, onPagesBefore: Date): Promise<number>
}

export interface Questions {
  add(record: QuestionRecord): Promise<void>
  /** Newest first. */
  latest(limit: number): Promise<QuestionRecord[]>
  countsByStatus(since?: Date): Promise<Readonly<Record<string, number>>>
  /** Deletes records older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

export interface Lessons {
  /** Newest first. */
  latest(limit: number): Promise<LessonRecord[]>
  /** Deletes those older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

export interface Feedback {
  /** Most spoken of first. */
  summary(since?: Date): Promise<FeedbackSummary[]>
  /** Deletes those older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

export interface LeftQuestions {
  /** Those without an answer, oldest first. */
  waiting(limit: number): Promise<LeftQuestion[]>
  find(id: number): Promise<LeftQuestion | null>
  /**
   * Marks a question answered, forgets its words and its person, and queues the messages, already rendered, for the
   * conversation that it came from.
   * False where there is no such question or it has its answer.
   */
  answer(id: number, messages: readonly Reply[], at: Date): Promise<boolean>
  /** Deletes those older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

export interface Receipts {
  /** null = there is none, or what was kept can no longer be read. */
  find(code: string): Promise<KeptReceipt | null>
  /** Deletes those older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

export interface Deletions {
  /** When the data that the code stands for was deleted; null = it stands for none. */
  find(code: string): Promise<Date | null>
  /** Forgets those older than the given time; returns how many. */
  prune(before: Date): Promise<number>
}

/** How often links and posters' codes opened something, one count for each of these. */
export interface ScanCount {
  /** In Vietnam, YYYY-MM-DD. */
  readonly day: string
  readonly place: string
  readonly channel: ChannelId
  readonly code: number
  /** null = the link named none. */
  readonly event: string | null
  readonly count: number
}

/** Kept for good: no count leads to a person. */
export interface Scans {
  /** By day, place, event, code and channel; from that day (YYYY-MM-DD) on, or all. */
  counts(since?: string): Promise<ScanCount[]>
}

export interface Tokens {
  read(channel: ChannelId, account: string): Promise<TokenPair | null>
  write(channel: ChannelId, account: string, pair: TokenPair): Promise<void>
  /**
   * Runs `work` while nobody else (in this process or another one on the same store) does so for the same account.
   * @throws StoreError 'lock-timeout' when another holder does not let go in time
   */
  exclusively<T>(channel: ChannelId, account: string, work: () => Promise<T>): Promise<T>
}

export interface PlatformNote {
  readonly value: string
  readonly at: Date
}

/** What a platform taught us of an account of ours, or what became of it: under names of the channel's own, never of a person. */
export interface PlatformNotes {
  /** null = nothing was noted under that name. */
  read(channel: ChannelId, account: string, name: string): Promise<PlatformNote | null>
  /** In place of what was noted under that name. */
  write(channel: ChannelId, account: string, name: string, note: PlatformNote): Promise<void>
}

export type Health = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** What is kept between requests and over restarts. Every write is durable when its promise resolves. */
export interface Store {
  readonly inbox: Inbox
  readonly conversations: Conversations
  readonly outbox: Outbox
  readonly questions: Questions
  readonly lessons: Lessons
  readonly feedback: Feedback
  readonly leftQuestions: LeftQuestions
  readonly receipts: Receipts
  readonly deletions: Deletions
  readonly scans: Scans
  readonly tokens: Tokens
  readonly platformNotes: PlatformNotes
  /** State, outgoing messages, records and the event's completion, in one transaction. */
  commitTurn(turn: Turn): Promise<void>
  /** Marks the event failed and queues what is said instead, in one transaction. */
  failTurn(turn: FailedTurn): Promise<void>
  /** Brings the tables up to date; run once after opening. @throws StoreError 'newer-database' */
  migrate(): Promise<MigrationReport>
  /** Overwrites what was deleted, where the database still holds a copy of it besides its tables. */
  wipe(): Promise<void>
  health(): Promise<Health>
  close(): Promise<void>
}
