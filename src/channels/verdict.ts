import type { ChannelId } from '../messages/inbound.ts'
import { sameSecret } from './constant-time.ts'
import type { Verdict, WebhookRequest } from './port.ts'

/** A webhook that is not believed; the reason is for the log. */
export function refuse(channel: ChannelId, reason: string): Verdict {
  return { ok: false, reason: `${channel}: ${reason}` }
}

export interface SecretHeader {
  readonly channel: ChannelId
  /** The header as the platform documents it. */
  readonly header: string
  /** The setting that holds the word. */
  readonly setting: string
  /** null = none: nobody can prove to be the platform. */
  readonly secret: string | null
}

/** For platforms that repeat a word of ours with every webhook. */
export function verifySecretHeader(
  { headers }: WebhookRequest,
  { channel, header, setting, secret }: SecretHeader,
): Verdict {
  if (secret === null) return refuse(channel, `${setting} is not set: updates are fetched, not posted`)
  const given = headers[header.toLowerCase()]
  if (given === undefined) return refuse(channel, `no ${header} header`)
  return sameSecret(given, secret) ? { ok: true } : refuse(channel, 'the secret token does not fit')
}
