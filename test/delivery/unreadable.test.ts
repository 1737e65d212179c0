import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { accepted, answer, noon, person, textEvent, turn } from '../store/fixtures.ts'
import { setUp } from './fixtures.ts'

/** What an older version of the program, or a damaged disk, may leave in the store. */
describe('delivery: rows that cannot be read', () => {
  let folder: string
  let store: Store
  let damage: (statement: string) => void

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoi-unreadable-'))
    store = await openSqlite(join(folder, 'hoi.db'))
    await store.migrate()
    damage = (statement) => {
      const other = new DatabaseSync(join(folder, 'hoi.db'))
      other.exec(statement)
      other.close()
    }
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['not JSON', '{"kind":"text","text":"tôi nhiễm'],
    ['of an unknown kind', '{"kind":"dance"}'],
  ])('an event that is %s is given up, and the others are answered', async (_what, payload) => {
    await store.inbox.accept([textEvent('a'), textEvent('b')], noon)
    damage(`update inbox set payload = '${payload}' where event_key = 'a'`)
    const { delivery, channel, recorder } = await setUp({ store })
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of b'])
    expect(await store.inbox.unfinished(10)).toEqual([])
    expect(recorder.lines.join()).toContain('"eventId":1')
    expect(recorder.lines.join()).not.toContain('nhiễm')
  })

  it('a message is put aside, and those behind it are sent', async () => {
    await answer(store, 'a', ['a1', 'a2'])
    await answer(store, 'b', ['b1'], person('bình'))
    damage(`update outbox set message = '{"text":' where id = 1`)
    const { delivery, channel } = await setUp({ store })
    await delivery.idle()
    expect(channel.texts().toSorted()).toEqual(['a2', 'b1'])
    expect(await store.outbox.parked(10)).toMatchObject([{ id: 1, outcome: 'rejected' }])
  })

  it('a conversation starts afresh', async () => {
    await answer(store, 'a', [])
    damage(`update conversations set data = '{"half'`)
    const { delivery, channel } = await setUp({ store })
    await delivery.accept([textEvent('b')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of b'])
    expect(await store.conversations.read(person('an'), noon)).toMatchObject({ version: 1, data: 1 })
  })

  it('the passing part of a conversation is as if it were forgotten', async () => {
    const state = { version: 1, data: 1, passing: { facts: {} } }
    const [pending] = accepted(await store.inbox.accept([textEvent('a')], noon))
    await store.commitTurn({ ...turn(pending?.id ?? 0, []), state })
    damage(`update conversations set passing = '{"half'`)
    expect(await store.conversations.read(person('an'), noon)).toEqual({ version: 1, data: 1, passing: null })
  })
})
