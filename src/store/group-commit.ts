import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { StoreError } from './errors.ts'
import type { Schema, Write } from './schema.ts'

export interface GroupCommitOptions {
  /** Works in one transaction at most, so that a burst cannot keep the first of them waiting for long. */
  readonly maxWorks: number
  /** Milliseconds that a first work waits for others to share its commit: more of them cost one wait for the disk. */
  readonly gatherMs: number
  /** Called after each commit with the number of works that shared it. */
  readonly onCommit?: (works: number) => void
}

/** One work in the queue: runs in its group's transaction, and is told how that transaction ended. */
interface QueuedWork {
  /** Alone it needs no savepoint: its failure is the whole transaction's. */
  run(trx: Transaction<Schema>, alone: boolean): Promise<void>
  committed(): void
  failed(error: unknown): void
}

/**
 * Commits writes in groups: what arrives within a moment, or while the previous group commits, shares one
 * transaction and so one wait for the disk. Each work has its own savepoint: one that fails is
 * rolled back alone.
 */
export class GroupCommit {
  readonly #db: Kysely<Schema>
  readonly #options: GroupCommitOptions
  readonly #queue: QueuedWork[] = []
  #flushing: Promise<void> | null = null
  #closed = false

  constructor(db: Kysely<Schema>, options: GroupCommitOptions) {
    this.#db = db
    this.#options = options
  }

  readonly write: Write = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => {
    if (this.#closed) return Promise.reject(new StoreError('closed', 'The store is closed.'))
    const written = new Promise<T>((resolve, reject) => {
      this.#queue.push(inSavepoint(work, resolve, reject))
    })
    this.#flushing ??= this.#flush()
    return written
  }

  /** Takes no more; resolves when all that was queued is committed or has failed. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#flushing
  }

  async #flush(): Promise<void> {
    while (this.#queue.length > 0) {
      await sleep(this.#options.gatherMs)
      const group = this.#queue.splice(0, this.#options.maxWorks)
      try {
        await this.#db.transaction().execute(async (trx) => {
          for (const work of group) await work.run(trx, group.length === 1)
        })
      } catch (error) {
        for (const work of group) work.failed(error)
        continue
      }
      for (const work of group) work.committed()
      this.#options.onCommit?.(group.length)
    }
    this.#flushing = null
  }
}

function inSavepoint<T>(
  work: (trx: Transaction<Schema>) => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): QueuedWork {
  let settle: () => void = () => reject(new StoreError('closed', 'The work did not run.'))
  return {
    async run(trx, alone) {
      if (alone) {
        const value = await work(trx)
        settle = () => resolve(value)
        return
      }
      await sql`savepoint work`.execute(trx)
      try {
        const value = await work(trx)
        settle = () => resolve(value)
      } catch (error) {
        // Where even this fails, a full disk has ended the whole transaction: the first error says why.
        await sql`rollback to savepoint work`.execute(trx).catch(() => {
          throw error
        })
        settle = () => reject(error)
      }
      await sql`release savepoint work`.execute(trx)
    },
    committed: () => settle(),
    failed: reject,
  }
}
