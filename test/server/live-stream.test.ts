import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { createLiveHub, type LiveMessage } from '../../src/channels/web/hub.ts'
import { liveStream } from '../../src/server/live-stream.ts'

const message = (id: number, text = `m${id}`): LiveMessage => ({
  id: String(id),
  message: { text, choices: [], citations: [] },
})

function setUp(missed: () => Promise<LiveMessage[]>, after = 0) {
  const hub = createLiveHub()
  const out = new PassThrough()
  let listeners = 0
  const ready = liveStream({
    out,
    after,
    missed,
    subscribe(listener) {
      const end = hub.subscribe('s', listener)
      listeners++
      return () => {
        listeners--
        end()
      }
    },
    shown: ({ message: { text } }) => ({ text }),
  })
  const idsRead = () =>
    [...String(out.read() ?? '').matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]))
  return { hub, out, ready, idsRead, listeners: () => listeners }
}

describe('a stream to a page', () => {
  test('shows what came while it caught up once, after what was missed', async () => {
    const { promise, resolve } = Promise.withResolvers<LiveMessage[]>()
    const { hub, ready, idsRead } = setUp(() => promise, 4)
    hub.publish('s', message(6))
    hub.publish('s', message(7))
    resolve([message(5), message(6)])
    await ready
    hub.publish('s', message(8))
    expect(idsRead()).toEqual([5, 6, 7, 8])
  })

  test('listens no more once the page is gone', async () => {
    const { out, ready, listeners } = setUp(async () => [])
    await ready
    expect(listeners()).toBe(1)
    out.destroy()
    await once(out, 'close')
    expect(listeners()).toBe(0)
  })

  test('does not begin for a page that is gone already', async () => {
    const out = new PassThrough()
    out.destroy()
    const never = () => {
      throw new Error('subscribed')
    }
    await liveStream({ out, after: 0, missed: async () => [], subscribe: never, shown: () => ({}) })
  })

  test('gives a sign of life every twenty seconds that a page can hear, and none after its end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { out, ready } = setUp(async () => [])
      await ready
      out.read()
      vi.advanceTimersByTime(41_000)
      expect(String(out.read())).toBe('event: beat\ndata: 1\n\n'.repeat(2))
      out.destroy()
      await once(out, 'close')
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('is cut when the store cannot be read, so that the page tries again', async () => {
    const { out, ready, listeners } = setUp(() => Promise.reject(new Error('disk')))
    await expect(ready).rejects.toThrow('disk')
    await nextTurn()
    expect(out.destroyed).toBe(true)
    expect(listeners()).toBe(0)
  })

  test('is cut when the page does not read', async () => {
    const { hub, out, ready } = setUp(async () => [])
    await ready
    const long = 'x'.repeat(4_000)
    for (let id = 1; id <= 500; id++) hub.publish('s', message(id, long))
    expect(out.destroyed).toBe(true)
    expect(out.writableLength).toBeLessThan(600_000)
  })
})
