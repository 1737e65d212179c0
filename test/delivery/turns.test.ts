import { describe, expect, it } from 'vitest'
import { createDelivery } from '../../src/delivery/delivery.ts'
import type { InboundEvent } from '../../src/messages/inbound.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { asked, later, noon, person, question, say, textEvent } from '../store/fixtures.ts'
import { echo, Recorder, RecordingChannel, setUp } from './fixtures.ts'

describe('delivery: turns', () => {
  it('answers an event once, however often it is delivered', async () => {
    const { delivery, channel, store, recorder } = await setUp()
    const first = await delivery.accept([textEvent('a'), textEvent('a')])
    const second = await delivery.accept([textEvent('a')])
    await delivery.idle()
    expect([first, second]).toEqual([
      { accepted: 1, duplicates: 1 },
      { accepted: 0, duplicates: 1 },
    ])
    expect(channel.texts()).toEqual(['text of a'])
    expect(await store.outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 1, parked: 0 })
    expect(recorder.counts).toMatchObject({
      'hoi_events_accepted_total zalo-oa': 1,
      'hoi_events_duplicate_total zalo-oa': 2,
      'hoi_turns_total zalo-oa': 1,
      'hoi_sends_total zalo-oa sent': 1,
    })
  })

  it('hands the state from turn to turn and keeps the records', async () => {
    const { delivery, store } = await setUp({
      respond: (state, event, at) => ({ ...echo(state, event, at), records: [asked('x')] }),
    })
    await delivery.accept([textEvent('a'), textEvent('b'), textEvent('c', person('bình'))])
    await delivery.idle()
    expect(await store.conversations.read(person('an'), noon)).toMatchObject({ version: 1, data: 2 })
    expect(await store.conversations.read(person('bình'), noon)).toMatchObject({ version: 1, data: 1 })
    const records = await store.questions.latest(10)
    expect(records.map(({ place, channel }) => `${place} ${channel}`)).toEqual(
      Array(3).fill('ai-quoc zalo-oa'),
    )
  })

  it('says when an event came in beside the time of its turn', async () => {
    const moments: Date[][] = []
    const { delivery, clock } = await setUp({
      async respond(state, event, at) {
        moments.push([at.receivedAt, at.now])
        clock.advance(1_000)
        return echo(state, event, at)
      },
    })
    await delivery.accept([textEvent('a'), textEvent('b')])
    await delivery.idle()
    expect(moments).toEqual([
      [noon, noon],
      [noon, later(1_000)],
    ])
  })

  it('forgets the passing part of a state after the time set, counted from the last turn', async () => {
    const minute = 60_000
    const { delivery, store, clock } = await setUp({ forgetAfterMs: 10 * minute })
    const pass = async (minutes: number) => {
      for (let n = 0; n < minutes; n++) {
        clock.advance(minute)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    // Read as of the first noon: what is there then was not deleted.
    const kept = async () => (await store.conversations.read(person('an'), noon))?.passing
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    await pass(6)
    await delivery.accept([textEvent('b')])
    await delivery.idle()
    await pass(8)
    expect(await kept()).toEqual({ text: 'text of b' })
    await pass(3)
    expect(await store.conversations.read(person('an'), noon)).toEqual({ version: 1, data: 2, passing: null })
  })

  it('answers after the silence from a state whose passing part is gone, though nobody deleted it yet', async () => {
    const seen: unknown[] = []
    const { delivery, clock } = await setUp({
      forgetAfterMs: 1_000,
      respond(state, event, at) {
        seen.push(state?.passing)
        return echo(state, event, at)
      },
    })
    for (const [key, silence] of [
      ['a', 999],
      ['b', 1_000],
      ['c', 0],
    ] as const) {
      await delivery.accept([textEvent(key)])
      await delivery.idle()
      clock.advance(silence)
    }
    expect(seen).toEqual([undefined, { text: 'text of a' }, null])
  })

  it('sends the parts of a long answer one after the other', async () => {
    const { delivery, channel } = await setUp()
    await delivery.accept([textEvent('a', person('an'), 'một\nhai\nba'), textEvent('b', person('an'), 'bốn')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['một', 'hai', 'ba', 'bốn'])
  })

  it('deletes what it knows of a person whose state is given back as null', async () => {
    const { delivery, store, channel } = await setUp({
      respond: (state, event, at) =>
        event.kind === 'withdraw'
          ? { state: null, replies: [say('đã xóa')], records: [], place: 'ai-quoc' }
          : echo(state, event, at),
    })
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    await delivery.accept([{ ...person('an'), kind: 'withdraw', key: 'w', sentAt: null }])
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of a', 'đã xóa'])
    expect(await store.conversations.read(person('an'), noon)).toBeNull()
    const kept = await store.outbox.after(person('an'), 0)
    expect(kept.map((one) => one.message.text)).toEqual(['đã xóa'])
  })

  it('says the fallback where answering fails, goes on, and logs no text', async () => {
    const { delivery, channel, recorder, store } = await setUp({
      respond(state, event, at) {
        if (event.key === 'bad') throw new Error('no such rule')
        return echo(state, event, at)
      },
    })
    await delivery.accept([
      textEvent('a'),
      textEvent('bad', person('an'), 'tôi 67 tuổi'),
      textEvent('b'),
      textEvent('c', person('bình')),
    ])
    await delivery.idle()
    expect(channel.texts('an')).toEqual(['text of a', 'xin lỗi', 'text of b'])
    expect(channel.texts('bình')).toEqual(['text of c'])
    expect(await store.conversations.read(person('an'), noon)).toMatchObject({ version: 1, data: 2 })
    expect(await store.inbox.unfinished(10)).toEqual([])
    expect(recorder.counts['hoi_turn_errors_total zalo-oa']).toBe(3)
    expect(recorder.counts['hoi_turns_failed_total zalo-oa']).toBe(1)
    expect(recorder.lines).toHaveLength(3)
    expect(recorder.lines.join()).toContain('"eventId":2')
    expect(recorder.lines.join()).not.toContain('67')
  })

  it('waits for an answer that takes a while, in its turn, and says the fallback where it fails late', async () => {
    const { delivery, channel } = await setUp({
      async respond(state, event, at) {
        await new Promise((resolve) => setTimeout(resolve, event.key === 'slow' ? 30 : 1))
        if (event.key === 'bad') throw new Error('no such rule')
        return echo(state, event, at)
      },
    })
    await delivery.accept([
      textEvent('slow'),
      textEvent('a'),
      textEvent('bad'),
      textEvent('b', person('bình')),
    ])
    await delivery.idle()
    expect(channel.texts('an')).toEqual(['text of slow', 'text of a', 'xin lỗi'])
    expect(channel.texts('bình')).toEqual(['text of b'])
  })

  it('starts a conversation afresh when its state cannot be continued', async () => {
    const { delivery, channel, store } = await setUp({
      respond(state, event, at) {
        if (state !== null) throw new Error('a state of an older shape')
        return echo(state, event, at)
      },
    })
    await delivery.accept([textEvent('a'), textEvent('b')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of a', 'text of b'])
    expect(await store.conversations.read(person('an'), noon)).toMatchObject({ version: 1, data: 1 })
  })

  it('gives up an event of a channel that is not set up, and answers the others', async () => {
    const { delivery, channel, store } = await setUp()
    const elsewhere: InboundEvent = { ...textEvent('m'), channel: 'messenger' }
    await delivery.accept([elsewhere, textEvent('a')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of a'])
    expect(await store.inbox.unfinished(10)).toEqual([])
  })

  it('masks an event before it is written', async () => {
    const mask = (event: InboundEvent): InboundEvent =>
      event.kind === 'text' ? { ...event, text: event.text.replace(/\d/g, '*') } : event
    const { delivery, store } = await setUp({ mask, limits: { turns: 0 } })
    await delivery.accept([textEvent('a', person('an'), 'thẻ GD479')])
    expect((await store.inbox.unfinished(10)).map((one) => one.event)).toEqual([
      textEvent('a', person('an'), 'thẻ GD***'),
    ])
  })

  it('takes nothing before it is started', async () => {
    const store = await openSqlite(':memory:')
    await store.migrate()
    const log = new Recorder()
    const delivery = createDelivery({ store, channels: new Map(), respond: echo, fallback: say('x'), log })
    await expect(delivery.accept([textEvent('early')])).rejects.toMatchObject({ code: 'not-running' })
    expect(await store.inbox.unfinished(10)).toEqual([])
  })

  it('refuses events while too many wait, and takes nothing of them', async () => {
    const { delivery, store } = await setUp({ limits: { backlog: 2, turns: 0 } })
    await delivery.accept([textEvent('a'), textEvent('b')])
    await expect(delivery.accept([textEvent('c')])).rejects.toMatchObject({ code: 'backlog-full' })
    expect(await store.inbox.unfinished(10)).toHaveLength(2)
  })

  it('takes nothing of events that the store cannot keep, and says so', async () => {
    const inner = await openSqlite(':memory:')
    const { delivery, channel, recorder } = await setUp({
      store: { ...inner, inbox: { ...inner.inbox, accept: () => Promise.reject(new Error('disk full')) } },
    })
    await expect(delivery.accept([textEvent('a')])).rejects.toThrow('disk full')
    await delivery.idle()
    expect(channel.texts()).toEqual([])
    expect(recorder.counts).toMatchObject({ hoi_store_errors_total: 1 })
    expect(recorder.counts).not.toHaveProperty('hoi_events_accepted_total zalo-oa')
  })

  it('keeps trying when the store fails, and answers once', async () => {
    const inner = await openSqlite(':memory:')
    let failures = 2
    const { delivery, channel, clock, recorder } = await setUp({
      store: {
        ...inner,
        commitTurn: (turn) =>
          failures-- > 0 ? Promise.reject(new Error('disk full')) : inner.commitTurn(turn),
      },
    })
    await delivery.accept([textEvent('a'), textEvent('b')])
    for (let second = 0; second < 5; second++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      clock.advance(1000)
    }
    await delivery.idle()
    expect(channel.texts()).toEqual(['text of a', 'text of b'])
    expect(recorder.counts.hoi_store_errors_total).toBe(2)
  })

  it.each([
    ['while the store works, is given up with the fallback', true, ['xin lỗi', 'text of b']],
    ['while the store fails, is waited for', false, []],
  ])('a turn that is never kept, %s', async (_when, works, said) => {
    const inner = await openSqlite(':memory:')
    const { delivery, channel, clock } = await setUp({
      store: {
        ...inner,
        health: async () => (works ? { ok: true } : { ok: false, reason: 'disk full' }),
        commitTurn: (turn) =>
          turn.eventId === 1 ? Promise.reject(new TypeError('no such value')) : inner.commitTurn(turn),
      },
    })
    await delivery.accept([textEvent('a'), textEvent('b')])
    // Each step is shorter than a send may take: time that jumps ends no send under way.
    for (let step = 0; step < 24; step++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      clock.advance(30_000)
    }
    if (works) await delivery.idle()
    expect(channel.texts()).toEqual(said)
    await delivery.stop(0)
  })

  it('bounds the sends under way and serves every person', async () => {
    const channel = new RecordingChannel()
    const { delivery } = await setUp({ limits: { sends: 3 } }, channel)
    await delivery.accept(Array.from({ length: 20 }, (_, n) => textEvent(`e${n}`, person(`p${n}`))))
    await delivery.idle()
    expect(channel.mostAtOnce).toBe(3)
    expect(new Set(channel.texts()).size).toBe(20)
  })

  it('deletes what was kept long enough, every hour', async () => {
    const hour = 3_600_000
    const { delivery, store, clock } = await setUp({
      retention: {
        eventKeys: 2 * hour,
        messages: hour - 1,
        sentToPages: hour,
        windowClosed: 2 * hour,
        conversations: 3 * hour,
        questions: 4 * hour,
        receipts: 5 * hour,
      },
    })
    await store.questions.add(question('cũ', 'answered', noon))
    const kept = async () => [
      (await store.inbox.accept([textEvent('a')], noon))[0]?.kind,
      (await store.outbox.counts()).sent,
      (await store.conversations.read(person('an'), noon)) !== null,
    ]
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    const cleaned = () => new Promise((resolve) => setTimeout(resolve, 200))
    const pass = async () => {
      clock.advance(hour + 1)
      await cleaned()
    }
    await cleaned()
    await pass()
    expect(await kept()).toEqual(['duplicate', 0, true])
    await pass()
    await pass()
    expect(await store.questions.latest(10)).toHaveLength(1)
    await pass()
    expect(await store.questions.latest(10)).toHaveLength(0)
    expect((await store.conversations.read(person('an'), noon)) === null).toBe(true)
    expect((await store.inbox.accept([textEvent('a')], noon))[0]?.kind).toBe('accepted')
  })
})
