import type { Telegram } from 'telegraf'
import { z } from 'zod'
import { PlatformFailed } from '../errors.ts'
import { MENU } from './commands.ts'
import { failureOf, wordsFor } from './failure.ts'
import { Me } from './me.ts'
import { profileOf } from './profile.ts'
import { ALLOWED_UPDATES } from './update.ts'

/** Webhooks that Telegram may post at the same time; one small machine answers each in milliseconds. */
const MOST_CONNECTIONS = 20
/** Texts for people whose app speaks Vietnamese, and for all others. */
const LANGUAGES = ['vi', undefined] as const

/** Where Telegram posts to; '' = 443, the port of https. */
export const PORTS: readonly string[] = ['', '80', '88', '8443']

export interface BotState {
  readonly name: string
  readonly username: string
  /** null = none: updates are fetched. */
  readonly webhook: string | null
  /** Updates that wait at Telegram. */
  readonly waiting: number
  /** The last time that Telegram could not deliver, and why. */
  readonly lastError: { readonly at: Date; readonly why: string } | null
}

export interface SetupParts {
  /** Where Telegram posts: https, on one of `PORTS`. */
  readonly webhook: string
  readonly secret: string
  /** The ward as residents know it. */
  readonly place: string
}

const WebhookInfo = z.looseObject({
  url: z.string(),
  pending_update_count: z.int().min(0),
  last_error_date: z.int().min(0).max(8.64e12).optional(),
  last_error_message: z.string().optional(),
})

/**
 * Sets webhook, menu and descriptions; done again, it changes nothing.
 * @throws PlatformFailed
 */
export async function setUp(telegram: Telegram, { webhook, secret, place }: SetupParts): Promise<BotState> {
  // First of all: a wrong token shall not look like a wrong address.
  await askName(telegram)
  await asked('The webhook', () =>
    telegram.setWebhook(webhook, {
      secret_token: secret,
      allowed_updates: [...ALLOWED_UPDATES],
      max_connections: MOST_CONNECTIONS,
    }),
  )
  const { description, shortDescription } = profileOf(place)
  for (const language of LANGUAGES) {
    const extra = language === undefined ? {} : { language_code: language }
    await asked('The menu of commands', () => telegram.setMyCommands(MENU, extra))
    await asked('The description', () => telegram.setMyDescription(description, language))
    await asked('The short description', () => telegram.setMyShortDescription(shortDescription, language))
  }
  return stateOf(telegram)
}

/**
 * Removes the webhook, so that updates can be fetched; what waits at Telegram stays there.
 * @throws PlatformFailed
 */
export async function removeWebhook(telegram: Telegram): Promise<BotState> {
  await askName(telegram)
  await asked('Removing the webhook', () => telegram.deleteWebhook({ drop_pending_updates: false }))
  return stateOf(telegram)
}

/** @throws PlatformFailed */
export async function stateOf(telegram: Telegram): Promise<BotState> {
  const me = await askName(telegram)
  const info = await asked('The state of the webhook', async () =>
    WebhookInfo.parse(await telegram.getWebhookInfo()),
  )
  const { url, last_error_date: failedAt, last_error_message: why = '' } = info
  return {
    name: me.first_name,
    username: me.username,
    webhook: url === '' ? null : url,
    waiting: info.pending_update_count,
    lastError: failedAt === undefined ? null : { at: new Date(failedAt * 1000), why },
  }
}

function askName(telegram: Telegram): Promise<Me> {
  return asked("The bot's name", async () => Me.parse(await telegram.getMe()))
}

async function asked<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const failure = failureOf(error)
    const wrongToken = failure.kind === 'refused' && (failure.code === 401 || failure.code === 404)
    const unreachable = failure.kind === 'not-sent' || failure.kind === 'unknown'
    const advice = wrongToken
      ? ' Check TELEGRAM_BOT_TOKEN against what @BotFather shows.'
      : unreachable
        ? ' Telegram cannot be reached from this machine: check its way out, or set TELEGRAM_API_ROOT to a proxy.'
        : ''
    throw new PlatformFailed(`${what}: ${wordsFor(failure)}.${advice}`)
  }
}
