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

/** An inbox that commits in groups, over a file. */
async function openInbox(name: string) {
  const database = new DatabaseSync(join(folder, name))
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  await migrate(db)
  const commits = new GroupCommit(db, { maxWorks: 10, gatherMs: 1 })
  const inbox = createInbox({ read: db, write: commits.write })
  const accept = (key: string) => inbox.accept([textEvent(key, person('an'), 'x'.repeat(3_000))], noon)
  return {
    database,
    accept,
    acceptAll: (keys: readonly string[]) => Promise.allSettled(keys.map(accept)),
    kept: async () => (await inbox.unfinished(100)).map(({ event }) => event?.key),
    async close() {
      await commits.close()
      await db.destroy()
    },
  }
}

const reasonsOf = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))

it('a full disk refuses what it cannot keep, by its name, and goes on once there is room', async () => {
  const { database, accept, acceptAll, kept, close } = await openInbox('full.db')
  const { page_count: pages } = database.prepare('pragma page_count').get() ?? {}
  database.exec(`pragma max_page_count = ${Number(pages) + 4}`)
  const keys = Array.from({ length: 12 }, (_, n) => `e${n}`)
  const results = await acceptAll(keys)
  const reasons = reasonsOf(results)
  expect(reasons.length).toBeGreaterThan(0)
  expect(reasons.filter((reason) => !reason.includes('full'))).toEqual([])
  expect(await kept()).toEqual(keys.filter((_key, n) => results[n]?.status === 'fulfilled'))

  database.exec('pragma max_page_count = 1000000')
  expect((await accept('later'))[0]?.kind).toBe('accepted')
  await close()
})

it('where SQLite ends the transaction itself, nothing of the group is kept and each is told why', async () => {
  const { database, accept, acceptAll, kept, close } = await openInbox('ended.db')
  database.exec(`
    create trigger disk before insert on inbox when new.event_key like 'bad%'
    begin select raise(rollback, 'the disk is full'); end
  `)
  const together = reasonsOf(await acceptAll(['a', 'bad', 'b']))
  const alone = reasonsOf(await acceptAll(['bad alone']))
  expect(together).toHaveLength(3)
  for (const reason of [...together, ...alone]) expect(reason).toContain('the disk is full')
  expect(await kept()).toEqual([])

  expect((await accept('a'))[0]?.kind).toBe('accepted')
  await close()
})
