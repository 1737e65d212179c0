import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { MESSENGER, startMessenger } from '../standins/messenger.ts'
import { startTelegram, TELEGRAM } from '../standins/telegram.ts'
import { startZalo } from '../standins/zalo.ts'
import { startZaloBot } from '../standins/zalo-bot.ts'
import { channelFaults } from './faults.ts'
import { rememberingLog, tokensInMemory, zaloOn } from './support.ts'
import { zaloBotOn } from './zalo-bot.ts'

const clock = () => new Date()

channelFaults('Zalo OA', {
  start: startZalo,
  on: (url, timeoutMs) => zaloOn(url, tokensInMemory(), { timeoutMs }),
  person: '8000000000000000001',
  tooMany: -32,
  refusal: '{"error":-248,"message":"policy"}',
  tellsStatus: true,
  secrets: ['APP_SECRET_TEST', 'access-0', 'refresh-0'],
})

channelFaults('Zalo Bot', {
  start: startZaloBot,
  on: (url, timeoutMs) => zaloBotOn(url, { timeoutMs }),
  person: '6ede9afa66b88fe6d6a9',
  tooMany: 429,
  refusal: '{"ok":false,"error_code":400,"description":"Bad Request"}',
  tellsStatus: true,
  secrets: ['BOT_SECRET_TEST'],
})

channelFaults('Messenger', {
  start: startMessenger,
  on(url, timeoutMs) {
    const log = rememberingLog()
    const settings = { ...MESSENGER, apiRoot: `${url}/v25.0`, timeoutMs }
    return { channel: createMessenger(settings, { fetch, log, clock }), log }
  },
  person: '24000000000000001',
  tooMany: 613,
  refusal: '{"error":{"message":"(#100) user 24000000000000001","type":"OAuthException","code":100}}',
  tellsStatus: true,
  secrets: [MESSENGER.pageToken, MESSENGER.appSecret],
})

channelFaults('Telegram', {
  start: startTelegram,
  on(apiRoot, timeoutMs) {
    const log = rememberingLog()
    const settings = { token: TELEGRAM.token, webhookSecret: TELEGRAM.webhookSecret, apiRoot, timeoutMs }
    return { channel: createTelegram(settings, { log, clock }), log }
  },
  person: '5000000001',
  tooMany: 429,
  refusal: '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
  tellsStatus: false,
  secrets: ['TEST_TOKEN', TELEGRAM.webhookSecret],
})
