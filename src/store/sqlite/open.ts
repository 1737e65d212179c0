import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { StoreError } from '../errors.ts'
import { GroupCommit } from '../group-commit.ts'
import type { LockTimes } from '../lock.ts'
import type { Store } from '../ports.ts'
import type { Schema } from '../schema.ts'
import { createStore } from '../store.ts'
import { NodeSqliteDialect } from './dialect.ts'

export interface SqliteOptions {
  /** Called after each commit with the number of writes that shared it. */
  readonly onCommit?: (writes: number) => void
  /** Writes in one commit at most. */
  readonly maxGroup?: number
  readonly locks?: LockTimes
  /** How long to wait for another process that is writing: commands beside the server write briefly. */
  readonly busyTimeoutMs?: number
}

/** Nobody notices; at 200 messages a second it halves the commits. */
const GATHER_MS = 3
const defaultBusyTimeoutMs = 2_000
/** Longer than a platform may take to answer (30 s), and all of it shorter than a send may take. */
const lockTimes: LockTimes = { expiresMs: 35_000, waitMs: 50_000, pollMs: 100 }

/**
 * Opens the store in one file, readable by its owner only; ':memory:' keeps nothing.
 * Call `migrate()` before anything else.
 * @throws StoreError 'cannot-open' when the file cannot be opened or is no database
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Store> {
  const db = new Kysely<Schema>({
    dialect: new NodeSqliteDialect(openFile(path, options.busyTimeoutMs ?? defaultBusyTimeoutMs)),
  })
  const commits = new GroupCommit(db, {
    maxWorks: options.maxGroup ?? 256,
    gatherMs: GATHER_MS,
    ...(options.onCommit !== undefined && { onCommit: options.onCommit }),
  })
  return createStore({
    read: db,
    write: commits.write,
    locks: options.locks ?? lockTimes,
    async wipe() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
    },
    async close() {
      await commits.close()
      await db.destroy()
    },
  })
}

/**
 * `secure_delete` overwrites what is deleted, so that a person's words do not stay in the file's free pages. The log beside
 * the file keeps them until it is emptied: `wipe`.
 */
const pragmas = 'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'

function openFile(path: string, timeout: number): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const database = new DatabaseSync(path, { timeout, enableForeignKeyConstraints: true })
    if (path !== ':memory:') chmodSync(path, 0o600)
    database.exec(pragmas)
    return database
  } catch (error) {
    throw new StoreError(
      'cannot-open',
      `Cannot open the database ${path}. Check that the folder can be written and that the file is a database of this program.`,
      { cause: error },
    )
  }
}
