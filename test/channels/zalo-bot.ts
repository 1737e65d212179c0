import type { ZaloBotSettings } from '../../src/channels/zalo-bot/settings.ts'
import { createZaloBot } from '../../src/channels/zalo-bot/zalo-bot.ts'
import { ZALO_BOT } from '../standins/zalo-bot.ts'
import { rememberingLog } from './support.ts'

/** The channel of the stand-in's bot at an address, with short waits, and what it tells the operator. */
export function zaloBotOn(apiRoot: string, changes: Partial<ZaloBotSettings> = {}, pauseMs = 5) {
  const { token, webhookSecret } = ZALO_BOT
  const log = rememberingLog()
  const settings = { token, webhookSecret, apiRoot, timeoutMs: 2000, ...changes }
  return { channel: createZaloBot(settings, { fetch, log, pauseMs }), log }
}
