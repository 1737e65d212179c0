import { describe, expect, type TestContext, test } from 'vitest'
import { createClient } from '../../src/channels/telegram/client.ts'
import { setUp } from '../../src/channels/telegram/setup.ts'
import { nobody } from '../channels/support.ts'
import { startTelegram, TELEGRAM, type TelegramStandIn } from '../standins/telegram.ts'
import { hoi, type Run } from './hoi.ts'

const DOMAIN = 'https://bhyt.example.vn'
const ADDRESS = `${DOMAIN}/webhooks/telegram`

/** The bot's platform, and the command with its settings. */
async function withBot({ onTestFinished }: TestContext, settings: Readonly<Record<string, string>> = {}) {
  const standIn = await startTelegram()
  onTestFinished(() => standIn.close())
  const env = {
    TELEGRAM_BOT_TOKEN: TELEGRAM.token,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM.webhookSecret,
    TELEGRAM_API_ROOT: standIn.url,
    ...settings,
  }
  return { standIn, run: (...args: string[]) => hoi(['telegram', ...args], { env }) }
}

async function setWebhook(standIn: TelegramStandIn): Promise<void> {
  const body = JSON.stringify({ url: ADDRESS, secret_token: TELEGRAM.webhookSecret })
  await fetch(`${standIn.url}/bot${TELEGRAM.token}/setWebhook`, { method: 'POST', body })
}

function expectSpoken({ stdout, stderr }: Run): void {
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout + stderr).not.toMatch(/TEST_TOKEN|WEBHOOK_SECRET_TEST/)
}

describe('`telegram setup`', () => {
  test('sets webhook, menu and texts', async (context) => {
    const { standIn, run } = await withBot(context)
    const done = await run('setup', '--url', `${DOMAIN}:8443/hoi/`)
    expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' })
    expect(done.stdout).toContain(`https://t.me/${TELEGRAM.username}`)
    expect(done.stdout).toMatch(/messages +posted to the server there\n(?:NOTE .*\n)?ready/)
    expectSpoken(done)
    expect(standIn.calls('setWebhook')).toEqual([
      {
        url: `${DOMAIN}:8443/hoi/webhooks/telegram`,
        secret_token: TELEGRAM.webhookSecret,
        allowed_updates: ['message', 'callback_query', 'my_chat_member'],
        max_connections: 20,
      },
    ])
    for (const method of ['setMyCommands', 'setMyDescription', 'setMyShortDescription']) {
      const [vietnamese, all] = standIn.calls(method)
      expect(vietnamese).toMatchObject({ language_code: 'vi' })
      expect(all).not.toHaveProperty('language_code')
    }
    expect(standIn.calls('setMyDescription')[0]).toMatchObject({
      description: expect.stringContaining('phường Ái Quốc'),
    })
  })

  test('takes PUBLIC_URL where no address is given', async (context) => {
    const { standIn, run } = await withBot(context, { PUBLIC_URL: DOMAIN })
    expect((await run('setup')).code).toBe(0)
    expect(standIn.calls('setWebhook')).toMatchObject([{ url: ADDRESS }])
  })

  test('ends the webhook with --off, and keeps what waits', async (context) => {
    const { standIn, run } = await withBot(context, { TELEGRAM_WEBHOOK_SECRET: '' })
    const off = await run('setup', '--off')
    expect(off.code).toBe(0)
    expect(off.stdout).toContain('fetched by the running server')
    expect(standIn.calls('deleteWebhook')).toEqual([{ drop_pending_updates: false }])
  })

  test.each(['setup', 'setup --url https://x.vn:9000', 'setup --url x --off'])(
    'says how it is used instead of %s',
    async (words) => {
      const run = await hoi(['telegram', ...words.split(' ')])
      expect(run.code).toBe(2)
      expect(run.stderr).toContain('hoi telegram setup --url https://DOMAIN')
    },
  )

  test('gives a secret to copy where there is none', async (context) => {
    const { standIn, run } = await withBot(context, { TELEGRAM_WEBHOOK_SECRET: '' })
    const done = await run('setup', '--url', DOMAIN)
    expect(done.code).toBe(1)
    expect(done.stderr).toMatch(/^TELEGRAM_WEBHOOK_SECRET=[\w-]{32}$/m)
    expect(standIn.calls('setWebhook')).toEqual([])
  })

  test('says what is wrong: the token, the address, the way out', async (context) => {
    const token = await withBot(context, { TELEGRAM_BOT_TOKEN: '7000000001:REVOKED' })
    const wrongToken = await token.run('setup', '--url', DOMAIN)
    expect(wrongToken).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('@BotFather') })

    const address = await withBot(context)
    address.standIn.failCalls('setWebhook', [400])
    const refused = await address.run('setup', '--url', DOMAIN)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('The webhook: Bad Request') })

    const away = await withBot(context, { TELEGRAM_API_ROOT: await nobody() })
    const unreachable = await away.run('setup', '--url', DOMAIN)
    expect(unreachable).toMatchObject({ code: 1, stderr: expect.stringContaining('TELEGRAM_API_ROOT') })
    const inJson = await token.run('--json')
    expect({ code: inJson.code, ...JSON.parse(inJson.stdout) }).toMatchObject({
      code: 1,
      ready: false,
      todo: [expect.stringContaining('@BotFather')],
    })
    for (const run of [wrongToken, refused, unreachable, inJson]) expectSpoken(run)
  })
})

describe('`telegram`', () => {
  test('says that it is off', async () => {
    const run = await hoi(['telegram'])
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('TELEGRAM_BOT_TOKEN') })
  })

  test('tells who the bot is and that nothing reaches the server yet', async (context) => {
    const { standIn, run } = await withBot(context)
    const state = await run()
    expect(state.code).toBe(1)
    expect(state.stdout).toContain(`TELEGRAM_BOT_NAME=${TELEGRAM.username}`)
    expect(state.stdout).toMatch(/TO DO +Telegram posts messages nowhere/)
    expectSpoken(state)
    await setWebhook(standIn)
    const json = await run('--json')
    expect(json.code).toBe(0)
    expect(JSON.parse(json.stdout)).toMatchObject({
      ready: true,
      bot: { username: TELEGRAM.username, link: `https://t.me/${TELEGRAM.username}` },
      webhook: { url: ADDRESS },
      waiting: 0,
      lastError: null,
      todo: [],
    })
  })

  test('tells when Telegram posts to a server that fetches', async (context) => {
    const { standIn, run } = await withBot(context, { TELEGRAM_WEBHOOK_SECRET: '' })
    await setWebhook(standIn)
    const fetching = await run()
    expect(fetching.code).toBe(1)
    expect(fetching.stdout).toContain('TELEGRAM_WEBHOOK_SECRET is not set')
  })
})

test('setting up once more changes nothing', async (context) => {
  const { standIn } = await withBot(context)
  const telegram = createClient({ token: TELEGRAM.token, apiRoot: standIn.url, timeoutMs: 5000 })
  const parts = { webhook: ADDRESS, secret: TELEGRAM.webhookSecret, place: 'phường Ái Quốc' }
  const first = await setUp(telegram, parts)
  expect(await setUp(telegram, parts)).toEqual(first)
  const [once, again] = standIn.calls('setWebhook')
  expect(again).toEqual(once)
})
