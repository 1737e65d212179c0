import { Telegram } from 'telegraf'
import { impatientAgent } from './connecting.ts'
import type { TelegramSettings } from './settings.ts'

type CallApi = Telegram['callApi']
type TelegrafSignal = NonNullable<NonNullable<Parameters<CallApi>[2]>['signal']>

/** Telegraf's client waits 500 seconds for an answer and knows no other limit: each call gets one here. */
export function createClient(settings: Pick<TelegramSettings, 'token' | 'apiRoot' | 'timeoutMs'>): Telegram {
  const { token, apiRoot, timeoutMs } = settings
  // Without a slash at its end, the last part of a path would be replaced rather than gone below.
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  const telegram = new Telegram(token, { apiRoot: root, webhookReply: false })
  telegram.options.agent = impatientAgent(root, timeoutMs / 2)
  const callApi: CallApi = telegram.callApi.bind(telegram)
  telegram.callApi = (method, payload, { signal = within(timeoutMs) } = {}) =>
    callApi(method, payload, { signal })
  return telegram
}

/** Node's own signal of a time limit, and of anything else that ends the call, for telegraf. */
export function within(timeoutMs: number, ...others: readonly AbortSignal[]): TelegrafSignal {
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...others])
  if (!isSignal(signal)) throw new TypeError('a signal without listeners')
  return signal
}

/** Telegraf names the class of a package that imitates Node's; what it uses of it is this. */
function isSignal(value: object): value is TelegrafSignal {
  return 'aborted' in value && 'addEventListener' in value && 'removeEventListener' in value
}
