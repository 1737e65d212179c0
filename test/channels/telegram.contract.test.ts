import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { startTelegram, TELEGRAM } from '../standins/telegram.ts'
import { channelContract } from './contract.ts'
import { nobody, rememberingLog } from './support.ts'

channelContract('Telegram', async () => {
  const standIn = await startTelegram()
  const on = (apiRoot: string) =>
    createTelegram(
      { token: TELEGRAM.token, webhookSecret: TELEGRAM.webhookSecret, apiRoot, timeoutMs: 2000 },
      { log: rememberingLog(), clock: () => new Date() },
    )
  return {
    channel: on(standIn.url),
    person: '5000000001',
    shown: () => standIn.deliveries(),
    ids: () => standIn.deliveries().map(({ messageId }) => String(messageId)),
    gone: { channel: on(await nobody()), outcome: 'retry' },
    close: standIn.close,
  }
})
