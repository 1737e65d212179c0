import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appSecretProof } from '../../src/channels/zalo-oa/api.ts'
import { startZalo, type ZaloStandIn } from '../standins/zalo.ts'
import { signedPress } from '../standins/zalo-driver.ts'
import { notesInMemory, outgoing, reply, tokensInMemory, zaloOn, zaloPair } from './support.ts'

const PERSON = '8000000000000000001'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ASK = reply('Nhà bác thuộc hộ nào?', [
  { label: 'Hộ nghèo', payload: 'q:household:1' },
  { label: 'Hộ cận nghèo', payload: 'q:household:2' },
])

describe('sending through Zalo OA', () => {
  let standIn: ZaloStandIn
  beforeEach(async () => {
    standIn = await startZalo()
  })
  afterEach(() => standIn.close())

  it("proves the call with the app's secret", () => {
    expect(appSecretProof('APP_SECRET_TEST', 'ACCESS_TOKEN_TEST')).toBe(
      '13c84e1f6f52f01132698172e32412a2192e615166b0e8702095f21ca36c1ff1',
    )
  })

  it('gives the id that Zalo gave', async () => {
    const outcome = await zaloOn(standIn.url).channel.send(outgoing(PERSON, reply('Chào bác.')))
    expect(outcome).toEqual({ kind: 'sent', platformId: standIn.deliveries(PERSON)[0]?.messageId })
  })

  it('sends buttons whose press comes back as the choice', async () => {
    const { channel } = zaloOn(standIn.url)
    await channel.send(outgoing(PERSON, ASK))
    const buttons = standIn.deliveries(PERSON)[0]?.buttons ?? []
    expect(buttons.map(({ title }) => title)).toEqual(['Hộ nghèo', 'Hộ cận nghèo'])
    const pressed = buttons.flatMap((button) => channel.parse(Buffer.from(signedPress(PERSON, button).body)))
    expect(pressed).toMatchObject(ASK.choices.map(({ payload }) => ({ kind: 'choice', payload })))
  })

  it('writes choices out where buttons are refused, and remembers', async () => {
    standIn.refuseButtons()
    const { channel, log } = zaloOn(standIn.url)
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('sent')
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('sent')
    const written = 'Nhà bác thuộc hộ nào?\n\n1. Hộ nghèo\n2. Hộ cận nghèo'
    expect(standIn.deliveries(PERSON).map(({ text, buttons }) => ({ text, buttons }))).toEqual([
      { text: written, buttons: [] },
      { text: written, buttons: [] },
    ])
    expect(log.lines.filter((line) => line.includes('refuses buttons'))).toHaveLength(1)
  })

  it('does not blame buttons for a parameter that is wrong without them too', async () => {
    const { channel } = zaloOn(standIn.url)
    standIn.failNext([-201, -201])
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('rejected')
    standIn.failNext([-201, -230])
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('window-closed')
    await channel.send(outgoing(PERSON, ASK))
    expect(standIn.deliveries(PERSON)[0]?.buttons).toHaveLength(2)
  })

  it('rejects what can never be sent', async () => {
    const { channel } = zaloOn(standIn.url)
    expect((await channel.send(outgoing('không-phải-số', reply('Chào')))).kind).toBe('rejected')
    expect((await channel.send(outgoing(PERSON, reply('x'.repeat(2001))))).kind).toBe('rejected')
  })

  it('answers visitors of the site widget through their own endpoint', async () => {
    const outcome = await zaloOn(standIn.url).channel.send(outgoing('anonymous:a1:c9', ASK))
    expect(outcome.kind).toBe('sent')
    expect(standIn.deliveries('a1/c9')[0]?.text).toContain('2. Hộ cận nghèo')
  })

  it('remembers a refusal of buttons over restarts, and asks again after a month', async () => {
    standIn.refuseButtons()
    const notes = notesInMemory()
    const calls = () => standIn.calls()
    await zaloOn(standIn.url, tokensInMemory(), { notes }).channel.send(outgoing(PERSON, ASK))
    expect(calls()).toBe(2)
    await zaloOn(standIn.url, tokensInMemory(), { notes }).channel.send(outgoing(PERSON, ASK))
    expect(calls()).toBe(3)
    const clock = () => new Date(Date.now() + 31 * DAY)
    const pair = { ...zaloPair(), expiresAt: new Date(Date.now() + 32 * DAY) }
    const later = zaloOn(standIn.url, tokensInMemory(pair), { notes, clock })
    await later.channel.send(outgoing(PERSON, ASK))
    expect(calls()).toBe(5)
  })

  it('sends also where nothing can be noted', async () => {
    standIn.refuseButtons()
    const notes = { ...notesInMemory(), write: () => Promise.reject(new Error('disk full')) }
    const { channel, log } = zaloOn(standIn.url, tokensInMemory(), { notes })
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('sent')
    expect(log.lines.join()).toContain('a note could not be kept')
  })

  it.each([
    [47, 'sent', 'sent'],
    [47.9, 'sent', 'sent'],
    [49, 'window-closed', 'sent'],
    [24 * 7 - 1, 'window-closed', 'sent'],
    [24 * 7 + 1, 'window-closed', 'window-closed'],
    [24 * 29, 'window-closed', 'window-closed'],
  ] as const)('%d hours after the person wrote: %s, with paid messages %s', async (hours, free, paid) => {
    const late = { ...outgoing(PERSON, ASK), lastHeard: new Date(Date.now() - hours * HOUR) }
    const send = (paidMessages: boolean) =>
      zaloOn(standIn.url, tokensInMemory(), { paidMessages }).channel.send(late)
    expect((await send(false)).kind).toBe(free)
    expect((await send(true)).kind).toBe(paid)
    // A closed window is not even tried.
    expect(standIn.calls()).toBe([free, paid].filter((kind) => kind === 'sent').length)
  })

  it('says why a window is closed', async () => {
    const { channel } = zaloOn(standIn.url)
    const silentFor = (days: number) =>
      channel.send({ ...outgoing(PERSON, ASK), lastHeard: new Date(Date.now() - days * DAY) })
    expect(await silentFor(3)).toMatchObject({ reason: expect.stringContaining('ZALO_PAID_MESSAGES') })
    expect(await silentFor(8)).toMatchObject({ reason: expect.stringContaining('7 days') })
  })

  it('lets Zalo say where nobody knows when the person wrote, and for visitors of the site', async () => {
    const { channel } = zaloOn(standIn.url)
    standIn.failNext([-230])
    expect((await channel.send(outgoing(PERSON, ASK))).kind).toBe('window-closed')
    const visitor = { ...outgoing('anonymous:a1:c9', ASK), lastHeard: new Date(Date.now() - 8 * DAY) }
    expect((await channel.send(visitor)).kind).toBe('sent')
  })

  it("tells the operator once when a quota of the OA's package comes to its end", async () => {
    const { channel, log } = zaloOn(standIn.url)
    const send = () => channel.send(outgoing(PERSON, reply('Chào')))
    standIn.setQuota({ quota_type: 'sub_quota', remain: '1800', total: '2000' })
    await send()
    // Of what one person may still be sent nobody needs to know.
    standIn.setQuota({ quota_type: 'reply', remain: '0', total: '8' })
    await send()
    expect(log.lines).toEqual([])
    standIn.setQuota({ quota_type: 'sub_quota', remain: '150', total: '2000' })
    await send()
    await send()
    expect(log.lines).toHaveLength(1)
    expect(log.lines[0]).toMatch(/nearly used up.*"remain":150/)
  })

  it('counts and splits what is written in decomposed letters as composed ones', async () => {
    const { channel } = zaloOn(standIn.url)
    const text = 'ế'.repeat(1999).normalize('NFD')
    expect(text.length).toBeGreaterThan(5000)
    const messages = channel.render(reply(text))
    expect(messages.map((message) => message.text)).toEqual(['ế'.repeat(1999)])
    for (const message of messages) {
      expect((await channel.send(outgoing(PERSON, message))).kind).toBe('sent')
    }
  })

  it.each([
    [-32, 'retry'],
    [-200, 'retry'],
    [-230, 'window-closed'],
    [-232, 'window-closed'],
    [-213, 'window-closed'],
    [-244, 'unreachable'],
    [-227, 'unreachable'],
    [-217, 'unreachable'],
    [-218, 'unreachable'],
    [-204, 'operator-needed'],
    [-205, 'operator-needed'],
    [-209, 'operator-needed'],
    [-210, 'operator-needed'],
    [-211, 'operator-needed'],
    [-212, 'operator-needed'],
    [-219, 'operator-needed'],
    [-221, 'operator-needed'],
    [-223, 'operator-needed'],
    [-224, 'operator-needed'],
    [-234, 'operator-needed'],
    [-242, 'operator-needed'],
    [-320, 'operator-needed'],
    [-321, 'operator-needed'],
    [-201, 'rejected'],
    [-233, 'rejected'],
    [-240, 'rejected'],
    [-100, 'rejected'],
    [-248, 'rejected'],
    [-999, 'rejected'],
  ] as const)('error %s: %s', async (failure, kind) => {
    standIn.failNext([failure])
    const { channel } = zaloOn(standIn.url)
    const outcome = await channel.send(outgoing(PERSON, reply('Chào')))
    expect(outcome.kind).toBe(kind)
    // Zalo's texts are unreliable: whoever looks it up has the number.
    if (typeof failure === 'number')
      expect(outcome).toMatchObject({ reason: expect.stringContaining(`${failure}`) })
    expect((await channel.send(outgoing(PERSON, reply('Chào')))).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('waits a minute after a burst', async () => {
    standIn.failNext([-32])
    const outcome = await zaloOn(standIn.url).channel.send(outgoing(PERSON, reply('Chào')))
    expect(outcome).toMatchObject({ kind: 'retry', afterMs: 60_000 })
  })

  it('says what to do where no token was ever stored', async () => {
    const { channel } = zaloOn(standIn.url, tokensInMemory(null))
    expect(await channel.send(outgoing(PERSON, reply('Chào')))).toMatchObject({
      kind: 'operator-needed',
      reason: expect.stringContaining('consent'),
    })
  })

  it('tries again later where the token store fails', async () => {
    const tokens = { ...tokensInMemory(), read: () => Promise.reject(new Error('disk full')) }
    const { channel, log } = zaloOn(standIn.url, tokens)
    expect((await channel.send(outgoing(PERSON, reply('Chào')))).kind).toBe('retry')
    await channel.keepTokensFresh()
    expect(log.lines).toHaveLength(2)
    expect(standIn.deliveries()).toEqual([])
  })

  it('logs neither the person, nor the words, nor a token', async () => {
    standIn.failNext([-216])
    standIn.failNextRefreshes(['refused'])
    const { channel, log } = zaloOn(standIn.url, tokensInMemory(zaloPair(1)))
    await channel.send(outgoing(PERSON, reply('Bác bị bệnh gì?')))
    expect(log.lines.join()).toContain('could not refresh')
    for (const secret of [PERSON, 'bệnh', 'access-', 'refresh-0'])
      expect(log.lines.join()).not.toContain(secret)
  })
})
