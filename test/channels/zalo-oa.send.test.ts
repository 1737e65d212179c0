import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appSecretProof } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { startZalo, type ZaloStandIn } from '../standins/zalo.ts'
import { signedPress } from '../standins/zalo-driver.ts'
import { outgoing, reply, tokensInMemory, zaloOn, zaloPair } from './support.ts'

const PERSON = '8000000000000000001'
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
    const pressed = buttons.flatMap((button) =>
      channel.parse(Buffer.from(signedPress(PERSON, button).body)),
    )
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
    [-210, 'operator-needed'],
    [-224, 'operator-needed'],
    [-320, 'operator-needed'],
    [-248, 'rejected'],
    [-999, 'rejected'],
    ['server-error', 'retry'],
  ] as const)('error %s: %s', async (failure, kind) => {
    standIn.failNext([failure])
    const { channel } = zaloOn(standIn.url)
    expect((await channel.send(outgoing(PERSON, reply('Chào')))).kind).toBe(kind)
    expect((await channel.send(outgoing(PERSON, reply('Chào')))).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('waits a minute after a burst', async () => {
    standIn.failNext([-32])
    const outcome = await zaloOn(standIn.url).channel.send(outgoing(PERSON, reply('Chào')))
    expect(outcome).toMatchObject({ kind: 'retry', afterMs: 60_000 })
  })

  it.each(['hang', 'drop'] as const)('does not know how it ended after a %s', async (failure) => {
    standIn.failNext([failure])
    const { channel } = zaloOn(standIn.url, tokensInMemory(), 150)
    const outcome = await channel.send(outgoing(PERSON, reply('Chào')))
    const reason = failure === 'hang' ? 'no answer within 150 ms' : expect.stringMatching(/./)
    expect(outcome).toEqual({ kind: 'unknown', reason })
    expect(standIn.deliveries(PERSON)).toHaveLength(1)
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
