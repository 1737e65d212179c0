import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import { type Clock, systemClock } from '../../src/delivery/clock.ts'
import { startServer } from '../../src/main.ts'
import { MESSENGER, type MessengerStandIn, startMessenger } from '../standins/messenger.ts'
import { startTelegram, TELEGRAM, type TelegramStandIn } from '../standins/telegram.ts'
import { startZalo, ZALO, type ZaloStandIn } from '../standins/zalo.ts'
import { startZaloBot, ZALO_BOT, type ZaloBotStandIn } from '../standins/zalo-bot.ts'
import { FOLDERS } from './brain.ts'

export interface TestServer {
  readonly url: string
  /** Where its store lies. */
  readonly folder: string
  readonly zalo: ZaloStandIn
  readonly messenger: MessengerStandIn
  readonly zaloBot: ZaloBotStandIn
  readonly telegram: TelegramStandIn
  close(): Promise<void>
}

/** The settings of a server whose platforms are the two stand-ins. */
export function settingsFor(zaloUrl: string, messengerUrl: string): Record<string, string> {
  return {
    KNOWLEDGE_DIR: FOLDERS.knowledgeDir,
    INTENTS_DIR: FOLDERS.intentsDir,
    MODEL_DIR: FOLDERS.cacheDir,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...zaloSettings(zaloUrl),
    ZALO_ACCESS_TOKEN: ZALO.accessToken,
    ZALO_REFRESH_TOKEN: ZALO.refreshToken,
    ZALO_TIMEOUT_MS: '1000',
    MESSENGER_PAGE_ID: MESSENGER.pageId,
    MESSENGER_PAGE_TOKEN: MESSENGER.pageToken,
    MESSENGER_APP_SECRET: MESSENGER.appSecret,
    MESSENGER_VERIFY_TOKEN: MESSENGER.verifyToken,
    MESSENGER_APP_ID: MESSENGER.appId,
    MESSENGER_API_ROOT: `${messengerUrl}/v25.0`,
    MESSENGER_TIMEOUT_MS: '1000',
  }
}

/** What turns the Zalo OA on, without tokens. */
export function zaloSettings(url: string): Record<string, string> {
  return {
    ZALO_APP_ID: ZALO.appId,
    ZALO_OA_ID: ZALO.oaId,
    ZALO_OA_SECRET_KEY: ZALO.oaSecretKey,
    ZALO_APP_SECRET: ZALO.appSecret,
    ZALO_API_ROOT: url,
    ZALO_OAUTH_ROOT: url,
  }
}

/** What turns the Zalo bot on, with its webhook. */
export function zaloBotSettings(url: string): Record<string, string> {
  return {
    ZALO_BOT_TOKEN: ZALO_BOT.token,
    ZALO_BOT_WEBHOOK_SECRET: ZALO_BOT.webhookSecret,
    ZALO_BOT_API_ROOT: url,
    ZALO_BOT_TIMEOUT_MS: '1000',
  }
}

/** What turns Telegram on, with its webhook. */
export function telegramSettings(url: string): Record<string, string> {
  return {
    TELEGRAM_BOT_TOKEN: TELEGRAM.token,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM.webhookSecret,
    TELEGRAM_API_ROOT: url,
    TELEGRAM_TIMEOUT_MS: '1000',
  }
}

/** The real server on a free port, with an empty store of its own and all stand-ins. */
export async function startTestServer(
  settings: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-server-'))
  const zalo = await startZalo()
  const messenger = await startMessenger()
  const zaloBot = await startZaloBot()
  const telegram = await startTelegram()
  const server = await startServer(
    loadConfig(
      {
        ...settingsFor(zalo.url, messenger.url),
        ...zaloBotSettings(zaloBot.url),
        ...telegramSettings(telegram.url),
        DATA_DIR: folder,
        ...settings,
      },
      folder,
    ),
    clock,
  )
  return {
    url: server.url,
    folder,
    zalo,
    messenger,
    zaloBot,
    telegram,
    async close() {
      await server.stop()
      await Promise.all([zalo.close(), messenger.close(), zaloBot.close(), telegram.close()])
      rmSync(folder, { recursive: true })
    },
  }
}

/** Waits until `read` gives something; fails with what was waited for after fifteen seconds. */
export async function eventually<T>(
  what: string,
  read: () => T | undefined | Promise<T | undefined>,
  everyMs = 10,
): Promise<T> {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    const found = await read()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  throw new Error(`waited in vain for ${what}`)
}
