import { readFileSync } from 'node:fs'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Brain } from '../answering/brain.ts'
import { type Published, publish, publishedByTopic, verdictWords } from '../answering/published.ts'
import { searchFor } from '../answering/search.ts'
import { formatDate } from '../knowledge/format.ts'
import type { Answer, Verdict } from '../knowledge/pack.ts'
import { accountsAt, type KnownAccounts } from '../links/accounts.ts'
import { linksFor } from '../links/links.ts'
import { drawApart } from '../links/print/draw-apart.ts'
import type { ShareCard } from '../links/print/jobs.ts'
import { correctionBySlug, pathOf, targetFor } from '../links/target.ts'
import { today } from '../messages/day.ts'
import { LinkEvent } from '../messages/link-ref.ts'
import { answerPage } from '../public-pages/answer-page.ts'
import { robots, sitemap } from '../public-pages/for-machines.ts'
import { foundPage, type ListKind, listPage } from '../public-pages/list-page.ts'
import { BoundedCache } from './bounded-cache.ts'
import { ownOrigin } from './own-origin.ts'
import { type Precompressed, precompress, sendPrecompressed } from './precompressed.ts'
import { problem, sendProblem } from './problem.ts'
import { neatAddress, sendTrouble, siteFor } from './reader.ts'
import { sendTagged } from './tagged.ts'

export interface PublicPagesDeps {
  readonly brain: () => Brain
  readonly clock: () => Date
  readonly accounts: KnownAccounts
}

const HTML = 'text/html; charset=utf-8'
/** Own style sheet and pictures, and the search; no script at all. */
const POLICY = {
  useDefaults: false,
  directives: {
    ...{ defaultSrc: ["'none'"], styleSrc: ["'self'"], imgSrc: ["'self'"], formAction: ["'self'"] },
    ...{ baseUri: ["'none'"], frameAncestors: ["'self'"] },
  },
}
/** A page costs little, and behind one address there may be all customers of a telephone company. */
const PAGE = {
  config: { rateLimit: { max: 600, timeWindow: '1 minute' } },
  helmet: { contentSecurityPolicy: POLICY },
} as const
/** A picture takes a moment to draw. */
const PICTURE = {
  config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
  helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } },
} as const
const MOST_PICTURES = 60
/** About ten kilobytes each. */
const MOST_PAGES = 200
const MOST_FOUND = 20
const LONGEST_SEARCH = 200

/** Whatever else a link carries (other sites append to it) is passed over. */
const Asked = z.object({
  q: z
    .string()
    .transform((q) => q.trim().slice(0, LONGEST_SEARCH))
    .catch(''),
  event: LinkEvent.nullable().catch(null),
})
const OneName = z.object({ name: z.string() })
const TwoNames = z.object({ topic: z.string(), name: z.string() })

