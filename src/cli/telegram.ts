import type { Telegram } from 'telegraf'
import { placeIn } from '../answering/load-brain.ts'
import { createClient } from '../channels/telegram/client.ts'
import { type BotState, PORTS, removeWebhook, setUp, stateOf } from '../channels/telegram/setup.ts'
import { loadConfig } from '../config.ts'
import type { TelegramConfig } from '../settings/telegram.ts'
import { packFromSettings } from './brain.ts'
import { type ChannelState, printState, settingsOf, showState } from './channel.ts'
import { readSetup, secretFor, setupUsage, wayOf } from './channel-setup.ts'

/** `hoi telegram`: who the bot is and whether its messages reach a server. */
export async function telegramState(options: unknown): Promise<void> {
  const settings = settingsOf(loadConfig(process.env, process.cwd()), 'telegram')
  await showState(options, async () => describe(await stateOf(clientOf(settings)), settings))
}

/** `hoi telegram setup`: has Telegram post messages to this server and sets menu and texts, or, with `--off`, ends that. */
export async function telegramSetup(options: unknown): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const { off, webhook } = readSetup(options, config, 'telegram', PORTS)
  if (!off && webhook === null) setupUsage('telegram', PORTS)
  const settings = settingsOf(config, 'telegram')
  const telegram = clientOf(settings)
  if (webhook === null) {
    printState(describe(await removeWebhook(telegram), settings))
    return
  }
  const secret = secretFor('telegram', 'TELEGRAM_WEBHOOK_SECRET', settings.TELEGRAM_WEBHOOK_SECRET)
  const place = placeIn(packFromSettings(), config.PLACE).name
  printState(describe(await setUp(telegram, { webhook, secret, place }), settings))
}

function clientOf(settings: TelegramConfig): Telegram {
  return createClient({
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT,
    timeoutMs: settings.TELEGRAM_TIMEOUT_MS,
  })
}

function describe(state: BotState, settings: TelegramConfig): ChannelState {
  const { name, username, webhook, waiting, lastError } = state
  const link = `https://t.me/${username}`
  const { said, todo } = wayOf({
    channel: 'telegram',
    platform: 'Telegram',
    webhook,
    setting: 'TELEGRAM_WEBHOOK_SECRET',
    secret: settings.TELEGRAM_WEBHOOK_SECRET,
  })
  return {
    lines: [
      ['bot', `${name} (@${username})`],
      ['link', link],
      ['webhook', webhook ?? 'none'],
      ['waiting', String(waiting)],
      ...(lastError === null ? [] : [['failed', `${lastError.at.toISOString()}  ${lastError.why}`] as const]),
      ['messages', said],
    ],
    json: {
      bot: { name, username, link },
      webhook: webhook === null ? null : { url: webhook },
      waiting,
      lastError,
    },
    notes:
      settings.TELEGRAM_BOT_NAME === username
        ? []
        : [`For links and posters set TELEGRAM_BOT_NAME=${username}`],
    todo,
  }
}
