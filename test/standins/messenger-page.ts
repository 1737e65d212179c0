import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type GraphCode, graphError, MESSENGER, refuseAppCall, refusePageCall } from './messenger-app.ts'
import { htmlPage, RawBody } from './server.ts'

/** What the page's owner sees and sets beside the conversation. */
export interface PageStandIn {
  /** The profile as it was written, by part. */
  readonly profile: Readonly<Record<string, unknown>>
  readonly pageFields: readonly string[]
  readonly webhook: { readonly url: string; readonly fields: readonly string[] } | null
  /** The calls that changed something, in order: "POST /v25.0/me/messenger_profile". */
  readonly writes: readonly string[]
  /** The next call of this edge fails so. */
  failNextOf(edge: Edge, failure: GraphCode | 'html'): void
  /** Ice breakers are told of as entries of their own from now on: the pages of the API show them so, too. */
  showIceBreakersBare(): void
  /** Everything as on a new page. */
  reset(): void
}

export type Edge = 'me' | 'messenger_profile' | 'subscribed_apps' | 'subscriptions'

const LIMIT_CALLS = 10
const LIMIT_MS = 10 * 60_000

const postback = z.strictObject({
  type: z.literal('postback'),
  title: z.string().min(1).max(30),
  payload: z.string().min(1).max(1000),
})
const localized = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject({ locale: z.string(), ...shape }))
    .refine((all) => all.some((one) => 'locale' in one && one.locale === 'default'), 'a default is needed')

const ProfileBody = z.strictObject({
  get_started: z.strictObject({ payload: z.string().min(1).max(1000) }).optional(),
  greeting: localized({ text: z.string().min(1).max(160) }).optional(),
  persistent_menu: localized({
    composer_input_disabled: z.boolean().optional(),
    call_to_actions: z.array(postback).min(1).max(20),
  }).optional(),
  ice_breakers: localized({
    call_to_actions: z
      .array(z.strictObject({ question: z.string().min(1).max(80), payload: z.string().min(1).max(1000) }))
      .min(1)
      .max(4),
  }).optional(),
})
const Fields = z.looseObject({ fields: z.string() })

const KNOWN_FIELDS = [
  ...['messages', 'messaging_postbacks', 'messaging_referrals', 'message_echoes', 'message_deliveries'],
  ...['message_reads', 'message_reactions', 'messaging_handovers', 'messaging_optins', 'standby', 'feed'],
]
const fieldList = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(KNOWN_FIELDS)).min(1))
const Subscribe = z.looseObject({ subscribed_fields: fieldList })
const AppSubscription = z.strictObject({
  object: z.literal('page'),
  callback_url: z.url(),
  verify_token: z.string().min(1),
  fields: fieldList,
  include_values: z.enum(['true', 'false']).optional(),
})

