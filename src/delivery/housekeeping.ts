import type { Store } from '../store/ports.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

const hour = 3_600_000

/** How long things are kept, in milliseconds. */
export interface Retention {
  /** Keys of finished events: longer than platforms repeat a delivery. */
  readonly eventKeys: number
  /** Messages sent or put aside. */
  readonly messages: number
  /** Conversations since the person's last message. */
  readonly conversations: number
  /** Questions as officials see them: a year's report, and the month in which it is written. */
  readonly questions: number
}

export const defaultRetention: Retention = {
  eventKeys: 72 * hour,
  messages: 7 * 24 * hour,
  conversations: 30 * 24 * hour,
  questions: 400 * 24 * hour,
}

/** Deletes now and every hour what has been kept long enough. The answer stops it. */
export function startHousekeeping(store: Store, retention: Retention, clock: Clock, log: Log): () => void {
  let stopped = false
  let cancel: () => void = () => undefined
  const clean = async (): Promise<void> => {
    const before = (age: number) => new Date(clock.now().getTime() - age)
    try {
      const eventKeys = await store.inbox.prune(before(retention.eventKeys))
      const messages = await store.outbox.prune(before(retention.messages))
      const conversations = await store.conversations.prune(before(retention.conversations))
      const questions = await store.questions.prune(before(retention.questions))
      if (eventKeys + messages + conversations + questions > 0) {
        log.info({ eventKeys, messages, conversations, questions }, 'old data deleted')
      }
    } catch (error) {
      if (!stopped) log.error({ err: error }, 'deleting old data failed; it is tried again in an hour')
    }
    if (!stopped) cancel = clock.after(hour, () => void clean())
  }
  void clean()
  return () => {
    stopped = true
    cancel()
  }
}
