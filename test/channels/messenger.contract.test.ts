import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { MESSENGER, startMessenger, tappable } from '../standins/messenger.ts'
import { channelContract } from './contract.ts'
import { nobody, rememberingLog } from './support.ts'

channelContract('Messenger', async () => {
  const standIn = await startMessenger()
  const on = (url: string) =>
    createMessenger(
      { ...MESSENGER, apiRoot: `${url}/v25.0`, timeoutMs: 2000 },
      { fetch, log: rememberingLog(), clock: () => new Date() },
    )
  return {
    channel: on(standIn.url),
    person: '24000000000000001',
    shown: () =>
      standIn.deliveries().map((one) => ({
        text: one.text,
        buttons: tappable(one).map(({ title, payload }) => ({ label: title, payload })),
      })),
    ids: () => standIn.deliveries().map(({ messageId }) => messageId),
    gone: { channel: on(await nobody()), outcome: 'retry' },
    close: standIn.close,
  }
})
