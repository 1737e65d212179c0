import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/port.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { person, textEvent } from '../store/fixtures.ts'
import { RecordingChannel, sent, setUp } from './fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'hoi-delivery-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}.db`)
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
const never = () => new Promise<SendOutcome>(() => undefined)

describe('delivery: stop, crash and start', () => {
  it('answers after a start what was acknowledged before, in order', async () => {
    const path = newFile()
    const before = await setUp({ store: await openSqlite(path), limits: { turns: 0 } })
    await before.delivery.accept([textEvent('a'), textEvent('b', person('bình')), textEvent('c')])
    expect(await before.delivery.stop(1000)).toBe(true)
    await before.store.close()

    const after = await setUp({ store: await openSqlite(path) })
    await after.delivery.idle()
    expect(after.channel.texts('an')).toEqual(['text of a', 'text of c'])
    expect(after.channel.texts('bình')).toEqual(['text of b'])
    expect(await after.delivery.accept([textEvent('a')])).toEqual({ accepted: 0, duplicates: 1 })
    await after.store.close()
  })

  it('repeats a send that a crash cut off once, and counts it', async () => {
    const path = newFile()
    const crashed = await setUp({ store: await openSqlite(path) }, new RecordingChannel(never))
    await crashed.delivery.accept([textEvent('a', person('an'), 'một\nhai')])
    await until(() => crashed.channel.sends.length > 0)

    const after = await setUp({ store: await openSqlite(path) })
    await after.delivery.idle()
    expect(after.channel.texts()).toEqual(['một', 'hai'])
    expect(after.recorder.counts['hoi_sends_recovered_total again']).toBe(1)
    expect((await after.store.outbox.after(person('an'), 0)).map((one) => one.unknowns)).toEqual([1, 0])
    await after.store.close()
    await crashed.store.close()
  })

  it('does not send a third time what two crashes cut off', async () => {
    const path = newFile()
    const crash = async () => {
      const crashed = await setUp({ store: await openSqlite(path) }, new RecordingChannel(never))
      await crashed.delivery.accept([textEvent('a', person('an'), 'một\nhai')])
      await until(() => crashed.channel.sends.length > 0)
      return crashed
    }
    const crashed = [await crash(), await crash()]
    expect(crashed.map((one) => one.channel.texts())).toEqual([['một'], ['một']])

    const after = await setUp({ store: await openSqlite(path) })
    await after.delivery.idle()
    expect(after.channel.texts()).toEqual(['hai'])
    expect(await after.store.outbox.parked(10)).toMatchObject([{ outcome: 'unknown', unknowns: 2 }])
    for (const { store } of [...crashed, after]) await store.close()
  })

  it('keeps a retry that is due later over a restart', async () => {
    const path = newFile()
    const before = await setUp(
      { store: await openSqlite(path) },
      new RecordingChannel(() => ({ kind: 'retry', reason: 'busy', afterMs: 20_000 })),
    )
    await before.delivery.accept([textEvent('a')])
    await before.delivery.idle()
    await before.delivery.stop(1000)
    await before.store.close()

    const after = await setUp({ store: await openSqlite(path) })
    await after.delivery.idle()
    expect(after.channel.sends).toEqual([])
    after.clock.advance(20_000)
    await after.delivery.idle()
    expect(after.channel.texts()).toEqual(['text of a'])
    await after.store.close()
  })

  it('lets a send under way end before it stops, and takes no more', async () => {
    const answer = Promise.withResolvers<SendOutcome>()
    const { delivery, store, channel } = await setUp({}, new RecordingChannel(() => answer.promise))
    await delivery.accept([textEvent('a', person('an'), 'một\nhai')])
    await until(() => channel.sends.length > 0)
    const stopped = delivery.stop(10_000)
    await expect(delivery.accept([textEvent('b')])).rejects.toMatchObject({ code: 'not-running' })
    answer.resolve(sent)
    expect(await stopped).toBe(true)
    expect(await store.outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 1, parked: 0 })
    expect(channel.texts()).toEqual(['một'])
  })

  it('stops at the deadline even when a send does not end', async () => {
    const { delivery, clock, channel } = await setUp({}, new RecordingChannel(never))
    await delivery.accept([textEvent('a')])
    await until(() => channel.sends.length > 0)
    const stopped = delivery.stop(3000)
    clock.advance(3000)
    expect(await stopped).toBe(false)
  })
})
