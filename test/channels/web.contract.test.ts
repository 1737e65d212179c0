import { createLiveHub } from '../../src/channels/web/hub.ts'
import { createWeb } from '../../src/channels/web/web.ts'
import { channelContract, type Shown } from './contract.ts'

channelContract('Web', async () => {
  const hub = createLiveHub()
  const person = 'session-1'
  const shown: Shown[] = []
  const ids: string[] = []
  hub.subscribe(person, ({ id, message }) => {
    ids.push(id)
    shown.push({ text: message.text, buttons: message.choices })
  })
  const broken = createLiveHub()
  broken.subscribe(person, () => {
    throw new Error('the browser is gone')
  })
  return {
    channel: createWeb({ hub }),
    person,
    shown: () => shown,
    // The browser fetches from the store what it missed.
    ids: () => ids,
    gone: { channel: createWeb({ hub: broken }), outcome: 'sent' },
    close: async () => undefined,
  }
})