/** Answers and corrections as pages that need no script, with what shared links and search engines read of them. */
export const publicPages: FastifyPluginAsync<PublicPagesDeps> = async (app, deps) => {
  const { brain, clock, accounts } = deps
  const style = precompress(
    readFileSync(new URL('../public-pages/pages.css', import.meta.url), 'utf8'),
    'text/css; charset=utf-8',
  )
  const made = new BoundedCache<Precompressed>(MOST_PAGES)
  const pictures = new BoundedCache<Buffer>(MOST_PICTURES)
  const reachedAt = (request: FastifyRequest) => accountsAt(ownOrigin(request), accounts)

  const missing = (request: FastifyRequest, reply: FastifyReply) => {
    const meant = neatAddress(request.url)
    return meant === null ? sendTrouble(404, request, reply, deps) : reply.redirect(meant, 301)
  }

  /** The page as it is today; made once, until the day or the knowledge changes. */
  const send = async (name: string, page: () => string, request: FastifyRequest, reply: FastifyReply) => {
    const key = `${brain().pack.hash} ${today(clock())} ${reachedAt(request).web} ${name}`
    const found = await made.get(key, async () => precompress(page(), HTML, 'some'))
    return sendPrecompressed(request, reply.header('cache-control', 'no-cache'), found)
  }

  const show = (answer: Answer, request: FastifyRequest, reply: FastifyReply) => {
    const { event } = Asked.parse(request.query)
    const page = () => {
      const target = targetFor(brain().pack, answer)
      const links = linksFor(target, event, reachedAt(request))
      return answerPage(publish(answer, brain(), clock()), target, links, siteFor(request, deps))
    }
    return send(`${pathOf(answer)}?${event ?? ''}`, page, request, reply)
  }

  /** Another form of an address leads to the one form. */
  const lead = (answer: Answer | undefined, request: FastifyRequest, reply: FastifyReply) => {
    if (answer === undefined) return missing(request, reply)
    const { event } = Asked.parse(request.query)
    return reply.redirect(event === null ? pathOf(answer) : `${pathOf(answer)}?event=${event}`, 301)
  }

  const byCode = (name: string) => {
    const { codes, answers } = brain().pack
    return /^\d{1,3}$/.test(name) ? answers.get(codes.targets.get(Number(name)) ?? '') : undefined
  }

  const list = (kind: ListKind) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { q } = Asked.parse(request.query)
    const site = siteFor(request, deps)
    return q === ''
      ? send(kind, () => listPage(kind, publishedByTopic(brain(), kind, clock()), site), request, reply)
      : sendTagged(request, reply, HTML, foundPage(kind, q, found(kind, q, brain(), clock()), site))
  }

  app.get('/h', PAGE, list('answers'))
  app.get('/c', PAGE, list('corrections'))

  app.get('/h/:topic/:name', PAGE, async (request, reply) => {
    const { topic, name } = TwoNames.parse(request.params)
    const answer = brain().pack.answers.get(`${topic}/${name}`)
    return answer?.correction === null ? show(answer, request, reply) : lead(answer, request, reply)
  })
  app.get('/c/:name', PAGE, async (request, reply) => {
    const { name } = OneName.parse(request.params)
    const answer = correctionBySlug(brain().pack, name)
    return answer === undefined ? lead(byCode(name), request, reply) : show(answer, request, reply)
  })
  app.get('/h/:name', PAGE, async (request, reply) => {
    const { name } = OneName.parse(request.params)
    return lead(byCode(name) ?? correctionBySlug(brain().pack, name), request, reply)
  })
  app.get('/c/:topic/:name', PAGE, async (request, reply) => {
    const { topic, name } = TwoNames.parse(request.params)
    return lead(brain().pack.answers.get(`${topic}/${name}`), request, reply)
  })

  app.get('/og/:name', PICTURE, async (request, reply) => {
    const { name } = OneName.parse(request.params)
    const answer = byCode(/^(\d{2,3})\.png$/.exec(name)?.[1] ?? '')
    if (answer === undefined) return sendProblem(reply, problem(404, 'A picture is called /og/<code>.png.'))
    const { pack, place } = brain()
    const key = `${pack.hash} ${answer.id} ${today(clock())}`
    const png = await pictures.get(key, () =>
      drawApart({ kind: 'card', card: cardFor(publish(answer, { pack, place }, clock()), place.name) }),
    )
    return sendTagged(request, reply, 'image/png', png)
  })

  // From memory: refusing it would cost as much as sending it, and leave a page without its form.
  app.get('/pages.css', { config: { rateLimit: false } }, async (request, reply) =>
    sendPrecompressed(request, reply.header('cache-control', 'no-cache'), style),
  )
  app.get('/sitemap.xml', async (request, reply) => {
    const all = (['answers', 'corrections'] as const).flatMap((kind) =>
      publishedByTopic(brain(), kind, clock()).flatMap(({ answers }) => answers),
    )
    return sendTagged(request, reply, 'application/xml; charset=utf-8', sitemap(reachedAt(request).web, all))
  })
  app.get('/robots.txt', async (request, reply) =>
    sendTagged(request, reply, 'text/plain; charset=utf-8', robots(reachedAt(request).web)),
  )
}

function found(kind: ListKind, q: string, { pack, place }: Pick<Brain, 'pack' | 'place'>, now: Date) {
  const wanted = kind === 'answers' ? 'answer' : 'correction'
  return searchFor({ pack, place }, { q, limit: Number.POSITIVE_INFINITY }, now)
    .hits.filter((hit) => hit.kind === wanted)
    .slice(0, MOST_FOUND)
    .flatMap(({ id, parts }) => {
      const answer = pack.answers.get(id)
      return answer === undefined ? [] : [{ answer, parts }]
    })
}

const TONES: Readonly<Record<Verdict, ShareCard['tone']>> = {
  scam: 'alarm',
  untrue: 'alarm',
  misleading: 'doubt',
  outdated: 'doubt',
}

function cardFor({ answer, words }: Published, place: string): ShareCard {
  const { correction, title, verifiedOn } = answer
  return {
    badge: correction === null ? 'Hỏi đáp bảo hiểm y tế' : verdictWords(correction.verdict),
    tone: correction === null ? 'calm' : TONES[correction.verdict],
    headline: correction === null ? title : `“${correction.claim}”`,
    fact: words?.short ?? null,
    footer: `${place} · đối chiếu ${formatDate(verifiedOn)}`,
  }
}
