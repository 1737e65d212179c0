import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Latency, latencyOf } from './table.ts'

const COMMITS = 500

/** What one durable commit costs on the disk that the store lies on. */
export function measureCommit(): Latency {
  const folder = mkdtempSync(join(process.cwd(), 'bench-commit-'))
  const database = new DatabaseSync(join(folder, 'commit.db'))
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (body TEXT)')
  const insert = database.prepare('INSERT INTO t VALUES (?)')
  const body = 'x'.repeat(400)
  const samples = Array.from({ length: COMMITS }, () => {
    const begun = performance.now()
    insert.run(body)
    return performance.now() - begun
  })
  database.close()
  rmSync(folder, { recursive: true })
  return latencyOf(samples)
}
