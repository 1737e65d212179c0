import { LONGEST_WAIT_MS } from '../store/outbox-changes.ts'
import type { Store } from '../store/ports.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const year = 365 * day

/** How long things are kept, in milliseconds. */
export interface Retention {
  /** Keys of finished events: longer than platforms repeat a delivery. */
  readonly eventKeys: number
  /** Messages put aside. */
  readonly messages: number
  /** Messages sent to the web chat; a page that slept still fetches them. */
  readonly sentToPages: number
  /** Messages put aside because the platform lets us answer only who wrote lately: they go out when the person next writes. */
  readonly windowClosed: number
  /** Conversations since the person's last message. */
  readonly conversations: number
  /** Questions as officials see them, and what people said of answers: a year's report, and the month in which it is written. */
  readonly questions: number
  /** Receipts of results and of deletions: as long as somebody may come back with the code. */
  readonly receipts: number
}

export const defaultRetention: Retention = {
  eventKeys: 72 * hour,
  messages: 7 * day,
  sentToPages: day,
  windowClosed: LONGEST_WAIT_MS,
  conversations: 30 * day,
  questions: 400 * day,
  receipts: 5 * year,
}

/**
 * Deletes now and every hour what has been kept long enough, and every minute the answers of interviews that fell
 * silent, with the messages that repeat them; what anybody deleted is gone for good within that minute. The answer stops it.
 * @param forgetAfterMs milliseconds after which a message that was sent is forgotten
 */
export function startHousekeeping(
  store: Store,
  retention: Retention,
  forgetAfterMs: number,
  clock: Clock,
  log: Log,
): () => void {
  const stops = [
    repeat(minute, clock, log, 'forgetting the answers of silent conversations', async () => {
      const forgotten = await store.conversations.forgetPassing(clock.now())
      if (forgotten > 0) log.info({ forgotten }, 'the answers of silent conversations were deleted')
      const now = clock.now().getTime()
      await store.outbox.forgetSent(new Date(now - forgetAfterMs), new Date(now - retention.sentToPages))
      await store.wipe()
    }),
    repeat(hour, clock, log, 'deleting old data', async () => {
      const deleted = await deleteOld(store, retention, clock.now())
      if (Object.values(deleted).some((count) => count > 0)) log.info(deleted, 'old data deleted')
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

async function deleteOld(store: Store, retention: Retention, now: Date) {
  const before = (age: number) => new Date(now.getTime() - age)
  return {
    eventKeys: await store.inbox.prune(before(retention.eventKeys)),
    messages: await store.outbox.prune(before(retention.messages), before(retention.windowClosed)),
    conversations: await store.conversations.prune(before(retention.conversations)),
    questions: await store.questions.prune(before(retention.questions)),
    lessons: await store.lessons.prune(before(retention.questions)),
    feedback: await store.feedback.prune(before(retention.questions)),
    leftQuestions: await store.leftQuestions.prune(before(retention.questions)),
    receipts: await store.receipts.prune(before(retention.receipts)),
    deletions: await store.deletions.prune(before(retention.receipts)),
  }
}

/** Does the work now and again whenever the time has passed since it ended. The answer stops it. */
function repeat(
  everyMs: number,
  clock: Clock,
  log: Log,
  what: string,
  work: () => Promise<void>,
): () => void {
  let stopped = false
  let cancel: () => void = () => undefined
  const run = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!stopped) log.error({ err: error }, `${what} failed; it is tried again`)
    }
    if (!stopped) cancel = clock.after(everyMs, () => void run())
  }
  void run()
  return () => {
    stopped = true
    cancel()
  }
}
