import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { call, type HttpAnswer } from '../http.ts'
import type { SendOutcome } from '../port.ts'
import type { ZaloOaDeps, ZaloOaSettings } from './settings.ts'
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts'

/** One call of the OA API. */
export interface ApiCall {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

/** What Zalo answered; without a token that works, why there is none. */
export type ApiAnswer =
  | { readonly kind: 'called'; readonly answer: HttpAnswer }
  | Extract<SendOutcome, { kind: 'retry' | 'operator-needed' }>

export interface ZaloApi {
  readonly tokens: TokenKeeper
  /** Calls; a token that Zalo refuses is replaced once. @throws what the token store throws, before anything is sent */
  call(call: ApiCall): Promise<ApiAnswer>
}

const WithError = z.looseObject({ error: z.coerce.number() })
/** The access token is invalid or has run out. */
const TOKEN_REFUSED = new Set([-216, -220, -124])

export function createZaloApi(settings: ZaloOaSettings, deps: ZaloOaDeps): ZaloApi {
  const tokens = createTokenKeeper(settings, deps)

  function callWith(accessToken: string, { method, path, body }: ApiCall): Promise<HttpAnswer> {
    return call(deps.fetch, {
      method,
      url: settings.apiRoot + path,
      headers: {
        access_token: accessToken,
        appsecret_proof: appSecretProof(settings.appSecret, accessToken),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: settings.timeoutMs,
    })
  }

  return {
    tokens,
    async call(what) {
      const token = await tokens.current()
      if (token.kind !== 'token') return token
      const answer = await callWith(token.accessToken, what)
      if (!refusesToken(answer)) return { kind: 'called', answer }
      const other = await tokens.replacing(token.accessToken)
      if (other.kind !== 'token') return other
      const second = await callWith(other.accessToken, what)
      if (!refusesToken(second)) return { kind: 'called', answer: second }
      return { kind: 'operator-needed', reason: 'Zalo refuses a token that was just refreshed' }
    },
  }
}

/** Errors come with HTTP 200. */
function refusesToken(answer: HttpAnswer): boolean {
  const read = WithError.safeParse(answer.kind === 'answered' ? answer.body : null)
  return read.success && TOKEN_REFUSED.has(read.data.error)
}

/** Proves that a call comes from the app: mandatory for apps that have it switched on. */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}
