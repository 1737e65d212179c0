import { describe, expect, type TestContext, test } from 'vitest'
import { startZaloBot, ZALO_BOT } from '../standins/zalo-bot.ts'
import { hoi, type Run } from './hoi.ts'

const DOMAIN = 'https://bhyt.example.vn'
const ADDRESS = `${DOMAIN}/webhooks/zalo-bot`

/** The bot's platform, and the command with its settings; tests run side by side, each with its own. */
async function withBot({ onTestFinished }: TestContext, settings: Readonly<Record<string, string>> = {}) {
  const standIn = await startZaloBot()
  onTestFinished(() => standIn.close())
  const env = {
    ZALO_BOT_TOKEN: ZALO_BOT.token,
    ZALO_BOT_WEBHOOK_SECRET: ZALO_BOT.webhookSecret,
    ZALO_BOT_API_ROOT: standIn.url,
    ...settings,
  }
  const run = (...args: string[]) => hoi(['zalo-bot', ...args], { env })
  return { standIn, run }
}

function expectSpoken({ stderr }: Run): void {
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toMatch(/BOT_SECRET_TEST|WEBHOOK_SECRET_TEST/)
}

describe.concurrent('`zalo-bot setup`', { timeout: 60_000 }, () => {
  test('has Zalo post to this server, with the secret; once more changes nothing', async (context) => {
    const { standIn, run } = await withBot(context)
    for (let times = 0; times < 2; times++) {
      const { code, stdout, stderr } = await run('setup', '--url', DOMAIN)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`https://zalo.me/${ZALO_BOT.accountName}`)
      expect(stdout).toContain(ADDRESS)
      expect(stdout).not.toContain(ZALO_BOT.webhookSecret)
      expect(standIn.webhook()).toMatchObject({ url: ADDRESS, secret_token: ZALO_BOT.webhookSecret })
    }
  })

  test.each([
    [`${DOMAIN}/`, ADDRESS],
    [ADDRESS, ADDRESS],
    [`${DOMAIN}/hoi/`, `${DOMAIN}/hoi/webhooks/zalo-bot`],
  ])('takes %s as %s', async (given, address) => {
    const standIn = await startZaloBot()
    try {
      const { token, webhookSecret } = ZALO_BOT
      const env = {
        ZALO_BOT_TOKEN: token,
        ZALO_BOT_WEBHOOK_SECRET: webhookSecret,
        ZALO_BOT_API_ROOT: standIn.url,
      }
      expect((await hoi(['zalo-bot', 'setup', '--url', given], { env })).code).toBe(0)
      expect(standIn.webhook()?.url).toBe(address)
    } finally {
      await standIn.close()
    }
  })

  test('takes PUBLIC_URL where no address is given', async (context) => {
    const { standIn, run } = await withBot(context, { PUBLIC_URL: DOMAIN })
    expect((await run('setup')).code).toBe(0)
    expect(standIn.webhook()?.url).toBe(ADDRESS)
  })

  test('ends the webhook with --off; once more changes nothing', async (context) => {
    const { standIn, run } = await withBot(context)
    await run('setup', '--url', DOMAIN)
    for (let times = 0; times < 2; times++) {
      const { code, stdout, stderr } = await run('setup', '--off')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/webhook +none/)
      expect(standIn.webhook()).toBeNull()
    }
  })

  test.each([
    [['setup']],
    [['setup', '--url', 'http://bhyt.example.vn']],
    [['setup', '--url', 'bhyt.example.vn']],
    [['setup', '--url', 'https://bhyt.example.vn/?x=1']],
    [['setup', '--url', DOMAIN, '--off']],
    [['setup', '--nope']],
    [['nonsense']],
  ])('%j is wrong usage', async (args) => {
    const run = await hoi(['zalo-bot', ...args], { env: { ZALO_BOT_TOKEN: ZALO_BOT.token } })
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).not.toBe('')
  })

  test('without a secret says what it is for and offers one', async (context) => {
    const { standIn, run } = await withBot(context, { ZALO_BOT_WEBHOOK_SECRET: '' })
    const ended = await run('setup', '--url', DOMAIN)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(/ZALO_BOT_WEBHOOK_SECRET=[\w-]{32}/)
    expect(standIn.webhook()).toBeNull()
    expectSpoken(ended)
  })

  test("says Zalo's own reason where it refuses the address", async (context) => {
    const { run } = await withBot(context)
    const ended = await run('setup', '--url', 'https://192.168.1.5')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('setWebhook')
    expect(ended.stderr).toContain('url is not public')
    expectSpoken(ended)
  })

  test('names the setting where the token is wrong, without the token', async (context) => {
    const { run } = await withBot(context, { ZALO_BOT_TOKEN: `${ZALO_BOT.botId}:BOT_SECRET_TESTED` })
    const ended = await run('setup', '--url', DOMAIN)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('Check ZALO_BOT_TOKEN')
    expectSpoken(ended)
  })

  test('says that nobody is there', async () => {
    const standIn = await startZaloBot()
    await standIn.close()
    const env = { ZALO_BOT_TOKEN: ZALO_BOT.token, ZALO_BOT_API_ROOT: standIn.url }
    const ended = await hoi(['zalo-bot'], { env })
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('ECONNREFUSED')
    expectSpoken(ended)
  })

  test.each([
    [{}, 'Zalo Bot is off. To turn it on set: ZALO_BOT_TOKEN'],
    [{ ZALO_BOT_TOKEN: 'no-colon' }, 'a token is <bot id>:<secret>'],
    [{ ZALO_BOT_TOKEN: 'a:b/../c' }, 'a token is <bot id>:<secret>'],
    [{ ZALO_BOT_TOKEN: 'a:b', ZALO_BOT_WEBHOOK_SECRET: 'short' }, '8 to 256'],
    [{ ZALO_BOT_TOKEN: 'a:b', ZALO_BOT_WEBHOOK_SECRET: 'mật khẩu dài' }, '8 to 256'],
  ])('with the settings %j says what is wrong', async (env, said) => {
    const ended = await hoi(['zalo-bot'], { env })
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(said)
    expectSpoken(ended)
  })
})

