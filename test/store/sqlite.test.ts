import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, describe, expect, it } from 'vitest'
import { StoreError } from '../../src/store/errors.ts'
import { migrations } from '../../src/store/migrations.ts'
import type { Schema } from '../../src/store/schema.ts'
import { NodeSqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { storeContract } from './contract.ts'
import { accepted, answer, noon, person, textEvent, turn } from './fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'hoi-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}`, 'hoi.db')

/** Brings a file to an earlier version's tables. */
async function migrateTo(path: string, name: string): Promise<void> {
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(new DatabaseSync(path)) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(name)
  await db.destroy()
  if (error !== undefined) throw error
}

storeContract('SQLite in memory', () => openSqlite(':memory:'))
storeContract('SQLite in a file', () => openSqlite(newFile()))

describe('SQLite store', () => {
  it('still has everything after it was closed and opened again', async () => {
    const path = newFile()
    const first = await openSqlite(path)
    expect(await first.migrate()).toEqual({
      applied: ['001-initial', '002-passing', '003-records', '004-platforms', '005-scans'],
      current: '005-scans',
    })
    await answer(first, 'a', ['a1'])
    await first.inbox.accept([textEvent('b')], noon)
    await first.close()

    const second = await openSqlite(path)
    expect((await second.migrate()).applied).toEqual([])
    expect((await second.inbox.unfinished(10)).map((one) => one.event?.key)).toEqual(['b'])
    expect((await second.inbox.accept([textEvent('a')], noon))[0]?.kind).toBe('duplicate')
    expect((await second.outbox.after(person('an'), 0)).map((one) => one.message.text)).toEqual(['a1'])
    await second.close()
  })

  it('has written what it promised before it is closed: another connection sees it', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    await store.inbox.accept([textEvent('a')], noon)
    const other = new DatabaseSync(path)
    expect(other.prepare('select event_key from inbox').all()).toEqual([{ event_key: 'a' }])
    other.close()
    await store.close()
  })

  it('writes ahead to a log, so that a command beside the server can read', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    const other = new DatabaseSync(path)
    expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    other.close()
    await store.close()
  })

  it('keeps the file to its owner', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    expect(statSync(path).mode & 0o077).toBe(0)
    await store.close()
  })

  it('keeps no word of a finished event', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    await answer(store, 'a', [])
    const other = new DatabaseSync(path)
    expect(other.prepare('select payload, state from inbox').all()).toEqual([
      { payload: null, state: 'done' },
    ])
    other.close()
    await store.close()
  })

  it('keeps no word of a deleted person in the file, not even in its free pages', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    const words = 'tôi sinh năm 1948 ở khu 3'
    const [pending] = accepted(await store.inbox.accept([textEvent('a', person('an'), words)], noon))
    const state = { version: 1, data: { words }, passing: { words } }
    const records = [{ kind: 'question-left', text: words }] as const
    await store.commitTurn({ ...turn(pending?.id ?? 0, [words]), state, records })
    const [leaving] = accepted(await store.inbox.accept([textEvent('b')], noon))
    await store.commitTurn({ ...turn(leaving?.id ?? 0, []), state: null })
    await store.close()
    expect(readFileSync(path).includes(words)).toBe(false)
  })

  it('keeps no word of what is forgotten once it is wiped, neither in its free pages nor in the log beside it', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    const words = 'mẹ tôi sinh năm 1948 ở khu 3'
    const [pending] = accepted(await store.inbox.accept([textEvent('a')], noon))
    const state = { version: 2, data: { introduced: true }, passing: { words } }
    await store.commitTurn({ ...turn(pending?.id ?? 0, []), state, passingUntil: noon })
    expect(await store.conversations.forgetPassing(noon)).toBe(1)
    await store.wipe()
    const files = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)])
    expect([files.includes(words), files.includes('introduced')]).toEqual([false, true])
    await store.close()
  })

  it('takes a conversation of the first version as one whose passing part is forgotten', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await migrateTo(path, '001-initial')
    const old = new DatabaseSync(path)
    old.exec(
      `insert into conversations values ('zalo-oa', 'oa-1', 'an', 1, '{"people":[]}', ${noon.getTime()})`,
    )
    old.close()
    expect((await store.migrate()).applied).toEqual([
      '002-passing',
      '003-records',
      '004-platforms',
      '005-scans',
    ])
    expect(await store.conversations.read(person('an'), noon)).toEqual({
      version: 1,
      data: { people: [] },
      passing: null,
    })
    await store.close()
  })

  it('refuses writes while another process writes for too long, and goes on afterwards', async () => {
    const path = newFile()
    const store = await openSqlite(path, { busyTimeoutMs: 20 })
    await store.migrate()
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const refused = await Promise.allSettled([
      store.inbox.accept([textEvent('a')], noon),
      store.inbox.accept([textEvent('b')], noon),
    ])
    expect(refused.map((one) => one.status)).toEqual(['rejected', 'rejected'])
    expect(await store.health()).toMatchObject({ ok: false })
    other.exec('rollback')
    other.close()
    expect(await store.health()).toEqual({ ok: true })
    expect(accepted(await store.inbox.accept([textEvent('a')], noon))).toHaveLength(1)
    await store.close()
  })

  it('refuses a database of a newer version, and says so', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.migrate()
    await store.close()
    const newer = new DatabaseSync(path)
    newer.exec(`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`)
    newer.close()

    const again = await openSqlite(path)
    const refusal = again.migrate()
    await expect(refusal).rejects.toBeInstanceOf(StoreError)
    await expect(refusal).rejects.toMatchObject({
      code: 'newer-database',
      message: expect.stringContaining('999-later'),
    })
    await again.close()
  })

  it('refuses a file that is no database, and names it', async () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'Kính gửi Ủy ban nhân dân phường,\n'.repeat(200))
    await expect(openSqlite(path)).rejects.toMatchObject({
      code: 'cannot-open',
      message: expect.stringContaining(path),
    })
  })

  it('waits for a process that holds the lock of an account, and takes over from one that died', async () => {
    const path = newFile()
    const locks = { expiresMs: 150, waitMs: 1_000, pollMs: 10 }
    const [one, two] = [await openSqlite(path, { locks }), await openSqlite(path, { locks })]
    await one.migrate()
    const steps: string[] = []
    const held = Promise.withResolvers<void>()
    const first = one.tokens.exclusively('zalo-oa', 'oa', async () => {
      steps.push('one in')
      held.resolve()
      await new Promise((resolve) => setTimeout(resolve, 60))
      steps.push('one out')
    })
    await held.promise
    await two.tokens.exclusively('zalo-oa', 'oa', async () => void steps.push('two'))
    await first
    expect(steps).toEqual(['one in', 'one out', 'two'])

    const dead = new DatabaseSync(path)
    dead.exec(`insert into locks values ('tokens/zalo-oa/oa', 'gone', ${Date.now() + 100})`)
    dead.close()
    expect(await two.tokens.exclusively('zalo-oa', 'oa', async () => 'taken over')).toBe('taken over')
    await one.close()
    await two.close()
  })

  it('gives up on a lock that is never let go', async () => {
    const path = newFile()
    const store = await openSqlite(path, { locks: { expiresMs: 60_000, waitMs: 30, pollMs: 10 } })
    await store.migrate()
    const other = new DatabaseSync(path)
    other.exec(`insert into locks values ('tokens/zalo-oa/oa', 'other', ${Date.now() + 60_000})`)
    other.close()
    await expect(store.tokens.exclusively('zalo-oa', 'oa', async () => 0)).rejects.toMatchObject({
      code: 'lock-timeout',
    })
    await store.close()
  })
})
