import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../errors.ts'

/** A server that was told to stop may need a moment to let go. */
const PATIENCE_MS = 1_000

/**
 * Keeps a data folder for one server: two on one folder would both answer what waits there, and each would take the
 * other's sends for cut off. The operating system lets go of the lock whatever way the server ends.
 * @returns what lets go of it
 * @throws StoreError 'in-use' or 'cannot-open'
 */
export function holdFolder(folder: string): () => void {
  const database = openLock(folder)
  try {
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw cannotWrite(folder, error)
    throw new StoreError(
      'in-use',
      `Another server is running on the data folder ${folder}. Stop it first, or set another DATA_DIR.`,
      { cause: error },
    )
  }
  return () => database.close()
}

function openLock(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new DatabaseSync(join(folder, 'server.lock'), { timeout: PATIENCE_MS })
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

/** SQLite's code 5: somebody else has the lock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

function cannotWrite(folder: string, cause: unknown): StoreError {
  return new StoreError(
    'cannot-open',
    `Cannot write to the data folder ${folder}. Check its permissions, or set another DATA_DIR.`,
    { cause },
  )
}
