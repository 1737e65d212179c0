import type { ChannelId } from '../messages/inbound.ts'

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The address for a platform to post to, of a server that is reached at `site`, which may be that address already.
 * @returns null = no https address of a site; http is taken on one's own machine, for a try-out
 */
export function webhookAddress(channel: ChannelId, site: string): string | null {
  if (!URL.canParse(site)) return null
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(site)
  if (protocol !== 'https:' && !(protocol === 'http:' && THIS_MACHINE.has(hostname))) return null
  if (username + password + search + hash !== '') return null
  const end = `/webhooks/${channel}`
  const path = pathname.replace(/\/+$/, '')
  return origin + (path.endsWith(end) ? path : path + end)
}
