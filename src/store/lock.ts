import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from './errors.ts'
import type { Database } from './schema.ts'

export interface LockTimes {
  /** How long a holder that died keeps the others out; longer than any work under the lock. */
  readonly expiresMs: number
  /** How long to wait for another holder; longer than `expiresMs`. */
  readonly waitMs: number
  readonly pollMs: number
}

/**
 * Lets one work at a time run under a name: within this process by a queue, between processes by a row that
 * expires when its holder died.
 */
export class NamedLocks {
  readonly #database: Database
  readonly #times: LockTimes
  readonly #tails = new Map<string, Promise<void>>()

  constructor(database: Database, times: LockTimes) {
    this.#database = database
    this.#times = times
  }

  /** @throws StoreError 'lock-timeout' */
  async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name) ?? Promise.resolve()
    const { promise: mine, resolve: letGo } = Promise.withResolvers<void>()
    const tail = before.then(() => mine)
    this.#tails.set(name, tail)
    await before
    try {
      return await this.#holdRow(name, work)
    } finally {
      letGo()
      if (this.#tails.get(name) === tail) this.#tails.delete(name)
    }
  }

  async #holdRow<T>(name: string, work: () => Promise<T>): Promise<T> {
    const holder = randomUUID()
    const giveUpAt = Date.now() + this.#times.waitMs
    while (!(await this.#tryRow(name, holder))) {
      if (Date.now() > giveUpAt) {
        throw new StoreError('lock-timeout', `Another process has held the lock "${name}" for too long.`)
      }
      await sleep(this.#times.pollMs)
    }
    try {
      return await work()
    } finally {
      await this.#database.write(async (trx) => {
        await trx.deleteFrom('locks').where('name', '=', name).where('holder', '=', holder).execute()
      })
    }
  }

  #tryRow(name: string, holder: string): Promise<boolean> {
    const now = Date.now()
    const expires_at = now + this.#times.expiresMs
    return this.#database.write(async (trx) => {
      const taken = await trx
        .insertInto('locks')
        .values({ name, holder, expires_at })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ holder, expires_at }).where('locks.expires_at', '<=', now),
        )
        .returning('holder')
        .executeTakeFirst()
      return taken !== undefined
    })
  }
}
