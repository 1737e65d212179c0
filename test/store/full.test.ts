import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { GroupCommit } from '../../src/store/group-commit.ts'
import { createInbox } from '../../src/store/inbox.ts'
import { migrate } from '../../src/store/migrations.ts'
import type { Schema } from '../../src/store/schema.ts'
import { NodeSqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { noon, person, textEvent } from './fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'hoi-full-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a full disk refuses what it cannot keep, by its name, and goes on once there is room', async () => {
  const database = new DatabaseSync(join(folder, 'hoi.db'))
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  await migrate(db)
  const commits = new GroupCommit(db, { maxWorks: 10, gatherMs: 1 })
  const inbox = createInbox({ read: db, write: commits.write })
  const accept = (key: string) => inbox.accept([textEvent(key, person('an'), 'x'.repeat(3_000))], noon)
  const { page_count: pages } = database.prepare('pragma page_count').get() ?? {}

  database.exec(`pragma max_page_count = ${Number(pages) + 4}`)
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => accept(`e${n}`)))
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
  expect(reasons.length).toBeGreaterThan(0)
  expect(reasons.filter((reason) => !reason.includes('full'))).toEqual([])
  const kept = (await inbox.unfinished(100)).map(({ event }) => event?.key)
  expect(kept).toEqual(results.flatMap(({ status }, n) => (status === 'fulfilled' ? [`e${n}`] : [])))

  database.exec('pragma max_page_count = 1000000')
  expect((await accept('later'))[0]?.kind).toBe('accepted')
  await commits.close()
  await db.destroy()
})
