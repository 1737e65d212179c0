import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { ChannelDeps } from '../deps.ts'
import { call, type HttpAnswer } from '../http.ts'
import { failureIn } from './failure.ts'
import { GraphError, whyRefused } from './graph-error.ts'
import type { MessengerSettings } from './settings.ts'

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the root: "me", "<page>/messages". */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: object
  readonly form?: Readonly<Record<string, string>>
  /** Whose token is shown: the page's, or the app's own, which needs the App ID. */
  readonly as?: 'page' | { readonly appId: string }
  readonly signal?: AbortSignal
}

/**
 * One call to the Graph API. The token travels in a header, where no log of addresses finds it; beside it the proof
 * that whoever calls also holds the App Secret (appsecret_proof).
 */
export function callGraph(
  settings: MessengerSettings,
  deps: ChannelDeps,
  request: GraphRequest,
): Promise<HttpAnswer> {
  const { method, path, query = {}, json, form, as = 'page', signal } = request
  const token = as === 'page' ? settings.pageToken : `${as.appId}|${settings.appSecret}`
  const proof: Record<string, string> = as === 'page' ? { appsecret_proof: proofOf(settings) } : {}
  const parameters = new URLSearchParams({ ...query, ...proof }).toString()
  return call(deps.fetch, {
    method,
    url: `${settings.apiRoot}/${path}${parameters === '' ? '' : `?${parameters}`}`,
    headers: { authorization: `Bearer ${token}`, ...contentType(request) },
    ...bodyOf(json, form),
    timeoutMs: settings.timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  })
}

/**
 * A call whose answer has this shape.
 * @throws GraphError
 */
export async function askGraph<Answer>(
  settings: MessengerSettings,
  deps: ChannelDeps,
  request: GraphRequest,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  const answer = await callGraph(settings, deps, request)
  if (answer.kind !== 'answered') throw new GraphError('unreachable', answer.reason)
  const failure = failureIn(answer.body)
  if (failure !== null) throw whyRefused(failure)
  const read = schema.safeParse(answer.body)
  if (answer.status === 200 && read.success) return read.data
  throw new GraphError('unreadable', `HTTP ${answer.status}`)
}

function proofOf({ pageToken, appSecret }: MessengerSettings): string {
  return createHmac('sha256', appSecret).update(pageToken).digest('hex')
}

function contentType({ json, form }: GraphRequest): Record<string, string> {
  if (json !== undefined) return { 'content-type': 'application/json' }
  if (form !== undefined) return { 'content-type': 'application/x-www-form-urlencoded' }
  return {}
}

function bodyOf(json: object | undefined, form: GraphRequest['form']): { readonly body?: string } {
  if (json !== undefined) return { body: JSON.stringify(json) }
  return form === undefined ? {} : { body: new URLSearchParams(form).toString() }
}
