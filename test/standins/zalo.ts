import { createHash, createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  createSends,
  failOnTheWire,
  isAfterTaking,
  isOnTheWire,
  listen,
  pause,
  RawBody,
  rawServer,
  type StandIn,
  type StandInOptions,
} from './server.ts'

/** The app and OA that the stand-in knows. The tokens are the first pair, as the console would give it. */
export const ZALO = {
  appId: '1234567890123456789',
  oaId: '4000000000000000003',
  oaSecretKey: 'OA_SECRET_TEST',
  appSecret: 'APP_SECRET_TEST',
  accessToken: 'access-0',
  refreshToken: 'refresh-0',
} as const

export interface ZaloDelivery {
  readonly person: string
  readonly text: string
  readonly buttons: readonly { readonly title: string; readonly payload: string }[]
  readonly messageId: string
}

export interface ZaloStandIn extends StandIn<ZaloDelivery> {
  /** From now on this OA knows no buttons: -201. */
  refuseButtons(): void
  /** The access token runs out; the refresh token stays good. */
  expireAccessToken(): void
  /** The next calls of the OAuth endpoint fail so. */
  failNextRefreshes(failures: readonly RefreshFailure[]): void
  /** Calls to the OAuth endpoint so far. */
  refreshes(): number
  /** Calls to the send endpoints so far. */
  calls(): number
  /** An admin of the OA agrees on the consent page that was shown this challenge: the code in the callback, good once. */
  agree(codeChallenge: string): string
  /** What each accepted send says of the OA's quota from now on. */
  setQuota(quota: { readonly quota_type: string; readonly remain: string; readonly total: string }): void
  /** The pair that is good now; each was issued once. */
  goodPair(): { readonly accessToken: string; readonly refreshToken: string }
}

/** `hang` swaps the tokens and never answers, which loses them; `hang-unseen` does not even take the request. */
export type RefreshFailure = 'hang' | 'hang-unseen' | 'refused' | 'server-error'

const digits = z.string().regex(/^\d+$/)
const Button = z.strictObject({
  title: z.string().min(1).max(100),
  type: z.enum(['oa.query.show', 'oa.query.hide']),
  payload: z.string().min(1).max(1000),
})
const Attachment = z.strictObject({
  type: z.literal('template'),
  payload: z.strictObject({ buttons: z.array(Button).min(1).max(5) }),
})
const text = z.string().min(1).max(2000)
const CsBody = z.strictObject({
  recipient: z.strictObject({ user_id: digits }),
  message: z.strictObject({ text, attachment: Attachment.optional() }),
})
const AnonymousBody = z.strictObject({
  recipient: z.strictObject({ anonymous_id: z.string().min(1), conversation_id: z.string().min(1) }),
  message: z.strictObject({ text }),
})

const HALF = '{"error":0,"mess'

