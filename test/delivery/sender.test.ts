import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/port.ts'
import { maxAttempts } from '../../src/delivery/outcome.ts'
import { person, textEvent } from '../store/fixtures.ts'
import { RecordingChannel, sent, setUp } from './fixtures.ts'

const retry: SendOutcome = { kind: 'retry', reason: 'code -32' }
const unknown: SendOutcome = { kind: 'unknown', reason: 'timeout' }
const operator: SendOutcome = { kind: 'operator-needed', reason: 'code -224' }

describe('delivery: sender', () => {
  it('waits longer before each retry, holding later messages of the person back', async () => {
    const channel = new RecordingChannel(({ message }, nth) =>
      message.text === 'một' && nth <= 3 ? retry : sent,
    )
    const { delivery, clock } = await setUp({}, channel)
    await delivery.accept([textEvent('a', person('an'), 'một'), textEvent('b', person('an'), 'hai')])
    await delivery.accept([textEvent('c', person('bình'), 'khác')])
    const sends: number[] = []
    for (let second = 0; second <= 8; second++) {
      await delivery.idle()
      sends.push(channel.texts('an').length)
      clock.advance(1000)
    }
    // Waits of 1, 2 and 4 seconds; then the second message follows at once.
    expect(sends).toEqual([1, 2, 2, 3, 3, 3, 3, 5, 5])
    expect(channel.texts('an')).toEqual(['một', 'một', 'một', 'một', 'hai'])
    expect(channel.texts('bình')).toEqual(['khác'])
  })

  it('waits as long as the platform asks', async () => {
    const channel = new RecordingChannel((_, nth) => (nth === 1 ? { ...retry, afterMs: 90_000 } : sent))
    const { delivery, clock } = await setUp({}, channel)
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    clock.advance(89_999)
    await delivery.idle()
    expect(channel.sends).toHaveLength(1)
    clock.advance(1)
    await delivery.idle()
    expect(channel.sends).toHaveLength(2)
  })

  it('puts a message aside after the last attempt and goes on with the next', async () => {
    const channel = new RecordingChannel(({ message }) => (message.text === 'một' ? retry : sent))
    const { delivery, clock, store, recorder } = await setUp({}, channel)
    await delivery.accept([textEvent('a', person('an'), 'một\nhai')])
    for (let round = 0; round < 3 * maxAttempts; round++) {
      await delivery.idle()
      clock.advance(300_000)
    }
    expect(channel.texts()).toEqual([...Array(maxAttempts).fill('một'), 'hai'])
    expect(await store.outbox.parked(10)).toMatchObject([
      {
        outcome: 'retry',
        reason: `gave up after ${maxAttempts} attempts: code -32`,
        attempts: maxAttempts,
        unknowns: 0,
      },
    ])
    expect(recorder.counts['hoi_messages_parked_total zalo-oa retry']).toBe(1)
  })

  it('tries a send of unknown end once more and never a third time', async () => {
    const channel = new RecordingChannel(({ message }) => (message.text === 'một' ? unknown : sent))
    const { delivery, clock, store } = await setUp({}, channel)
    await delivery.accept([textEvent('a', person('an'), 'một\nhai')])
    for (let minute = 0; minute < 5; minute++) {
      await delivery.idle()
      clock.advance(60_000)
    }
    expect(channel.texts()).toEqual(['một', 'một', 'hai'])
    expect(await store.outbox.parked(10)).toMatchObject([{ outcome: 'unknown', unknowns: 2 }])
  })

  it.each(['window-closed', 'unreachable', 'rejected'] as const)(
    'puts a message aside that is %s, at once',
    async (kind) => {
      const channel = new RecordingChannel(({ message }) =>
        message.text === 'một' ? { kind, reason: 'code' } : sent,
      )
      const { delivery, store } = await setUp({}, channel)
      await delivery.accept([textEvent('a', person('an'), 'một\nhai')])
      await delivery.idle()
      expect(channel.texts()).toEqual(['một', 'hai'])
      expect(await store.outbox.parked(10)).toMatchObject([{ outcome: kind, reason: 'code', attempts: 1 }])
    },
  )

  it('sends what an operator puts back once the account works again', async () => {
    const channel = new RecordingChannel(() => operator)
    const { delivery, store } = await setUp({}, channel)
    await delivery.accept([textEvent('a', person('an'), 'một\nhai')])
    await delivery.idle()
    const parked = await store.outbox.parked(10)
    expect(parked.map((one) => one.outcome)).toEqual(['operator-needed', 'operator-needed'])
    channel.script = () => sent
    channel.sends.length = 0
    for (const { id } of parked.toReversed()) await store.outbox.retryParked(id, one(parked).parkedAt)
    delivery.wake()
    await delivery.idle()
    expect(channel.texts()).toEqual(['một', 'hai'])
  })

  it('finds messages that another process put back, without being woken', async () => {
    const channel = new RecordingChannel(() => operator)
    const { delivery, store, clock } = await setUp({}, channel)
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    const parked = one(await store.outbox.parked(10))
    channel.script = () => sent
    await store.outbox.retryParked(parked.id, clock.now())
    clock.advance(30_000)
    await delivery.idle()
    expect(channel.sends).toHaveLength(2)
    expect((await store.outbox.counts()).sent).toBe(1)
  })

  it('sends each message once when two processes look at the same outbox', async () => {
    // All thirty answers are there at once: more than one process sends at a time.
    const here = await setUp({ limits: { turns: 30, sends: 4 } })
    const there = await setUp({ store: here.store })
    await here.delivery.accept(Array.from({ length: 30 }, (_, n) => textEvent(`e${n}`, person(`p${n}`))))
    const taken = () => [...here.channel.texts(), ...there.channel.texts()]
    for (let n = 0; n < 500 && taken().length < 30; n++) {
      there.delivery.wake()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await Promise.all([here.delivery.idle(), there.delivery.idle()])
    const texts = taken()
    expect(there.channel.sends.length).toBeGreaterThan(0)
    expect(texts).toHaveLength(30)
    expect(new Set(texts).size).toBe(30)
  })

  it('takes a channel that throws for an unknown end', async () => {
    const channel = new RecordingChannel((_, nth) => {
      if (nth === 1) throw new TypeError('no socket')
      return sent
    })
    const { delivery, clock, store } = await setUp({}, channel)
    await delivery.accept([textEvent('a')])
    await delivery.idle()
    clock.advance(1000)
    await delivery.idle()
    expect((await store.outbox.counts()).sent).toBe(1)
    expect(channel.sends).toHaveLength(2)
  })

  it('takes a channel that never answers for an unknown end', async () => {
    const channel = new RecordingChannel((_, nth) => (nth === 1 ? new Promise(() => undefined) : sent))
    const { delivery, clock, store } = await setUp({ limits: { sendTimeoutMs: 5000 } }, channel)
    await delivery.accept([textEvent('a')])
    while (channel.sends.length === 0) await new Promise((resolve) => setImmediate(resolve))
    clock.advance(5000)
    await delivery.idle()
    clock.advance(1000)
    await delivery.idle()
    expect(channel.sends).toHaveLength(2)
    expect(await store.outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 1, parked: 0 })
  })
})

function one<T>(list: readonly T[]): T {
  const [first] = list
  if (first === undefined) throw new Error('expected one')
  return first
}
