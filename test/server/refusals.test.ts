import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { createLiveHub } from '../../src/channels/web/hub.ts'
import { DeliveryError } from '../../src/delivery/errors.ts'
import { buildApp } from '../../src/server/app.ts'
import { createMetrics } from '../../src/server/metrics.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { MESSENGER } from '../standins/messenger.ts'
import { signedTextEvent } from '../standins/messenger-driver.ts'
import { FOLDERS, realBrain } from '../support/brain.ts'

const PERSON = '81234567890123456'
const WORDS = 'tôi nhiễm HIV thì được hưởng gì'

/** The server over a delivery that takes nothing. */
async function refusing(error: Error) {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = pino({ level: 'debug' }, sink)
  const settings = { ...MESSENGER, apiRoot: 'http://127.0.0.1:9', timeoutMs: 100 }
  const app = await buildApp({
    brain: realBrain,
    store: await openSqlite(':memory:'),
    hub: createLiveHub(),
    webhookChannels: [createMessenger(settings, { fetch, log, clock: () => new Date() })],
    accept: () => Promise.reject(error),
    metrics: createMetrics(),
    clock: () => new Date(),
    log,
    embedOrigins: [],
    accounts: { web: null, messenger: null, telegram: null, zaloOa: null, zaloBot: null },
    trustProxy: false,
    metricsToken: null,
    cacheDir: FOLDERS.cacheDir,
  })
  const { body, headers } = signedTextEvent(PERSON, WORDS)
  const platform = await app.inject({ method: 'POST', url: '/webhooks/messenger', headers, payload: body })
  const session = 'S'.repeat(22)
  const page = await app.inject({
    method: 'POST',
    url: `/chat/sessions/${session}/messages`,
    payload: { id: 'a', text: WORDS },
  })
  await app.close()
  return { platform, page, logged: lines.join(''), secrets: [PERSON, session, 'HIV', MESSENGER.appSecret] }
}

test.each([
  ['a full disk', new Error('database or disk is full'), 500],
  ['too many that wait', new DeliveryError('backlog-full', 'More than 5000 events wait.'), 503],
  ['a server that stops', new DeliveryError('not-running', 'Delivery is not running.'), 503],
])('%s: nothing is acknowledged, and nobody is named', async (_why, error, status) => {
  const { platform, page, logged, secrets } = await refusing(error)
  expect([platform.statusCode, page.statusCode]).toEqual([status, status])
  if (status === 500) {
    expect(logged).toContain('disk is full')
    expect(page.body + platform.body).not.toContain('disk')
  }
  for (const secret of secrets) expect(logged + page.body + platform.body).not.toContain(secret)
})
