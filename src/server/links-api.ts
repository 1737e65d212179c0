import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Brain } from '../answering/brain.ts'
import { publish } from '../answering/published.ts'
import { accountsAt, type KnownAccounts } from '../links/accounts.ts'
import { LINK_CHANNELS, linksFor } from '../links/links.ts'
import { drawApart } from '../links/print/draw-apart.ts'
import { posterFor } from '../links/print/poster-for.ts'
import { type LinkTarget, targetOf } from '../links/target.ts'
import { LinkEvent, readRef, writeRef } from '../messages/link-ref.ts'
import { BoundedCache } from './bounded-cache.ts'
import { ownOrigin } from './own-origin.ts'
import { problem, sendProblem } from './problem.ts'
import { sendTagged } from './tagged.ts'

export interface LinksApiDeps {
  readonly brain: () => Brain
  readonly clock: () => Date
  readonly accounts: KnownAccounts
}

const Event = z.object({ event: LinkEvent.optional() })
const Channel = z.enum(LINK_CHANNELS)

const LinksAnswer = z.object({
  code: z.int(),
  /** What the links carry. */
  ref: z.string(),
  kind: z.enum(['check', 'answer', 'correction']),
  id: z.string(),
  title: z.string(),
  /** Whether it is given in the ward today; else residents read why not. */
  given: z.boolean(),
  links: z.array(
    z.object({
      channel: Channel,
      url: z.string(),
      /** What is to be typed once it is open; null = it opens by itself. */
      send: z.string().nullable(),
    }),
  ),
  /** Whether PUBLIC_URL is set; else the web links lead to the address that was asked. */
  publicUrl: z.boolean(),
})
type LinksAnswer = z.infer<typeof LinksAnswer>

const FILE = /^(.+)\.(svg|png|pdf)$/
const TYPES = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const
const MOST_KEPT = 100
/** Posters take a moment to draw. */
const RATE = { max: 60, timeWindow: '1 minute' }

/** Links that open an answer, a correction or the check on each channel, and their QR codes and posters. */
export const linksApi: FastifyPluginAsyncZod<LinksApiDeps> = async (app, { brain, clock, accounts }) => {
  const pictures = new BoundedCache<string | Buffer>(MOST_KEPT)

  const answerFor = (asked: string, event: string | undefined, own: string): LinksAnswer => {
    const { code, kind, id, title, path } = targetOf(brain().pack, asked)
    const links = linksFor({ code, kind, id, title, path }, event ?? null, accountsAt(own, accounts))
    const ref = writeRef({ code, event: event ?? null })
    const answer = brain().pack.answers.get(id)
    const given = answer === undefined || publish(answer, brain(), clock()).words !== null
    return { code, ref, kind, id, title, given, links, publicUrl: accounts.web !== null }
  }
  const schema = {
    summary: 'The links that open an answer, a correction or the check ("check") on each channel',
    querystring: Event,
    response: { 200: LinksAnswer },
  }

  app.get(
    '/api/v1/links/:target',
    { schema: { ...schema, params: z.object({ target: z.string() }) } },
    async (request) => answerFor(request.params.target, request.query.event, ownOrigin(request)),
  )

  app.get(
    '/api/v1/links/:topic/:name',
    { schema: { ...schema, params: z.object({ topic: z.string(), name: z.string() }) } },
    async (request) => {
      const { topic, name } = request.params
      return answerFor(`${topic}/${name}`, request.query.event, ownOrigin(request))
    },
  )

  app.get(
    '/qr/:file',
    {
      schema: {
        summary: 'A QR code as SVG or PNG, or a poster with it as PDF: /qr/07_hoi-cho-2026.png',
        params: z.object({ file: z.string() }),
        querystring: z.object({ channel: Channel.default('web') }),
      },
      config: { rateLimit: RATE },
      helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } },
    },
    async (request, reply) => {
      const [, ref = '', format] = FILE.exec(request.params.file) ?? []
      const read = readRef(ref)
      if (read === null || (format !== 'svg' && format !== 'png' && format !== 'pdf')) {
        return sendProblem(reply, problem(404, 'A QR code is called /qr/<code>[_<event>].svg, .png or .pdf.'))
      }
      const { pack, place } = brain()
      const { channel } = request.query
      const target = targetOf(pack, String(read.code))
      const links = linksFor(target, read.event, accountsAt(ownOrigin(request), accounts))
      const link = links.find((one) => one.channel === channel)
      if (link === undefined) return sendProblem(reply, problem(404, `There is no link for ${channel}.`))
      const now = clock()
      const key = [pack.hash, format, link.url, read.code, read.event, now.toISOString().slice(0, 10)].join(
        ' ',
      )
      const picture = await pictures.get(key, async () => {
        if (format === 'pdf') {
          const source = sourceLine(target, { pack, place }, now)
          return drawApart({ kind: 'poster', poster: posterFor(target, link, links, place.name, source) })
        }
        const { qrPng, qrSvg } = await import('../links/print/qr.ts')
        return format === 'svg' ? qrSvg(link.url) : qrPng(link.url)
      })
      return sendTagged(request, reply, TYPES[format], picture)
    },
  )
}

/** null where there is none to name, or nothing is given today. */
function sourceLine({ id }: LinkTarget, rules: Pick<Brain, 'pack' | 'place'>, now: Date): string | null {
  const answer = rules.pack.answers.get(id)
  return answer === undefined ? null : (publish(answer, rules, now).words?.sourceLine ?? null)
}
