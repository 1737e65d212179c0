import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCode } from '../../src/messages/code.ts'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { ZALO } from '../standins/zalo.ts'
import { echoEvent, personEvent, signedTextEvent, signZalo } from '../standins/zalo-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

const CLI = join(import.meta.dirname, '..', '..', 'bin', 'hoi.js')

let server: TestServer
let store: Store
beforeAll(async () => {
  server = await startTestServer({
    ZALO_ACCESS_TOKEN: '',
    ZALO_REFRESH_TOKEN: '',
    ZALO_SITE_VERIFICATION: 'GkRa5O6G-_x',
  })
  store = await openSqlite(join(server.folder, 'hoi.db'))
})
afterAll(async () => {
  await store.close()
  await server.close()
})

async function post(event: SignedEvent): Promise<void> {
  expect(await postEvent(`${server.url}/webhooks/zalo-oa`, event)).toBe(200)
}
const say = (person: string, text: string) => post(signedTextEvent(person, text))
const staff = (person: string, text: string) => post(signZalo(echoEvent(person, text, { adminId: '42' })))
const seen = (person: string) => server.zalo.deliveries(person)
const textAt = (person: string, n: number) =>
  eventually(`message ${n + 1} to ${person}`, () => seen(person)[n]?.text)

async function hoi(args: string[], input = ''): Promise<string> {
  const env = {
    ...process.env,
    DATA_DIR: server.folder,
    ZALO_APP_ID: ZALO.appId,
    ZALO_OA_ID: ZALO.oaId,
    ZALO_OA_SECRET_KEY: ZALO.oaSecretKey,
    ZALO_APP_SECRET: ZALO.appSecret,
    ZALO_API_ROOT: server.zalo.url,
    ZALO_OAUTH_ROOT: server.zalo.url,
  }
  const running = promisify(execFile)(process.execPath, [CLI, ...args], { env })
  running.child.stdin?.end(input)
  return (await running).stdout
}

test('the domain is proved by the file that the developer console asks for', async () => {
  const file = await fetch(`${server.url}/zalo_verifierGkRa5O6G-_x.html`)
  expect(file.status).toBe(200)
  expect(await file.text()).toContain('<meta name="zalo-platform-site-verification" content="GkRa5O6G-_x">')
  expect((await fetch(`${server.url}/zalo_verifierother.html`)).status).toBe(404)
})

/** Tests below need what this one ends with: an OA with a token. */
describe('a Zalo OA that was given no token', () => {
  const person = '7100000000000000001'

  test('takes questions, puts the answers aside, and sends them once it has one', async () => {
    await say(person, 'thẻ hết hạn thì gia hạn ở đâu')
    const parked = await eventually('the answers put aside', async () => {
      const now = await store.outbox.parked(10)
      return now.length === 2 ? now : undefined
    })
    expect(parked[0]).toMatchObject({
      outcome: 'operator-needed',
      reason: expect.stringContaining('hoi zalo'),
    })

    const given = await hoi(['zalo', 'token'], `${ZALO.accessToken}\n${ZALO.refreshToken}\n`)
    expect(given).toContain('hoi outbox --retry all')
    await hoi(['outbox', '--retry', 'all'])
    // The server takes the token up, and what was put back, without a restart.
    await say(person, 'mất thẻ thì làm lại ở đâu')
    expect(await textAt(person, 2)).toContain('Căn cứ:')
    expect((await store.outbox.counts()).parked).toBe(0)
  })
})

describe('while a member of staff has the conversation', () => {
  async function takenOver(person: string): Promise<void> {
    await say(person, 'chào')
    await textAt(person, 1)
    await staff(person, 'Chào bác, em ở bộ phận một cửa')
    await say(person, 'thẻ hết hạn thì gia hạn ở đâu')
  }

  test('it is given back with #bot', async () => {
    const person = '7100000000000000002'
    await takenOver(person)
    await staff(person, 'Bác hỏi tiếp máy nhé #bot')
    await say(person, 'mất thẻ thì làm lại ở đâu')
    expect(await textAt(person, 2)).toContain('Căn cứ:')
    expect(seen(person)).toHaveLength(3)
  })

  test('the person gets the bot back by calling it', async () => {
    const person = '7100000000000000003'
    await takenOver(person)
    await say(person, 'bot ơi')
    expect(await textAt(person, 2)).toContain('tôi nghe đây')
    await say(person, 'mất thẻ thì làm lại ở đâu')
    expect(await textAt(person, 3)).toContain('Căn cứ:')
  })
})

test('who withdraws consent leaves no conversation, no message, no question and no receipt behind', async () => {
  const conversation = { channel: 'zalo-oa', account: ZALO.oaId, person: '7100000000000000004' } as const
  const { person } = conversation
  await say(person, 'bố tôi 72 tuổi có lương hưu, hộ khẩu Ái Quốc, phải đóng bao nhiêu')
  const code = await eventually('a receipt', () =>
    seen(person)
      .map(({ text }) => readCode(text))
      .find((found) => found !== null),
  )
  expect(await store.receipts.find(code)).not.toBeNull()
  await say(person, 'để lại câu hỏi')
  await say(person, 'bố tôi chuyển nơi nhận lương hưu thì thẻ thế nào')
  const mine = async () =>
    (await store.leftQuestions.waiting(10)).filter((one) => one.conversation.person === person)
  await eventually('the question left', async () => ((await mine()).length === 1 ? true : undefined))

  await post(signZalo(personEvent('user_withdraw', person)))
  await eventually('nothing kept', async () =>
    (await store.conversations.read(conversation, new Date())) === null ? true : undefined,
  )
  expect(await mine()).toEqual([])
  expect(await store.receipts.find(code)).toBeNull()
  expect(await store.outbox.after(conversation, 0)).toEqual([])
})
