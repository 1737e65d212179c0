import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationKey } from '../../src/messages/inbound.ts'
import type { OutboxMessage, Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { postEvent } from '../standins/post.ts'
import { startZalo, ZALO, type ZaloStandIn } from '../standins/zalo.ts'
import { signedTextEvent } from '../standins/zalo-driver.ts'
import { settingsFor } from '../support/server.ts'
import { freePort, ServerProcess } from './server-process.ts'
import { difference, expectedOf } from './transcript.ts'

const kills = 5
const people = Array.from({ length: 8 }, (_, n) => `80000000000000000${10 + n}`)
const undisturbed = '8000000000000000099'
const questions = [
  'mat the bhyt lam lai o dau',
  'bao hiem y te ho gia dinh dong bao nhieu',
  'me toi 78 tuoi duoc ho tro khong',
  'khám trái tuyến được hưởng bao nhiêu phần trăm',
  'cảm ơn',
  'trẻ em dưới 6 tuổi có phải đóng tiền không',
  'xin chao',
]

describe('the server under kills', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-crash-'))
  let zalo: ZaloStandIn
  let server: ServerProcess
  let store: Store

  beforeAll(async () => {
    zalo = await startZalo({ latencyMs: 40 })
    server = new ServerProcess(['src/cli/hoi.ts', 'serve'], await freePort(), {
      ...settingsFor(zalo.url, 'http://127.0.0.1:9'),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    })
    await server.start()
    store = await openSqlite(join(folder, 'hoi.db'))
  }, 60_000)

  afterAll(async () => {
    await server.kill()
    await zalo.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })

  /** Brings the person's next message again and again until it is acknowledged, as the platform does. */
  async function say(person: string, nth: number): Promise<void> {
    const event = signedTextEvent(person, questions[nth % questions.length] ?? '')
    while ((await postEvent(`${server.url}/webhooks/zalo-oa`, event)) !== 200) await sleep(30)
  }

  const conversation = (person: string): ConversationKey => ({
    channel: 'zalo-oa',
    account: ZALO.oaId,
    person,
  })
  const outgoing = (person: string): Promise<OutboxMessage[]> => store.outbox.after(conversation(person), 0)

  async function allDone(): Promise<void> {
    for (;;) {
      const waiting = await store.inbox.unfinished(1)
      const counts = await store.outbox.counts()
      if (waiting.length + counts.waiting + counts.sending === 0) return
      await sleep(20)
    }
  }

  it('answers everything it acknowledged, in order, once, save counted repetitions', async () => {
    let killing = true
    const said = Promise.all(
      people.map(async (person) => {
        let count = 0
        for (; killing; count++) {
          await say(person, count)
          await sleep(Math.random() * 120)
        }
        return count
      }),
    )
    for (let kill = 0; kill < kills; kill++) {
      await sleep(150 + Math.random() * 600)
      await server.kill()
      await server.start()
    }
    killing = false
    const counts = await said
    await allDone()

    // What one person is answered whom no kill disturbs: as many messages after each of theirs.
    const messagesAfter = [0]
    for (let nth = 0; nth < Math.max(...counts); nth++) {
      await say(undisturbed, nth)
      await allDone()
      messagesAfter.push((await outgoing(undisturbed)).length)
    }
    const script = (await outgoing(undisturbed)).map(({ message }) => message.text)
    expect(zalo.deliveries(undisturbed).map(({ text }) => text)).toEqual(script)

    const parked = new Set((await store.outbox.parked(1000)).map(({ id }) => id))
    let repeated = 0
    let cutOff = 0
    for (const [index, person] of people.entries()) {
      const messages = await outgoing(person)
      const events = counts[index] ?? 0
      expect(events).toBeGreaterThan(1)
      expect(messages.map(({ message }) => message.text)).toEqual(script.slice(0, messagesAfter[events]))
      const got = zalo.deliveries(person).map(({ text }) => text)
      const expected = messages.map((message) => expectedOf(message, parked))
      expect(difference(expected, got)).toBeNull()
      cutOff += messages.reduce((sum, { unknowns }) => sum + unknowns, 0)
      repeated += Math.max(0, got.length - messages.length)
    }
    // Otherwise no kill hit a send, and this test has shown nothing.
    expect(cutOff).toBeGreaterThan(0)
    expect(repeated).toBeLessThanOrEqual(cutOff)
  }, 180_000)
})