describe.concurrent('`zalo-bot`', { timeout: 60_000 }, () => {
  test('says which name links need, until it is set', async (context) => {
    const { run } = await withBot(context)
    const hint = `ZALO_BOT_ACCOUNT=${ZALO_BOT.accountName}`
    expect((await run()).stdout).toContain(hint)
    const named = await withBot(context, { ZALO_BOT_ACCOUNT: ZALO_BOT.accountName })
    expect((await named.run()).stdout).not.toContain(hint)
  })

  const elsewhere = (url: string) => ({
    method: 'POST',
    body: JSON.stringify({ url, secret_token: 'x'.repeat(8) }),
  })

  test.each([
    ['no webhook and no secret', null, '', 0, 'fetched by the running server'],
    ['no webhook though there is a secret', null, ZALO_BOT.webhookSecret, 1, 'posts messages nowhere'],
    ['a webhook and no secret', ADDRESS, '', 1, 'ZALO_BOT_WEBHOOK_SECRET is not set'],
    [
      "somebody else's webhook",
      'https://other.example.vn/hook',
      ZALO_BOT.webhookSecret,
      1,
      'another program',
    ],
    ['a webhook of ours', ADDRESS, ZALO_BOT.webhookSecret, 0, 'posted to the server there'],
  ] as const)('%s', async (_case, webhook, secret, code, said) => {
    const standIn = await startZaloBot()
    try {
      if (webhook !== null) await fetch(`${standIn.url}/bot${ZALO_BOT.token}/setWebhook`, elsewhere(webhook))
      const env = {
        ZALO_BOT_TOKEN: ZALO_BOT.token,
        ZALO_BOT_WEBHOOK_SECRET: secret,
        ZALO_BOT_API_ROOT: standIn.url,
      }
      const inWords = await hoi(['zalo-bot'], { env })
      expect({ code: inWords.code, stderr: inWords.stderr }).toEqual({ code, stderr: '' })
      expect(inWords.stdout).toContain(said)
      const inJson = await hoi(['zalo-bot', '--json'], { env })
      expect(inJson.code).toBe(code)
      expect(JSON.parse(inJson.stdout)).toMatchObject({
        ready: code === 0,
        todo: code === 0 ? [] : [expect.stringContaining(said)],
        bot: { id: ZALO_BOT.botId, link: `https://zalo.me/${ZALO_BOT.accountName}` },
        webhook: webhook === null ? null : { url: webhook },
      })
    } finally {
      await standIn.close()
    }
  })
})
