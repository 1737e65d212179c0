import { createMessenger } from '../channels/messenger/messenger.ts'
import type { MessengerConfig } from '../settings/messenger.ts'
import type { Connection, Wiring } from './wiring.ts'

export function connectMessenger(settings: MessengerConfig, { log }: Wiring): Connection {
  const channel = createMessenger(
    {
      pageId: settings.MESSENGER_PAGE_ID,
      pageToken: settings.MESSENGER_PAGE_TOKEN,
      appSecret: settings.MESSENGER_APP_SECRET,
      verifyToken: settings.MESSENGER_VERIFY_TOKEN,
      ...(settings.MESSENGER_APP_ID === undefined ? {} : { appId: settings.MESSENGER_APP_ID }),
      apiRoot: settings.MESSENGER_API_ROOT,
      timeoutMs: settings.MESSENGER_TIMEOUT_MS,
    },
    { fetch, log },
  )
  return { channel, start: () => () => undefined }
}