/** Starts a local server that answers like openapi.zalo.me and oauth.zaloapp.com together. */
export async function startZalo(options: StandInOptions = {}): Promise<ZaloStandIn> {
  const app = rawServer()
  const sends = createSends<ZaloDelivery>(app, options)
  const refreshFailures: RefreshFailure[] = []
  const challenges = new Map<string, string>()
  let quota: object | null = null
  let tokens = {
    access: ZALO.accessToken as string | null,
    refresh: ZALO.refreshToken as string,
    generation: 0,
  }
  let refreshes = 0
  let calls = 0
  let buttonsWork = true

  app.post('/v3.0/oa/message/cs', async (request, reply) => {
    calls += 1
    const refusal = unauthorized(request)
    if (refusal !== null) return refusal
    const body = CsBody.safeParse(JSON.parse(RawBody.parse(request.body)))
    if (!body.success) return error(-201, z.prettifyError(body.error))
    const { recipient, message } = body.data
    const buttons = message.attachment?.payload.buttons ?? []
    if (buttons.length > 0 && !buttonsWork) return error(-201, 'template_type is invalid')
    return take(reply, { person: recipient.user_id, text: message.text, buttons })
  })

  app.post('/v2.0/oa/message', async (request, reply) => {
    calls += 1
    const refusal = unauthorized(request)
    if (refusal !== null) return refusal
    const body = AnonymousBody.safeParse(JSON.parse(RawBody.parse(request.body)))
    if (!body.success) return error(-240, 'this endpoint is retired but for anonymous visitors')
    const { recipient, message } = body.data
    const person = `${recipient.anonymous_id}/${recipient.conversation_id}`
    return take(reply, { person, text: message.text, buttons: [] })
  })

  app.post('/v4/oa/access_token', async (request, reply) => {
    refreshes += 1
    const form = new URLSearchParams(RawBody.parse(request.body))
    const failure = refreshFailures.shift()
    if (failure === 'server-error') return reply.code(500).send({})
    if (failure === 'hang-unseen') return reply.hijack()
    const known = request.headers.secret_key === ZALO.appSecret && form.get('app_id') === ZALO.appId
    if (!known || !isGood(form) || failure === 'refused') {
      return { error_name: 'Invalid refresh token', error_reason: 'Invalid refresh token.', error: -14014 }
    }
    const generation = tokens.generation + 1
    tokens = { access: `access-${generation}`, refresh: `refresh-${generation}`, generation }
    if (failure === 'hang') return reply.hijack()
    return { access_token: tokens.access, refresh_token: tokens.refresh, expires_in: '90000' }
  })

  app.get('/v2.0/oa/getoa', async (request) => {
    const refusal = unauthorized(request)
    if (refusal !== null) return refusal
    const data = { oa_id: ZALO.oaId, name: 'UBND phường Ái Quốc', is_verified: true, oa_type: 4 }
    return { error: 0, message: 'Success', data: { ...data, package_name: 'Tăng trưởng', num_follower: 12 } }
  })

  /** What is handed in is spent by it. */
  function isGood(form: URLSearchParams): boolean {
    if (form.get('grant_type') === 'refresh_token') return form.get('refresh_token') === tokens.refresh
    const code = form.get('code') ?? ''
    const challenge = challenges.get(code)
    challenges.delete(code)
    const verifier = form.get('code_verifier') ?? ''
    return challenge === createHash('sha256').update(verifier).digest('base64url')
  }

  function unauthorized(request: FastifyRequest): object | null {
    const given = request.headers.access_token
    if (tokens.access === null || given !== tokens.access) return error(-216, 'Access token is invalid')
    const proof = createHmac('sha256', ZALO.appSecret).update(tokens.access).digest('hex')
    return request.headers.appsecret_proof === proof ? null : error(-242, 'appsecret_proof is invalid')
  }

  async function take(reply: FastifyReply, message: Omit<ZaloDelivery, 'messageId'>) {
    const failure = sends.failures.next(message.person)
    if (failure !== null && !isAfterTaking(failure)) {
      return isOnTheWire(failure)
        ? failOnTheWire(reply, failure, HALF)
        : error(Number.parseInt(String(failure), 10), 'as the test asked')
    }
    const delivery = { ...message, messageId: `zalo-message-${sends.count() + 1}` }
    sends.take(delivery)
    if (failure !== null) return failOnTheWire(reply, failure, HALF)
    await pause(options.latencyMs ?? 0)
    return {
      error: 0,
      message: 'Success',
      data: {
        message_id: delivery.messageId,
        user_id: delivery.person,
        ...(quota === null ? {} : { quota }),
      },
    }
  }

  return {
    url: await listen(app, options),
    ...sends.switches,
    refuseButtons: () => {
      buttonsWork = false
    },
    expireAccessToken: () => {
      tokens = { ...tokens, access: null }
    },
    failNextRefreshes: (next) => void refreshFailures.push(...next),
    refreshes: () => refreshes,
    calls: () => calls,
    agree(codeChallenge) {
      const code = `code-${challenges.size + 1}`
      challenges.set(code, codeChallenge)
      return code
    },
    setQuota: (next) => {
      quota = next
    },
    goodPair: () => ({ accessToken: tokens.access ?? '', refreshToken: tokens.refresh }),
    close: () => app.close(),
  }
}

/** Zalo answers errors with HTTP 200. */
function error(code: number, message: string): object {
  return { error: code, message }
}
