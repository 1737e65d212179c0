import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TokenPair } from '../../src/channels/zalo-oa/tokens.ts'
import { startZalo, type ZaloStandIn } from '../standins/zalo.ts'
import { notesInMemory, outgoing, reply, tokensInMemory, zaloOn, zaloPair } from './support.ts'

const HELLO = outgoing('8000000000000000001', reply('Chào bác.'))

describe('the tokens of a Zalo OA', () => {
  let standIn: ZaloStandIn
  beforeEach(async () => {
    standIn = await startZalo()
  })
  afterEach(() => standIn.close())

  it('are left alone while they are fresh', async () => {
    const { channel } = zaloOn(standIn.url, tokensInMemory(zaloPair(6)))
    expect((await channel.send(HELLO)).kind).toBe('sent')
    await channel.keepTokensFresh()
    expect(standIn.refreshes()).toBe(0)
  })

  it('are refreshed five hours before the end, and stored with the new end', async () => {
    const tokens = tokensInMemory(zaloPair(4.9))
    const { channel } = zaloOn(standIn.url, tokens)
    expect((await channel.send(HELLO)).kind).toBe('sent')
    const stored = await tokens.read()
    expect(stored).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
    expect((stored?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(24.9 * 3_600_000)
    await channel.send(HELLO)
    expect(standIn.refreshes()).toBe(1)
  })

  it('are refreshed without traffic when asked to be kept fresh', async () => {
    const tokens = tokensInMemory(zaloPair(1))
    await zaloOn(standIn.url, tokens).channel.keepTokensFresh()
    expect(await tokens.read()).toMatchObject({ accessToken: 'access-1' })
  })

  it.each([-216, -220])('are refreshed once when Zalo answers %s, and the message goes out', async (code) => {
    standIn.failNext([code])
    const { channel } = zaloOn(standIn.url)
    expect((await channel.send(HELLO)).kind).toBe('sent')
    expect(standIn.refreshes()).toBe(1)
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('need somebody when Zalo refuses also the new one', async () => {
    standIn.failNext([-216, -216])
    const { channel } = zaloOn(standIn.url)
    expect((await channel.send(HELLO)).kind).toBe('operator-needed')
    expect(standIn.refreshes()).toBe(1)
  })

  it('are refreshed by one only, among many sends and several processes', async () => {
    const tokens = tokensInMemory()
    standIn.expireAccessToken()
    const processes = [zaloOn(standIn.url, tokens), zaloOn(standIn.url, tokens), zaloOn(standIn.url, tokens)]
    const sends = processes.flatMap(({ channel }) => [
      channel.send(HELLO),
      channel.send(HELLO),
      channel.send(HELLO),
    ])
    expect((await Promise.all(sends)).map(({ kind }) => kind)).toEqual(sends.map(() => 'sent'))
    expect(standIn.refreshes()).toBe(1)
    expect(standIn.deliveries()).toHaveLength(9)
  })

  it('make one call also when it fails, however many wait for it', async () => {
    standIn.expireAccessToken()
    standIn.failNextRefreshes(['server-error'])
    const { channel } = zaloOn(standIn.url)
    const ends = await Promise.all([channel.send(HELLO), channel.send(HELLO), channel.send(HELLO)])
    expect(ends.map(({ kind }) => kind)).toEqual(['retry', 'retry', 'retry'])
    expect(standIn.refreshes()).toBe(1)
  })

  it('are stored before the new one is used', async () => {
    const tokens = tokensInMemory(zaloPair(1))
    const broken = { ...tokens, write: () => Promise.reject(new Error('disk full')) }
    const { channel } = zaloOn(standIn.url, broken)
    expect((await channel.send(HELLO)).kind).toBe('retry')
    expect(standIn.deliveries()).toEqual([])
  })

  it('are not lost where the store did not take them: written once it does, instead of asked for again', async () => {
    const inner = tokensInMemory(zaloPair(1))
    let broken = true
    const tokens = {
      ...inner,
      write: (pair: TokenPair) => (broken ? Promise.reject(new Error('disk full')) : inner.write(pair)),
    }
    const { channel } = zaloOn(standIn.url, tokens)
    expect((await channel.send(HELLO)).kind).toBe('retry')
    broken = false
    expect((await channel.send(HELLO)).kind).toBe('sent')
    expect(await inner.read()).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
    expect(standIn.refreshes()).toBe(1)
  })

  it('given by hand meanwhile are not overwritten by those the store did not take', async () => {
    const inner = tokensInMemory(zaloPair(1))
    const tokens = { ...inner, write: () => Promise.reject(new Error('disk full')) }
    const { channel } = zaloOn(standIn.url, tokens)
    await channel.send(HELLO)
    const byHand = { ...zaloPair(), ...standIn.goodPair() }
    await inner.write(byHand)
    expect((await channel.send(HELLO)).kind).toBe('sent')
    expect(await inner.read()).toEqual(byHand)
  })

  it('stay in use while a refresh fails but the old one works', async () => {
    standIn.failNextRefreshes(['server-error', 'refused'])
    const { channel, log } = zaloOn(standIn.url, tokensInMemory(zaloPair(1)))
    expect((await channel.send(HELLO)).kind).toBe('sent')
    expect((await channel.send(HELLO)).kind).toBe('sent')
    // The second send does not hurry to ask again.
    expect(standIn.refreshes()).toBe(1)
    expect(log.lines.join()).toContain('could not refresh')
  })

  it('need somebody when the refresh token is spent: HTTP 200 without a token', async () => {
    const spent = { ...zaloPair(), refreshToken: 'refresh-spent' }
    standIn.expireAccessToken()
    const { channel, log } = zaloOn(standIn.url, tokensInMemory(spent))
    expect((await channel.send(HELLO)).kind).toBe('operator-needed')
    expect(log.lines.join()).toContain('HTTP 200 Invalid refresh token -14014')
    expect(standIn.deliveries()).toEqual([])
  })

  it('try the old one after a refresh that never answered, then need somebody', async () => {
    standIn.failNextRefreshes(['hang'])
    const { channel } = zaloOn(standIn.url, tokensInMemory(zaloPair(1)), { timeoutMs: 150 })
    expect(await channel.send(HELLO)).toMatchObject({ kind: 'operator-needed' })
    expect(standIn.refreshes()).toBe(2)
  })

  it('are asked for again after a refresh that Zalo never saw', async () => {
    standIn.failNextRefreshes(['hang-unseen'])
    standIn.expireAccessToken()
    const tokens = tokensInMemory()
    const { channel, log } = zaloOn(standIn.url, tokens, { timeoutMs: 150 })
    expect(await channel.send(HELLO)).toMatchObject({ kind: 'retry' })
    expect(log.lines.join()).toContain('trying again')
    expect((await channel.send(HELLO)).kind).toBe('sent')
    expect(await tokens.read()).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
  })

  it('that are spent are not tried again with every message, and new ones are taken up at once', async () => {
    standIn.expireAccessToken()
    const tokens = tokensInMemory({ ...zaloPair(), refreshToken: 'refresh-spent' })
    const { channel, log } = zaloOn(standIn.url, tokens)
    const ends = [await channel.send(HELLO), await channel.send(HELLO), await channel.send(HELLO)]
    expect(ends.map(({ kind }) => kind)).toEqual(Array(3).fill('operator-needed'))
    expect(standIn.refreshes()).toBe(1)
    expect(log.lines.filter((line) => line.includes('hoi zalo grant'))).toHaveLength(1)
    await tokens.write(zaloPair())
    expect((await channel.send(HELLO)).kind).toBe('sent')
  })

  it('leave word of how their renewal went', async () => {
    const notes = notesInMemory()
    standIn.expireAccessToken()
    standIn.failNextRefreshes(['server-error'])
    const { channel } = zaloOn(standIn.url, tokensInMemory(), { notes })
    await channel.send(HELLO)
    expect((await notes.read('renewal'))?.value).toBe('HTTP 500')
    await channel.send(HELLO)
    expect((await notes.read('renewal'))?.value).toBe('done')
  })

  it('wait for the OAuth host to come back', async () => {
    standIn.expireAccessToken()
    standIn.failNextRefreshes(['server-error'])
    const { channel } = zaloOn(standIn.url)
    expect((await channel.send(HELLO)).kind).toBe('retry')
    expect((await channel.send(HELLO)).kind).toBe('sent')
  })
})
