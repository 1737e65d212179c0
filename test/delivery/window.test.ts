import { describe, expect, it } from 'vitest'
import type { Outgoing, SendOutcome } from '../../src/channels/port.ts'
import { later, noon, person, say, textEvent } from '../store/fixtures.ts'
import { echo, RecordingChannel, sent, setUp } from './fixtures.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Answers for two days after the person was last heard, as platforms do. */
function twoDayChannel(now: () => Date): RecordingChannel {
  return new RecordingChannel(({ lastHeard }: Outgoing): SendOutcome => {
    const age = now().getTime() - (lastHeard?.getTime() ?? 0)
    return age <= 2 * DAY ? sent : { kind: 'window-closed', reason: 'heard more than two days ago' }
  })
}

/** An's question is answered by an official three days after it was asked: too late. */
async function lateAnswer() {
  let now = () => noon
  const channel = twoDayChannel(() => now())
  const here = await setUp({}, channel)
  now = () => here.clock.now()
  const { delivery, clock } = here
  await delivery.accept([textEvent('a', person('an'), 'hỏi')])
  await delivery.idle()
  clock.advance(3 * DAY)
  await delivery.accept([{ ...person('an'), kind: 'staff-message', key: 'by hand', sentAt: null }])
  await delivery.idle()
  return here
}

describe('a platform that lets us answer only those who wrote lately', () => {
  it('is told with each message when the person was heard: by its own clock, if that is not ahead', async () => {
    const { delivery, channel } = await setUp()
    const sentAt = new Date(noon.getTime() - 5000)
    await delivery.accept([
      { ...textEvent('a', person('an'), 'a'), sentAt: sentAt.toISOString() },
      textEvent('b', person('bình'), 'b'),
      { ...textEvent('c', person('chi'), 'c'), sentAt: later(DAY).toISOString() },
    ])
    await delivery.idle()
    const heard = (name: string) => channel.sends.find((one) => one.person === name)?.lastHeard
    expect([heard('an'), heard('bình'), heard('chi')]).toEqual([sentAt, noon, noon])
  })

  it('is told the same after staff wrote: that is not the person', async () => {
    const { channel } = await lateAnswer()
    expect(channel.sends.at(-1)).toMatchObject({ message: { text: 'staff-message' }, lastHeard: noon })
  })

  it('gets what waited for the person once they write again, before the new reply', async () => {
    const { delivery, channel, store } = await lateAnswer()
    expect(await store.outbox.parked(10)).toMatchObject([{ outcome: 'window-closed' }])
    channel.sends.length = 0
    await delivery.accept([textEvent('b', person('bình'), 'của người khác')])
    await delivery.idle()
    expect((await store.outbox.counts()).parked).toBe(1)
    await delivery.accept([textEvent('c', person('an'), 'hỏi tiếp')])
    await delivery.idle()
    expect(channel.texts('an')).toEqual(['staff-message', 'hỏi tiếp'])
    expect((await store.outbox.counts()).parked).toBe(0)
  })

  it('gets it also when the new message cannot be answered', async () => {
    const { delivery, channel, store, clock } = await setUp(
      {
        respond: (state, event, at) => {
          if (event.kind === 'text' && event.text === 'hỏng') throw new Error('as the test asked')
          return echo(state, event, at)
        },
      },
      new RecordingChannel(() => ({ kind: 'window-closed', reason: 'code' })),
    )
    await delivery.accept([textEvent('a', person('an'), 'một')])
    await delivery.idle()
    channel.script = () => sent
    channel.sends.length = 0
    clock.advance(DAY)
    await delivery.accept([textEvent('b', person('an'), 'hỏng')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['một', say('xin lỗi').text])
    expect((await store.outbox.counts()).parked).toBe(0)
  })

  it('gets what may have arrived once before the window closed at most once more', async () => {
    const lost: SendOutcome = { kind: 'unknown', reason: 'timeout' }
    const channel = new RecordingChannel(() => lost)
    const { delivery, clock, store } = await setUp({}, channel)
    await delivery.accept([textEvent('a', person('an'), 'một')])
    await delivery.idle()
    channel.script = () => ({ kind: 'window-closed', reason: 'code' })
    clock.advance(HOUR)
    await delivery.idle()
    expect(await store.outbox.parked(10)).toMatchObject([{ outcome: 'window-closed', unknowns: 1 }])
    channel.script = ({ message }) => (message.text === 'một' ? lost : sent)
    channel.sends.length = 0
    await delivery.accept([textEvent('b', person('an'), 'hai')])
    await delivery.idle()
    clock.advance(HOUR)
    await delivery.idle()
    expect(channel.texts()).toEqual(['một', 'hai'])
    expect(await store.outbox.parked(10)).toMatchObject([{ outcome: 'unknown', unknowns: 2 }])
  })

  it.each(['unreachable', 'rejected', 'operator-needed'] as const)(
    'does not get again what is %s',
    async (kind) => {
      const { delivery, channel, store } = await setUp(
        {},
        new RecordingChannel(() => ({ kind, reason: 'x' })),
      )
      await delivery.accept([textEvent('a', person('an'), 'một')])
      await delivery.idle()
      channel.script = () => sent
      channel.sends.length = 0
      await delivery.accept([textEvent('b', person('an'), 'hai')])
      await delivery.idle()
      expect(channel.texts()).toEqual(['hai'])
      expect((await store.outbox.counts()).parked).toBe(1)
    },
  )

  it('gets nothing of one who had their data deleted', async () => {
    const { delivery, channel, store } = await setUp(
      {
        respond: (state, event, at) =>
          event.kind === 'withdraw'
            ? { state: null, replies: [], records: [], place: 'ai-quoc' }
            : echo(state, event, at),
      },
      new RecordingChannel(() => ({ kind: 'window-closed', reason: 'code' })),
    )
    await delivery.accept([textEvent('a', person('an'), 'một')])
    await delivery.idle()
    channel.script = () => sent
    channel.sends.length = 0
    await delivery.accept([{ ...person('an'), kind: 'withdraw', key: 'w', sentAt: null }])
    await delivery.accept([textEvent('b', person('an'), 'hai')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['hai'])
    expect((await store.outbox.counts()).parked).toBe(0)
  })

  it('gets nothing that is older than thirty days', async () => {
    const { delivery, channel, clock } = await setUp(
      {},
      new RecordingChannel(() => ({ kind: 'window-closed', reason: 'code' })),
    )
    await delivery.accept([textEvent('a', person('an'), 'một')])
    await delivery.idle()
    clock.advance(30 * DAY + HOUR)
    channel.script = () => sent
    channel.sends.length = 0
    await delivery.accept([textEvent('b', person('an'), 'hai')])
    await delivery.idle()
    expect(channel.texts()).toEqual(['hai'])
  })
})
