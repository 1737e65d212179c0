import { createConversations } from './conversations.ts'
import { createDeletions } from './deletions.ts'
import { createFeedback } from './feedback.ts'
import { createInbox } from './inbox.ts'
import { createLeftQuestions } from './left-questions.ts'
import { createLessons } from './lessons.ts'
import { type LockTimes, NamedLocks } from './lock.ts'
import { migrate } from './migrations.ts'
import { createOutbox } from './outbox.ts'
import { createPlatformNotes } from './platform-notes.ts'
import type { Health, Store } from './ports.ts'
import { createQuestions } from './questions.ts'
import { createReceipts } from './receipts.ts'
import { createScans } from './scans.ts'
import type { Database, Write } from './schema.ts'
import { createTokens } from './tokens.ts'
import { commitTurn, failTurn } from './turn.ts'

export interface StoreParts extends Database {
  readonly locks: LockTimes
  wipe(): Promise<void>
  close(): Promise<void>
}

/** The store over any database that Kysely speaks to; only how it connects and groups writes is given. */
export function createStore(parts: StoreParts): Store {
  const { read, write } = parts
  return {
    inbox: createInbox(parts),
    conversations: createConversations(parts),
    outbox: createOutbox(parts),
    questions: createQuestions(parts),
    lessons: createLessons(parts),
    feedback: createFeedback(parts),
    leftQuestions: createLeftQuestions(parts),
    receipts: createReceipts(parts),
    deletions: createDeletions(parts),
    scans: createScans(parts),
    platformNotes: createPlatformNotes(parts),
    tokens: createTokens(parts, new NamedLocks(parts, parts.locks)),
    commitTurn: (turn) => commitTurn(write, turn),
    failTurn: (turn) => failTurn(write, turn),
    migrate: () => migrate(read),
    wipe: parts.wipe,
    health: () => health(write),
    close: parts.close,
  }
}

/** Writes once: a database that is locked, read-only or gone shows here, and a disk that is full. */
async function health(write: Write): Promise<Health> {
  try {
    await write((trx) => {
      const checked = { holder: 'health', expires_at: Date.now() }
      return trx
        .insertInto('locks')
        .values({ name: 'health', ...checked })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(checked))
        .execute()
    })
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
