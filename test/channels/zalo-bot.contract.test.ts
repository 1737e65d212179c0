import { startZaloBot } from '../standins/zalo-bot.ts'
import { somebody } from '../standins/zalo-bot-driver.ts'
import { channelContract } from './contract.ts'
import { nobody } from './support.ts'
import { zaloBotOn } from './zalo-bot.ts'

channelContract('Zalo Bot', async () => {
  const standIn = await startZaloBot()
  return {
    channel: zaloBotOn(standIn.url).channel,
    person: somebody(),
    shown: () => standIn.deliveries().map(({ text }) => ({ text, buttons: [] })),
    ids: () => standIn.deliveries().map(({ messageId }) => messageId),
    gone: { channel: zaloBotOn(await nobody()).channel, outcome: 'retry' },
    close: standIn.close,
  }
})
