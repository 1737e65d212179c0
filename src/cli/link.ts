import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { placeIn } from '../answering/load-brain.ts'
import { publish } from '../answering/published.ts'
import { type Config, loadConfig } from '../config.ts'
import { accountsOf } from '../connect/accounts.ts'
import { accountsAt } from '../links/accounts.ts'
import { type ChannelLink, LINK_CHANNELS, linksFor } from '../links/links.ts'
import { type LinkTarget, targetOf } from '../links/target.ts'
import { LinkEvent, shownCode, writeRef } from '../messages/link-ref.ts'
import { packFromSettings, print } from './brain.ts'

const Options = z
  .object({
    json: z.boolean().default(false),
    event: LinkEvent.optional(),
    channel: z.enum(LINK_CHANNELS).default('web'),
    qr: z.enum(['svg', 'png', 'pdf']).optional(),
    out: z.string().min(1).optional(),
  })
  .refine(({ qr, out }) => (qr === undefined) === (out === undefined), '--qr and --out go together')

/**
 * `hoi link`: the links that open an answer, a correction or the check on each channel that is on; with --qr also a QR
 * code, or a poster as PDF, of one of them.
 * @throws NoSuchLink
 */
export async function link(asked: string, options: unknown): Promise<void> {
  const read = Options.safeParse(options)
  if (!read.success) {
    console.error(
      `--event is a-z, 0-9 and hyphens, at most 40; --channel is ${LINK_CHANNELS.join(', ')}; ` +
        '--qr is svg, png or pdf and comes with --out <file>.',
    )
    process.exit(2)
  }
  const { json, channel, qr, out, event = null } = read.data
  const config = loadConfig(process.env, process.cwd())
  const pack = packFromSettings()
  const place = placeIn(pack, config.PLACE)
  const target = targetOf(pack, asked)
  const accounts = accountsAt(ownAddress(config), accountsOf(config))
  const links = linksFor(target, event, accounts)
  if (json) print(JSON.stringify({ ...target, ref: writeRef({ code: target.code, event }), links }))
  else for (const line of linesFor(target, links)) print(line)
  const answer = pack.answers.get(target.id)
  const published = answer === undefined ? null : publish(answer, { pack, place }, new Date())
  if (published !== null && published.deferred !== null) {
    console.error(`It is not given in ${place.name} today; residents read: ${published.deferred}`)
  }
  if (config.PUBLIC_URL === undefined) {
    console.error(
      `PUBLIC_URL is not set: the web links lead to ${accounts.web}, which residents may not reach.`,
    )
  }
  if (qr === undefined || out === undefined) return
  const chosen = links.find((one) => one.channel === channel)
  if (chosen === undefined) {
    console.error(
      `There is no link for ${channel}: the channel is off, or its account is not set (hoi config).`,
    )
    process.exit(1)
  }
  const source = published?.words?.sourceLine ?? null
  writeFileSync(out, await drawn(qr, target, chosen, links, place.name, source))
  if (!json) print(`Written: ${out} (${channel}: ${chosen.url})`)
}

/** Where this machine's server listens. */
function ownAddress({ HOST, PORT }: Config): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

function linesFor({ code, id, title }: LinkTarget, links: readonly ChannelLink[]): string[] {
  const width = Math.max(...links.map(({ channel }) => channel.length))
  return [
    `${shownCode(code)} · ${title} [${id}]`,
    ...links.map(({ channel, url, send }) => {
      const then = send === null ? '' : `  then send: ${send}`
      return `${channel.padEnd(width)}  ${url}${then}`
    }),
  ]
}

async function drawn(
  format: 'svg' | 'png' | 'pdf',
  target: LinkTarget,
  chosen: ChannelLink,
  links: readonly ChannelLink[],
  place: string,
  source: string | null,
): Promise<string | Buffer> {
  if (format === 'pdf') {
    const { posterFor } = await import('../links/print/poster-for.ts')
    const { posterPdf } = await import('../links/print/poster.ts')
    return posterPdf(posterFor(target, chosen, links, place, source))
  }
  const { qrPng, qrSvg } = await import('../links/print/qr.ts')
  return format === 'svg' ? qrSvg(chosen.url) : qrPng(chosen.url)
}
