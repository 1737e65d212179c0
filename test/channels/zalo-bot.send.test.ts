import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBot } from '../../src/channels/zalo-bot/setup.ts'
import { startZaloBot, ZALO_BOT, type ZaloBotStandIn } from '../standins/zalo-bot.ts'
import { somebody } from '../standins/zalo-bot-driver.ts'
import { answering } from './faults.ts'
import { outgoing, reply } from './support.ts'
import { zaloBotOn } from './zalo-bot.ts'

const PERSON = '6ede9afa66b88fe6d6a9'

describe('sending through the Zalo Bot Platform', () => {
  let standIn: ZaloBotStandIn
  beforeEach(async () => {
    standIn = await startZaloBot()
  })
  afterEach(() => standIn.close())

  const send = (message = reply('Chào bác.'), changes: object = {}, person = PERSON) =>
    zaloBotOn(standIn.url, changes).channel.send(outgoing(person, message))

  it('gives the id that Zalo gave', async () => {
    expect(await send()).toEqual({ kind: 'sent', platformId: standIn.deliveries(PERSON)[0]?.messageId })
  })

  it('takes ids as they are, however long', async () => {
    for (const person of ['90071992547409931234567890', 'f'.repeat(200), somebody()]) {
      expect((await send(reply('Chào'), {}, person)).kind).toBe('sent')
      expect(standIn.deliveries(person)).toHaveLength(1)
    }
  })

  it('writes choices as a numbered list', async () => {
    const { channel } = zaloBotOn(standIn.url)
    const choices = ['Hộ nghèo', 'Hộ cận nghèo'].map((label) => ({ label, payload: 'q:1' }))
    for (const message of channel.render(reply('Nhà bác thuộc hộ nào?', choices))) {
      await channel.send(outgoing(PERSON, message))
    }
    const list = 'Nhà bác thuộc hộ nào?\n\n1. Hộ nghèo\n2. Hộ cận nghèo'
    expect(standIn.deliveries(PERSON).map(({ text }) => text)).toEqual([list])
  })

  it('sends markup as the letters that it is', async () => {
    const text = '<b>Đậm</b> <script>alert(1)</script> *x* _y_ &amp;'
    expect((await send(reply(text))).kind).toBe('sent')
    expect(standIn.deliveries(PERSON)[0]?.text).toBe(text)
  })

  it('rejects what can never be sent', async () => {
    expect((await send(reply('x'.repeat(2001)))).kind).toBe('rejected')
    expect(standIn.deliveries()).toEqual([])
  })

  it.each([
    [400, 'rejected'],
    [401, 'operator-needed'],
    [403, 'unreachable'],
    [404, 'operator-needed'],
    [408, 'unknown'],
    [429, 'retry'],
    [500, 'retry'],
    [502, 'retry'],
    [9999, 'rejected'],
    [-1, 'rejected'],
  ] as const)('error %s: %s', async (failure, kind) => {
    standIn.failNext([failure])
    expect((await send()).kind).toBe(kind)
    expect((await send()).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('needs somebody where the token is wrong, which is not answered in JSON', async () => {
    expect((await send(reply('Chào'), { token: `${ZALO_BOT.botId}:old` })).kind).toBe('operator-needed')
  })

  it.each([
    [200, '{"ok":true}', 'sent'],
    [200, '{"ok":false}', 'rejected'],
    [200, '{"ok":false,"error_code":"403"}', 'unreachable'],
    [403, '{"ok":false,"error_code":403,"description":"Forbidden"}', 'unreachable'],
  ])('HTTP %i %s: %s', async (status, body, kind) => {
    const outcome = await zaloBotOn(await answering(status, body)).channel.send(
      outgoing(PERSON, reply('Chào')),
    )
    expect(outcome.kind).toBe(kind)
  })

  it('waits long when the messages of the month are spent, and tells the operator once until that is over', async () => {
    const { channel, log } = zaloBotOn(standIn.url)
    const next = () => channel.send(outgoing(PERSON, reply('Chào')))
    standIn.setQuota(1)
    expect((await next()).kind).toBe('sent')
    expect(await next()).toMatchObject({ kind: 'retry', afterMs: 15 * 60_000 })
    expect((await next()).kind).toBe('retry')
    expect(log.lines.filter((line) => line.includes('429'))).toHaveLength(1)
    standIn.setQuota(1)
    expect((await next()).kind).toBe('sent')
    await next()
    expect(log.lines.filter((line) => line.includes('429'))).toHaveLength(2)
    expect(log.lines.join()).not.toContain(PERSON)
  })

  it("takes the token out of Zalo's own words", async () => {
    const described = `Not Found: /bot${ZALO_BOT.token}/getMe`
    const apiRoot = await answering(
      200,
      JSON.stringify({ ok: false, error_code: 404, description: described }),
    )
    const asked = readBot({ apiRoot, token: ZALO_BOT.token, fetch, timeoutMs: 2000 })
    await expect(asked).rejects.toThrow(/Not Found: \/bot…\/getMe/)
  })
})
