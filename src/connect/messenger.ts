import { checkPage } from '../channels/messenger/check-page.ts'
import { createMessenger } from '../channels/messenger/messenger.ts'
import type { MessengerSettings } from '../channels/messenger/settings.ts'
import type { MessengerConfig } from '../settings/messenger.ts'
import type { Connection, Wiring } from './wiring.ts'

/** The settings as the channel takes them. */
export function messengerSettings(config: MessengerConfig): MessengerSettings {
  return {
    pageId: config.MESSENGER_PAGE_ID,
    pageToken: config.MESSENGER_PAGE_TOKEN,
    appSecret: config.MESSENGER_APP_SECRET,
    verifyToken: config.MESSENGER_VERIFY_TOKEN,
    ...(config.MESSENGER_APP_ID === undefined ? {} : { appId: config.MESSENGER_APP_ID }),
    apiRoot: config.MESSENGER_API_ROOT,
    timeoutMs: config.MESSENGER_TIMEOUT_MS,
  }
}

/** The page, whose token is checked once at the start; what is wrong with it is logged and holds up nothing. */
export function connectMessenger(config: MessengerConfig, { log, clock }: Wiring): Connection {
  const settings = messengerSettings(config)
  return {
    channel: createMessenger(settings, { fetch, log, clock: () => clock.now() }),
    start() {
      const stop = new AbortController()
      void checkPage(settings, { fetch, log }, stop.signal)
      return () => stop.abort()
    },
  }
}
