import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { InboundEvent } from '../../src/messages/inbound.ts'
import { startZaloBot, ZALO_BOT, type ZaloBotStandIn } from '../standins/zalo-bot.ts'
import { textFrom } from '../standins/zalo-bot-driver.ts'
import { eventually } from '../support/server.ts'
import { nobody } from './support.ts'
import { zaloBotOn } from './zalo-bot.ts'

const PERSON = '6ede9afa66b88fe6d6a9'

/** Fetches for the length of a test; `fail` says of each offer whether it is refused. */
function fetching(
  url: string,
  { token = ZALO_BOT.token as string, fail = (_offer: number): boolean => false } = {},
) {
  const { channel, log } = zaloBotOn(url, { token, webhookSecret: null })
  const taken: InboundEvent[] = []
  let offers = 0
  const stop = channel.poll(async (events) => {
    if (fail(offers++)) throw new Error('the store is away')
    taken.push(...events)
  })
  onTestFinished(stop)
  const texts = () => taken.map((event) => (event.kind === 'text' ? event.text : event.kind))
  return { log, stop, texts, offers: () => offers }
}

const said = (log: { readonly lines: string[] }, words: string) =>
  eventually(words, () => log.lines.find((line) => line.includes(words)))

describe('fetching from the Zalo Bot Platform', () => {
  let standIn: ZaloBotStandIn
  beforeEach(async () => {
    standIn = await startZaloBot({ holdMs: 20 })
  })
  afterEach(() => standIn.close())

  const say = (...texts: string[]) => {
    for (const text of texts) standIn.push(textFrom(PERSON, text))
  }
  const all = (texts: () => string[], count: number) =>
    eventually(`${count} messages`, () => (texts().length >= count ? texts() : undefined))

  it('takes one after the other, in order, also after a time in which nothing came', async () => {
    const { texts, log } = fetching(standIn.url)
    say('một', 'hai', 'ba')
    expect(await all(texts, 3)).toEqual(['một', 'hai', 'ba'])
    const before = standIn.fetches()
    await eventually('empty fetches', () => (standIn.fetches() > before + 2 ? true : undefined))
    say('bốn')
    expect(await all(texts, 4)).toEqual(['một', 'hai', 'ba', 'bốn'])
    expect(log.lines).toEqual([])
  })

  it('offers an update until it is taken, and fetches no other meanwhile', async () => {
    const { texts, offers, log } = fetching(standIn.url, { fail: (offer) => offer < 4 })
    say('một', 'hai')
    await eventually('an offer', () => (offers() > 0 ? true : undefined))
    expect(standIn.waiting()).toBe(1)
    expect(await all(texts, 2)).toEqual(['một', 'hai'])
    expect(offers()).toBe(6)
    expect(log.lines.filter((line) => line.includes('keeping what was fetched failed'))).toHaveLength(1)
  })

  it('offers the update in hand once more when told to stop', async () => {
    let stopped = false
    const { texts, stop, offers } = fetching(standIn.url, { fail: () => !stopped })
    say('một')
    await eventually('refusals', () => (offers() > 2 ? true : undefined))
    stopped = true
    await stop()
    expect(texts()).toEqual(['một'])
  })

  it('says what was lost when it could not be kept before the end', async () => {
    const { stop, offers, log } = fetching(standIn.url, { fail: () => true })
    say('một')
    await eventually('refusals', () => (offers() > 1 ? true : undefined))
    await stop()
    expect(log.lines.at(-1)).toContain('is lost')
    expect(log.lines.join()).not.toMatch(/một|6ede9afa/)
  })

  it('leaves what cannot be read, and goes on', async () => {
    const { texts, log } = fetching(standIn.url)
    standIn.push({ event_name: 'message.text.received', message: 'broken' })
    standIn.push({ happened: 'something' })
    say('tiếp')
    expect(await all(texts, 1)).toEqual(['tiếp'])
    expect(log.lines).toHaveLength(2)
  })

  it('bears with every fault, tells each once, and says when it is over', async () => {
    standIn.failNextFetches(['server-error', 'server-error', 'html', 429, 'drop', 'half', 401])
    const { texts, log } = fetching(standIn.url)
    await said(log, 'error 401')
    say('một')
    expect(await all(texts, 1)).toEqual(['một'])
    await said(log, 'fetching updates works again')
    expect(log.lines.filter((line) => line.includes('HTTP 500'))).toHaveLength(1)
    expect(log.lines.join()).not.toContain('BOT_SECRET_TEST')
  })

  it('waits longer after each fault in a row', async () => {
    standIn.failNextFetches(Array.from({ length: 6 }, () => 500))
    const begun = performance.now()
    const { texts } = fetching(standIn.url)
    say('một')
    await all(texts, 1)
    expect(performance.now() - begun).toBeGreaterThan(5 * (1 + 2 + 4 + 8 + 16 + 32) * 0.9)
  })

  it('does not ask in a rush where empty answers come at once', async () => {
    const hasty = await startZaloBot({ holdMs: 0 })
    onTestFinished(() => hasty.close())
    const { channel } = zaloBotOn(hasty.url, { webhookSecret: null }, 100)
    const begun = performance.now()
    onTestFinished(channel.poll(async () => undefined))
    await eventually('fetches', () => (hasty.fetches() > 5 ? true : undefined))
    expect(performance.now() - begun).toBeGreaterThan(5 * 100 * 0.9)
  })

  it('tells the operator of a webhook that swallows everything, and begins once it is gone', async () => {
    const call = (method: string, body: object) =>
      fetch(`${standIn.url}/bot${ZALO_BOT.token}/${method}`, { method: 'POST', body: JSON.stringify(body) })
    await call('setWebhook', {
      url: 'https://bhyt.example.vn/webhooks/zalo-bot',
      secret_token: 'x'.repeat(8),
    })
    const { texts, log } = fetching(standIn.url)
    await said(log, 'setup --off')
    expect(standIn.fetches()).toBe(0)
    say('một')
    await call('deleteWebhook', {})
    expect(await all(texts, 1)).toEqual(['một'])
  })

  it('tells of a wrong token and of nobody there, without naming the token', async () => {
    const wrong = fetching(standIn.url, { token: `${ZALO_BOT.botId}:wrong-secret` })
    expect(await said(wrong.log, 'wrong token')).not.toContain('wrong-secret')
    const alone = fetching(await nobody())
    await said(alone.log, 'ECONNREFUSED')
  })

  it('stops at once though a fetch is held open, and takes nothing away', async () => {
    const patient = await startZaloBot()
    onTestFinished(() => patient.close())
    const { stop, log } = fetching(patient.url)
    await eventually('a fetch', () => (patient.fetches() > 0 ? true : undefined))
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(1000)
    await eventually('the end of the fetch', () => (patient.held() === 0 ? true : undefined))
    patient.push(textFrom(PERSON, 'một'))
    const next = fetching(patient.url)
    expect(await all(next.texts, 1)).toEqual(['một'])
    expect(log.lines).toEqual([])
  })
})
