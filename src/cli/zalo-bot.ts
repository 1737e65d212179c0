import { randomBytes } from 'node:crypto'
import {
  type Bot,
  deleteWebhook,
  isOurs,
  readBot,
  readWebhook,
  type SetupAccess,
  setWebhook,
  type Webhook,
  webhookAddress,
  ZaloBotFailed,
} from '../channels/zalo-bot/setup.ts'
import { loadConfig } from '../config.ts'
import { print } from './brain.ts'

export interface SetupOptions {
  readonly url?: string
  readonly off?: boolean
}

/** What the settings say of the bot. */
interface Known {
  readonly access: SetupAccess
  readonly secret: string | null
  readonly account: string | null
}

/** `hoi zalo-bot`: who the bot is and whether its messages reach a server; ends with 1 where they do not. */
export async function zaloBotState({ json = false }: { readonly json?: boolean }): Promise<void> {
  const { access, secret, account } = settings()
  const bot = await readBot(access)
  const webhook = await readWebhook(access)
  const { ok, said } = verdictOn(webhook, secret !== null)
  if (json) {
    print(
      JSON.stringify({ ok, bot: { ...bot, link: linkTo(bot) }, webhook, secretSet: secret !== null, said }),
    )
  } else {
    printBot(bot, account)
    print(`Webhook: ${webhook === null ? 'none' : webhook.url + since(webhook)}`)
    print(said)
  }
  process.exitCode = ok ? 0 : 1
}

/** `hoi zalo-bot setup`: has Zalo post messages to this server, or, with `--off`, lets them be fetched. */
export async function zaloBotSetup({ url, off = false }: SetupOptions): Promise<void> {
  const address = url === undefined ? null : webhookAddress(url)
  if (off === (url !== undefined) || (url !== undefined && address === null)) {
    console.error(
      'hoi zalo-bot setup --url https://DOMAIN, the address at which residents reach this server; ' +
        'or hoi zalo-bot setup --off, to have messages fetched.',
    )
    process.exit(2)
  }
  const known = settings()
  if (address === null) await turnOff(known)
  else await turnOn(known, address)
}

async function turnOn({ access, secret, account }: Known, address: string): Promise<void> {
  if (secret === null) {
    throw new ZaloBotFailed(
      'ZALO_BOT_WEBHOOK_SECRET is not set: Zalo repeats that word with every message, so that nobody else can post any. ' +
        `Set it to one of your own, or to this one, which was made just now: ZALO_BOT_WEBHOOK_SECRET=${newSecret()}`,
    )
  }
  printBot(await readBot(access), account)
  await setWebhook(access, address, secret)
  print(`Zalo posts messages to ${address} from now on.`)
  print('If the server ran without ZALO_BOT_WEBHOOK_SECRET, or with another, restart it now.')
}

async function turnOff({ access, account }: Known): Promise<void> {
  printBot(await readBot(access), account)
  await deleteWebhook(access)
  print('Zalo posts messages nowhere any more.')
  print('To have the server fetch them, remove ZALO_BOT_WEBHOOK_SECRET from its settings and restart it.')
}

/** @throws ConfigError, ZaloBotFailed where the channel is off */
function settings(): Known {
  const { zaloBot } = loadConfig(process.env, process.cwd())
  if (zaloBot === null) {
    throw new ZaloBotFailed('ZALO_BOT_TOKEN is not set: it is the token that Zalo Bot Creator sent in Zalo.')
  }
  const { ZALO_BOT_API_ROOT: apiRoot, ZALO_BOT_TOKEN: token, ZALO_BOT_TIMEOUT_MS: timeoutMs } = zaloBot
  return {
    access: { apiRoot, token, fetch, timeoutMs },
    secret: zaloBot.ZALO_BOT_WEBHOOK_SECRET ?? null,
    account: zaloBot.ZALO_BOT_ACCOUNT ?? null,
  }
}

function verdictOn(
  webhook: Webhook | null,
  secretSet: boolean,
): { readonly ok: boolean; readonly said: string } {
  if (webhook === null && secretSet) {
    return {
      ok: false,
      said: 'No message arrives: ZALO_BOT_WEBHOOK_SECRET is set, so the server waits for Zalo, which posts nowhere. Run: hoi zalo-bot setup --url https://DOMAIN',
    }
  }
  if (webhook === null) return { ok: true, said: 'The running server fetches messages: good for a try-out.' }
  if (!secretSet) {
    return {
      ok: false,
      said: 'No message arrives: Zalo posts to a webhook, but ZALO_BOT_WEBHOOK_SECRET is not set. Set it and run hoi zalo-bot setup --url https://DOMAIN; or, to fetch messages, hoi zalo-bot setup --off',
    }
  }
  if (!isOurs(webhook)) {
    return {
      ok: false,
      said: 'Zalo posts the messages to another program. To take them over run: hoi zalo-bot setup --url https://DOMAIN',
    }
  }
  return { ok: true, said: 'Zalo posts messages to the server there.' }
}

function printBot(bot: Bot, account: string | null): void {
  print(`Bot: ${bot.accountName} (id ${bot.id}), link for residents: ${linkTo(bot)}`)
  if (account !== bot.accountName) {
    print(`For that link on pages and posters set ZALO_BOT_ACCOUNT=${bot.accountName}`)
  }
}

function linkTo({ accountName }: Bot): string {
  return `https://zalo.me/${accountName}`
}

function since({ updatedAt }: Webhook): string {
  return updatedAt === null ? '' : `, since ${updatedAt}`
}

function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
