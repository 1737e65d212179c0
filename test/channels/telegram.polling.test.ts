import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import type { InboundEvent } from '../../src/messages/inbound.ts'
import { startTelegram, TELEGRAM, type TelegramStandIn } from '../standins/telegram.ts'
import { messageFrom, tapFrom } from '../standins/telegram-driver.ts'
import { eventually } from '../support/server.ts'
import { rememberingLog } from './support.ts'

const PERSON = '5000000001'

let standIn: TelegramStandIn
let stop: () => Promise<void>
beforeEach(async () => {
  standIn = await startTelegram()
  stop = async () => undefined
})
afterEach(async () => {
  await stop()
  await standIn.close()
})

/** A channel that fetches; `taken` holds what was kept, and `failing` how many times keeping it fails first. */
function fetching({ failing = 0, apiRoot = standIn.url }: { failing?: number; apiRoot?: string } = {}) {
  const log = rememberingLog()
  const taken: InboundEvent[] = []
  const offered: string[][] = []
  const settings = { token: TELEGRAM.token, webhookSecret: null, apiRoot, timeoutMs: 1000 }
  const channel = createTelegram(settings, { log, clock: () => new Date(), pauseMs: 5 })
  stop = channel.poll(async (events) => {
    offered.push(events.map(({ key }) => key))
    if (offered.length <= failing) throw new Error('the disk is full')
    taken.push(...events)
  })
  return { log, taken, offered }
}

const text = (words: string, updateId: number) => messageFrom(PERSON, { text: words }, { updateId })
const fetches = () => standIn.calls('getUpdates')

describe('fetching updates', () => {
  it('takes what is waiting and what comes, in order, and confirms it', async () => {
    standIn.push(text('một', 11), text('hai', 12))
    const { taken } = fetching()
    await eventually('the first two', () => (taken.length === 2 ? true : undefined))
    standIn.push(text('ba', 13))
    await eventually('the third', () => taken[2])
    expect(taken.map(({ key }) => key)).toEqual(['11', '12', '13'])
    await eventually('the confirmation', () => (standIn.pending() === 0 ? true : undefined))
    expect(fetches()[0]).toMatchObject({
      offset: 0,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    })
  })

  it('confirms nothing that was not kept: it comes again', async () => {
    standIn.push(text('một', 11))
    const { taken, offered, log } = fetching({ failing: 2 })
    await eventually('the message', () => taken[0])
    expect(log.lines[0]).toContain('keeping what was fetched failed')
    expect(offered).toEqual([['11'], ['11'], ['11']])
    expect(fetches().slice(0, 3)).toMatchObject([{ offset: 0 }, { offset: 0 }, { offset: 0 }])
    await eventually('the confirmation', () => (standIn.pending() === 0 ? true : undefined))
  })

  it('confirms a tap once it is kept', async () => {
    const tap = tapFrom(PERSON, { label: 'Có', payload: 'q:x:1' }, { updateId: 11 })
    standIn.push(tap)
    fetching()
    const call = await eventually('the confirmation', () => standIn.calls('answerCallbackQuery')[0])
    expect(call).toEqual({ callback_query_id: tap.callback_query.id })
  })

  it('is not held up by what it cannot read', async () => {
    standIn.push({ update_id: 11, message: 5 }, { no: 'number' }, text('ba', 13))
    const { taken, log } = fetching()
    await eventually('the third', () => taken[0])
    const next = await eventually('the next fetch', () => fetches()[1])
    expect(next).toMatchObject({ offset: 14 })
    expect(log.lines.filter((line) => line.includes('unknown shape')).length).toBeGreaterThanOrEqual(2)
  })

  it.each([429, 500, 502, 'server-error', 'html', 'drop'] as const)(
    'goes on after %s, and tells of it once',
    async (failure) => {
      standIn.failCalls('getUpdates', [failure === 429 ? '429/0' : failure, 502, 502])
      standIn.push(text('một', 11))
      const { taken, log } = fetching()
      await eventually('the message', () => taken[0])
      expect(log.lines.filter((line) => line.includes('HTTP 502')).length).toBeLessThanOrEqual(1)
      expect(log.lines.at(-1)).toContain('works again')
    },
  )

  it.each([
    [401, 'TELEGRAM_BOT_TOKEN'],
    [409, 'hoi telegram setup --off'],
  ])('says what to do about %s', async (failure, advice) => {
    standIn.failCalls('getUpdates', [failure])
    const { log } = fetching()
    await eventually('the line', () => log.lines[0])
    expect(log.lines[0]).toContain(advice)
    expect(log.lines[0]).not.toContain('TEST_TOKEN')
  })

  it('stops at once, also while Telegram holds a fetch open', async () => {
    const { taken } = fetching()
    await eventually('a fetch', () => (standIn.held() ? true : undefined))
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(500)
    standIn.push(text('sau', 11))
    expect(taken).toEqual([])
    expect(standIn.pending()).toBe(1)
  })
})
