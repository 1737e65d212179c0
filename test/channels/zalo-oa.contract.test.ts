import { startZalo } from '../standins/zalo.ts'
import { channelContract } from './contract.ts'
import { nobody, zaloOn } from './support.ts'

channelContract('Zalo OA', async () => {
  const standIn = await startZalo()
  return {
    channel: zaloOn(standIn.url).channel,
    person: '8000000000000000001',
    shown: () =>
      standIn.deliveries().map(({ text, buttons }) => ({
        text,
        buttons: buttons.map(({ title, payload }) => ({ label: title, payload: payload.slice(1) })),
      })),
    ids: () => standIn.deliveries().map(({ messageId }) => messageId),
    gone: { channel: zaloOn(await nobody()).channel, outcome: 'retry' },
    close: standIn.close,
  }
})
