import { randomBytes } from 'node:crypto'
import type { Telegram } from 'telegraf'
import { z } from 'zod'
import { placeIn } from '../answering/load-brain.ts'
import { createClient } from '../channels/telegram/client.ts'
import { type BotState, removeWebhook, setUp, stateOf } from '../channels/telegram/setup.ts'
import { type Config, loadConfig } from '../config.ts'
import type { TelegramConfig } from '../settings/telegram.ts'
import { packFromSettings, print } from './brain.ts'

const PATH = '/webhooks/telegram'
/** Where Telegram posts to. */
const PORTS = ['', '80', '88', '8443']

const Address = z
  .url({ protocol: /^https$/ })
  .refine((url) => URL.canParse(url) && PORTS.includes(new URL(url).port))
  .transform((url) => url.replace(/\/+$/, ''))

const Asked = z.union([z.strictObject({ url: Address }), z.strictObject({ off: z.literal(true) })])

/** `hoi telegram`: what Telegram knows of the bot. Ends with 1 where no message can reach the server. */
export async function telegramState({ json = false }: { readonly json?: boolean }): Promise<void> {
  const { telegram, settings } = botOf(loadConfig(process.env, process.cwd()))
  const state = await stateOf(telegram)
  const way = wayOf(state, settings)
  if (json) {
    const { username } = state
    print(JSON.stringify({ ...state, link: linkTo(username), reachesServer: way.open, way: way.words }))
  } else show(state, settings)
  process.exitCode = way.open ? 0 : 1
}

/** `hoi telegram setup --url https://domain` sets webhook, menu and texts; `--off` removes the webhook. */
export async function telegramSetup(options: unknown): Promise<void> {
  const read = Asked.safeParse(options)
  if (!read.success) {
    console.error(
      'hoi telegram setup --url https://DOMAIN (ports 443, 80, 88, 8443), or hoi telegram setup --off',
    )
    process.exit(2)
  }
  const config = loadConfig(process.env, process.cwd())
  const { telegram, settings } = botOf(config)
  const { data } = read
  if ('off' in data) {
    show(await removeWebhook(telegram), settings)
    return
  }
  const webhook = data.url.endsWith(PATH) ? data.url : data.url + PATH
  const secret = secretOf(settings)
  const parts = { webhook, secret, place: placeIn(packFromSettings(), config.PLACE).name }
  show(await setUp(telegram, parts), settings)
}

function botOf({ telegram: settings }: Config): { telegram: Telegram; settings: TelegramConfig } {
  if (settings === null) {
    console.error('Telegram is off. Set TELEGRAM_BOT_TOKEN to the token that @BotFather gave.')
    process.exit(1)
  }
  const telegram = createClient({
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT,
    timeoutMs: settings.TELEGRAM_TIMEOUT_MS,
  })
  return { telegram, settings }
}

function secretOf({ TELEGRAM_WEBHOOK_SECRET: secret }: TelegramConfig): string {
  if (secret !== undefined) return secret
  console.error(
    'TELEGRAM_WEBHOOK_SECRET is not set: the server could not tell Telegram from others. Set it, for example to\n' +
      `TELEGRAM_WEBHOOK_SECRET=${randomBytes(24).toString('base64url')}\nthen restart the server and run this again.`,
  )
  process.exit(1)
}

function show(state: BotState, settings: TelegramConfig): void {
  const { name, username, webhook, waiting, lastError } = state
  print(`bot      ${name} (@${username})`)
  print(`link     ${linkTo(username)}`)
  print(`webhook  ${webhook ?? 'none'}`)
  print(`waiting  ${waiting}`)
  if (lastError !== null) print(`failed   ${lastError.at.toISOString()}  ${lastError.why}`)
  print(wayOf(state, settings).words)
  if (settings.TELEGRAM_BOT_NAME !== username)
    print(`For links and posters set TELEGRAM_BOT_NAME=${username}`)
}

function linkTo(username: string): string {
  return `https://t.me/${username}`
}

/** Whether messages reach a server with these settings, and what to do where they do not. */
function wayOf(
  { webhook }: BotState,
  { TELEGRAM_WEBHOOK_SECRET: secret }: TelegramConfig,
): { readonly open: boolean; readonly words: string } {
  if (secret === undefined) {
    return webhook === null
      ? { open: true, words: 'The running server fetches messages: good for a try-out.' }
      : {
          open: false,
          words:
            'Telegram posts messages, but TELEGRAM_WEBHOOK_SECRET is not set: set it and run setup again, or run setup --off.',
        }
  }
  return webhook === null
    ? {
        open: false,
        words:
          'Telegram posts messages nowhere: run hoi telegram setup --url https://DOMAIN, or remove TELEGRAM_WEBHOOK_SECRET to fetch them.',
      }
    : { open: true, words: 'Telegram posts messages to the server there.' }
}
