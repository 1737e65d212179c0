import {
  type Bot,
  deleteWebhook,
  readBot,
  readWebhook,
  type SetupAccess,
  setWebhook,
} from '../channels/zalo-bot/setup.ts'
import { loadConfig } from '../config.ts'
import type { ZaloBotConfig } from '../settings/zalo-bot.ts'
import { print } from './brain.ts'
import { type ChannelState, printState, settingsOf, showState } from './channel.ts'
import { readSetup, secretFor, setupUsage, wayOf } from './channel-setup.ts'

/** `hoi zalo-bot`: who the bot is and whether its messages reach a server. */
export async function zaloBotState(options: unknown): Promise<void> {
  const settings = settingsOf(loadConfig(process.env, process.cwd()), 'zaloBot')
  await showState(options, () => readState(settings))
}

/** `hoi zalo-bot setup`: has Zalo post messages to this server, or, with `--off`, lets them be fetched. */
export async function zaloBotSetup(options: unknown): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const { off, webhook } = readSetup(options, config, 'zalo-bot')
  if (!off && webhook === null) setupUsage('zalo-bot')
  const settings = settingsOf(config, 'zaloBot')
  const access = accessOf(settings)
  if (webhook === null) {
    await deleteWebhook(access)
  } else {
    const secret = secretFor('zaloBot', 'ZALO_BOT_WEBHOOK_SECRET', settings.ZALO_BOT_WEBHOOK_SECRET)
    await setWebhook(access, webhook, secret)
  }
  printState(await readState(settings))
  if (webhook !== null) print('If the server ran without this ZALO_BOT_WEBHOOK_SECRET, restart it now.')
}

function accessOf(settings: ZaloBotConfig): SetupAccess {
  const { ZALO_BOT_API_ROOT: apiRoot, ZALO_BOT_TOKEN: token, ZALO_BOT_TIMEOUT_MS: timeoutMs } = settings
  return { apiRoot, token, fetch, timeoutMs }
}

/** @throws PlatformFailed */
async function readState(settings: ZaloBotConfig): Promise<ChannelState> {
  const access = accessOf(settings)
  const bot = await readBot(access)
  const webhook = await readWebhook(access)
  const { said, todo } = wayOf({
    channel: 'zalo-bot',
    platform: 'Zalo',
    webhook: webhook?.url ?? null,
    setting: 'ZALO_BOT_WEBHOOK_SECRET',
    secret: settings.ZALO_BOT_WEBHOOK_SECRET,
  })
  const since = webhook === null || webhook.updatedAt === null ? '' : `, since ${webhook.updatedAt}`
  return {
    lines: [
      ['bot', `${bot.accountName} (${bot.id})`],
      ['link', linkTo(bot)],
      ['webhook', webhook === null ? 'none' : webhook.url + since],
      ['messages', said],
    ],
    json: { bot: { ...bot, link: linkTo(bot) }, webhook },
    notes:
      settings.ZALO_BOT_ACCOUNT === bot.accountName
        ? []
        : [`For links and posters set ZALO_BOT_ACCOUNT=${bot.accountName}`],
    todo,
  }
}

function linkTo({ accountName }: Bot): string {
  return `https://zalo.me/${accountName}`
}
