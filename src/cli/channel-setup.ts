import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { webhookAddress } from '../channels/webhook-address.ts'
import type { Config } from '../config.ts'
import type { ChannelId } from '../messages/inbound.ts'
import { NAMES, wrongUsage } from './channel.ts'

/** What a setup is asked for. */
export interface Wanted {
  readonly off: boolean
  /** Where the platform shall post to; null = nobody said. */
  readonly webhook: string | null
  /** Whether it was said with `--url`. */
  readonly given: boolean
}

const SetupOptions = z.strictObject({ url: z.string().optional(), off: z.boolean().default(false) })

/**
 * Reads `--url` and `--off` of a setup; without either PUBLIC_URL is the address. Wrong usage ends with 2.
 * @param ports those that the platform posts to, where not any
 */
export function readSetup(
  options: unknown,
  { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>,
  channel: ChannelId,
  ports: readonly string[] | null = null,
): Wanted {
  const read = SetupOptions.safeParse(options)
  const { url, off } = read.data ?? { off: false }
  if (!read.success || (off && url !== undefined)) setupUsage(channel, ports)
  const site = off ? undefined : (url ?? PUBLIC_URL)
  if (site === undefined) return { off, webhook: null, given: false }
  const webhook = webhookAddress(channel, site)
  if (webhook === null || !(ports ?? [new URL(webhook).port]).includes(new URL(webhook).port)) {
    setupUsage(channel, ports)
  }
  return { off, webhook, given: url !== undefined }
}

/** Says how a setup is used, and ends with 2. */
export function setupUsage(channel: ChannelId, ports: readonly string[] | null = null): never {
  const only = ports === null ? '' : ` (ports ${ports.map((port) => port || '443').join(', ')})`
  wrongUsage(
    `hoi ${channel} setup --url https://DOMAIN${only}, the address at which residents reach this server, ` +
      `PUBLIC_URL when not given; or hoi ${channel} setup --off.`,
  )
}

/** A word that a platform is to repeat with every webhook. Ends with 1 where it is not set, and offers one. */
export function secretFor(name: keyof typeof NAMES, setting: string, secret: string | undefined): string {
  if (secret !== undefined) return secret
  console.error(
    `${setting} is not set: ${NAMES[name]} repeats that word with every message, so that nobody else can post any. ` +
      `Set it to one of your own, or to this one, which was made just now:\n` +
      `${setting}=${randomBytes(24).toString('base64url')}\nthen restart the server and run this again.`,
  )
  process.exit(1)
}

/** Of a bot that is posted to where its secret is set, and else fetches. */
export interface BotWay {
  readonly channel: ChannelId
  readonly platform: string
  /** Where the platform posts to; null = nowhere. */
  readonly webhook: string | null
  readonly setting: string
  readonly secret: string | undefined
}

/** How its messages reach the server, and, where they do not, what to do. */
export function wayOf({ channel, platform, webhook, setting, secret }: BotWay): {
  readonly said: string
  readonly todo: readonly string[]
} {
  const [on, off] = [`hoi ${channel} setup --url https://DOMAIN`, `hoi ${channel} setup --off`]
  const closed = (why: string) => ({ said: 'none arrive', todo: [why] })
  if (webhook === null) {
    return secret === undefined
      ? { said: 'fetched by the running server: good for a try-out', todo: [] }
      : closed(
          `${platform} posts messages nowhere: run \`${on}\`, or remove ${setting} to have them fetched.`,
        )
  }
  if (secret === undefined) {
    return closed(
      `${platform} posts messages, but ${setting} is not set: set it and run \`${on}\`, or \`${off}\` to have them fetched.`,
    )
  }
  return webhookAddress(channel, webhook) === webhook
    ? { said: 'posted to the server there', todo: [] }
    : closed(`${platform} posts messages to another program: to take them over run \`${on}\`.`)
}
