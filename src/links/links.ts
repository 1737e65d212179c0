import { typedRef, writeRef } from '../messages/link-ref.ts'
import type { Accounts } from './accounts.ts'
import type { LinkTarget } from './target.ts'

export const LINK_CHANNELS = ['web', 'page', 'messenger', 'telegram', 'zalo-oa', 'zalo-bot'] as const
export type LinkChannel = (typeof LINK_CHANNELS)[number]

/** How one channel leads to what a link opens. */
export interface ChannelLink {
  readonly channel: LinkChannel
  readonly url: string
  /** What is to be typed once it is open, where its links carry nothing; null = it opens by itself. */
  readonly send: string | null
}

/** The links of every channel that is on; `page` is the public page of the answer. */
export function linksFor(target: LinkTarget, event: string | null, accounts: Accounts): ChannelLink[] {
  const { web, messenger, telegram, zaloOa, zaloBot } = accounts
  const ref = writeRef({ code: target.code, event })
  const send = typedRef({ code: target.code, event })
  const opens = (channel: LinkChannel, url: string) => ({ channel, url, send: null })
  const asks = (channel: LinkChannel, account: string) => ({
    ...{ channel, send },
    url: `https://zalo.me/${account}`,
  })
  return [
    opens('web', `${web}/?ref=${ref}`),
    ...(target.path === null ? [] : [opens('page', pageUrl(web, target.path, event))]),
    ...(messenger === null ? [] : [opens('messenger', `https://m.me/${messenger}?ref=${ref}`)]),
    ...(telegram === null ? [] : [opens('telegram', `https://t.me/${telegram}?start=${ref}`)]),
    ...(zaloOa === null ? [] : [asks('zalo-oa', zaloOa)]),
    ...(zaloBot === null ? [] : [asks('zalo-bot', zaloBot)]),
  ]
}

/** The page hands the event on to the channels. */
function pageUrl(web: string, path: string, event: string | null): string {
  return event === null ? `${web}${path}` : `${web}${path}?event=${event}`
}