/** The routes of the Graph API about the page itself. */
export function addPage(app: FastifyInstance): PageStandIn {
  let profile: Record<string, unknown> = {}
  let pageFields: string[] = []
  let webhook: { url: string; fields: string[] } | null = null
  let writes: string[] = []
  let profileCalls: number[] = []
  let bareIceBreakers = false
  const failures: { edge: Edge; failure: GraphCode | 'html' }[] = []

  app.get('/:version/me', (request, reply) => {
    const refused = failing('me', reply) ?? refusePageCall(request, reply)
    if (refused !== null) return refused
    const { fields } = Fields.parse(request.query)
    const all: Record<string, string> = { id: MESSENGER.pageId, name: MESSENGER.pageName }
    return Object.fromEntries(fields.split(',').map((field) => [field, all[field]]))
  })

  app.get('/:version/me/messenger_profile', (request, reply) => {
    const refused = refuseProfileCall(request, reply)
    if (refused !== null) return refused
    const { fields } = Fields.parse(request.query)
    const bare = bareIceBreakers ? z.array(z.unknown()).parse(profile.ice_breakers ?? []) : []
    const asked = fields
      .split(',')
      .filter((field) => field in profile && !(bareIceBreakers && field === 'ice_breakers'))
    const named = asked.length === 0 ? [] : [Object.fromEntries(asked.map((one) => [one, profile[one]]))]
    return { data: [...named, ...bare] }
  })

  app.post('/:version/me/messenger_profile', (request, reply) => {
    const refused = refuseProfileCall(request, reply)
    if (refused !== null) return refused
    const body = ProfileBody.safeParse(JSON.parse(RawBody.parse(request.body)))
    if (!body.success) return graphError(reply, 100)
    const next = { ...profile, ...body.data }
    if ('persistent_menu' in next && !('get_started' in next)) return graphError(reply, 100)
    profile = next
    writes.push(nameOf(request))
    return { result: 'success' }
  })

  app.get('/:version/:page/subscribed_apps', (request, reply) => {
    const refused = failing('subscribed_apps', reply) ?? refusePageCall(request, reply)
    if (refused !== null) return refused
    const own = { id: MESSENGER.appId, name: 'hoi-bhyt', subscribed_fields: pageFields }
    return { data: pageFields.length === 0 ? [] : [own] }
  })

  app.post('/:version/:page/subscribed_apps', (request, reply) => {
    const refused = failing('subscribed_apps', reply) ?? refusePageCall(request, reply)
    if (refused !== null) return refused
    const query = Subscribe.safeParse(request.query)
    if (!query.success) return graphError(reply, 100)
    pageFields = query.data.subscribed_fields
    writes.push(nameOf(request))
    return { success: true }
  })

  app.delete('/:version/:page/subscribed_apps', (request, reply) => {
    const refused = failing('subscribed_apps', reply) ?? refusePageCall(request, reply)
    if (refused !== null) return refused
    pageFields = []
    writes.push(nameOf(request))
    return { success: true }
  })

  app.get('/:version/:app/subscriptions', (request, reply) => {
    const refused = failing('subscriptions', reply) ?? refuseAppCall(request, reply)
    if (refused !== null) return refused
    if (webhook === null) return { data: [] }
    const fields = webhook.fields.map((name) => ({ name, version: 'v25.0' }))
    return { data: [{ object: 'page', callback_url: webhook.url, active: true, fields }] }
  })

  app.post('/:version/:app/subscriptions', async (request, reply) => {
    const refused = failing('subscriptions', reply) ?? refuseAppCall(request, reply)
    if (refused !== null) return refused
    const body = AppSubscription.safeParse(
      Object.fromEntries(new URLSearchParams(RawBody.parse(request.body))),
    )
    if (!body.success) return graphError(reply, 100)
    const { callback_url: url, verify_token: verifyToken, fields } = body.data
    if (!(await answersChallenge(url, verifyToken))) return graphError(reply, 2200)
    webhook = { url, fields }
    writes.push(nameOf(request))
    return { success: true }
  })

  function refuseProfileCall(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
    const refused = failing('messenger_profile', reply) ?? refusePageCall(request, reply)
    if (refused !== null) return refused
    const now = Date.now()
    profileCalls = profileCalls.filter((at) => at > now - LIMIT_MS)
    if (profileCalls.length >= LIMIT_CALLS) return graphError(reply, 613)
    profileCalls.push(now)
    return null
  }

  function failing(edge: Edge, reply: FastifyReply): FastifyReply | null {
    const index = failures.findIndex((one) => one.edge === edge)
    if (index < 0) return null
    const failure = failures.splice(index, 1)[0]?.failure ?? 1
    return failure === 'html' ? htmlPage(reply) : graphError(reply, failure)
  }

  return {
    get profile() {
      return profile
    },
    get pageFields() {
      return pageFields
    },
    get webhook() {
      return webhook
    },
    get writes() {
      return writes
    },
    failNextOf: (edge, failure) => void failures.push({ edge, failure }),
    showIceBreakersBare() {
      bareIceBreakers = true
    },
    reset() {
      profile = {}
      bareIceBreakers = false
      pageFields = []
      webhook = null
      writes = []
      profileCalls = []
    },
  }
}

function nameOf(request: FastifyRequest): string {
  return `${request.method} ${new URL(request.url, 'http://x').pathname}`
}

/** Facebook asks an address before it takes it for a webhook. */
async function answersChallenge(url: string, verifyToken: string): Promise<boolean> {
  const challenge = String(Date.now())
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge }
  try {
    const response = await fetch(`${url}?${new URLSearchParams(query)}`)
    return response.status === 200 && (await response.text()) === challenge
  } catch {
    return false
  }
}
