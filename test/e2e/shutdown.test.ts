import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { freePort, ServerProcess } from '../crash/server-process.ts'
import { postEvent } from '../standins/post.ts'
import { startZalo, type ZaloStandIn } from '../standins/zalo.ts'
import { signedTextEvent } from '../standins/zalo-driver.ts'
import { FOLDERS } from '../support/brain.ts'
import { eventually, settingsFor } from '../support/server.ts'

const PEOPLE = Array.from({ length: 6 }, (_, n) => `8100000000000000${100 + n}`)

describe('a server that is told to stop while people write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-shutdown-'))
  let zalo: ZaloStandIn
  let server: ServerProcess

  beforeAll(async () => {
    zalo = await startZalo({ latencyMs: 30 })
    server = new ServerProcess(['bin/hoi.js', 'serve'], await freePort(), {
      ...settingsFor(zalo.url, 'http://127.0.0.1:9'),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    })
    await server.start()
  }, 60_000)
  afterAll(async () => {
    await server.stop()
    await zalo.close()
    rmSync(folder, { recursive: true })
  })

  test('ends within ten seconds, and the next one has lost nothing and repeats nothing', async () => {
    // Somebody whose upload never ends, and somebody who only listens, hold up nothing.
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1')
    slow.on('error', () => undefined)
    slow.write(
      'POST /webhooks/zalo-oa HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    )
    const listening = fetch(`${server.url}/chat/sessions/${'x'.repeat(22)}/events`).then((response) =>
      response.text(),
    )

    let acknowledged = 0
    let writing = true
    const writers = PEOPLE.map(async (person) => {
      while (writing) {
        const event = signedTextEvent(person, 'xin chào')
        if ((await postEvent(`${server.url}/webhooks/zalo-oa`, event)) === 200) acknowledged++
        else await sleep(20)
      }
    })
    await sleep(700)
    const begun = performance.now()
    await server.stop()
    expect(performance.now() - begun).toBeLessThan(10_000)
    writing = false
    await Promise.all(writers)
    await listening
    slow.destroy()
    const atStop = acknowledged
    expect(atStop).toBeGreaterThan(PEOPLE.length)

    await server.start()
    const store = await openSqlite(join(folder, 'hoi.db'))
    try {
      await eventually('an empty queue', async () => {
        const { waiting, sending } = await store.outbox.counts()
        const unfinished = await store.inbox.unfinished(1)
        return waiting + sending + unfinished.length === 0 ? true : undefined
      })
      const { sent, parked } = await store.outbox.counts()
      // A last message may have been kept whose acknowledgement no longer got through.
      expect(sent).toBeGreaterThanOrEqual(atStop)
      expect({ parked, delivered: zalo.deliveries().length }).toEqual({ parked: 0, delivered: sent })
    } finally {
      await store.close()
    }
  }, 60_000)

  test('a second server on the same folder refuses, and leaves the first alone', async () => {
    const second = new ServerProcess(['bin/hoi.js', 'serve'], await freePort(), {
      DATA_DIR: folder,
      MODEL_DIR: FOLDERS.cacheDir,
      LOG_LEVEL: 'warn',
    })
    await expect(second.start()).rejects.toThrow(/Another server is running on the data folder/)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })
})
