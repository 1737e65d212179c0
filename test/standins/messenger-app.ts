import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

/** The app and page that the stand-in knows. */
export const MESSENGER = {
  pageId: '104000000000001',
  pageName: 'Phường Ái Quốc (trang thử)',
  pageToken: 'PAGE_TOKEN_TEST',
  appSecret: 'APP_SECRET_TEST',
  verifyToken: 'VERIFY_TOKEN_TEST',
  appId: '555000000000001',
} as const

/** An error code of the Graph API, as a test asks for it: 190, "10/2018278". */
export type GraphCode = number | `${number}/${number}`

const PROOF = createHmac('sha256', MESSENGER.appSecret).update(MESSENGER.pageToken).digest('hex')
const Query = z.looseObject({ access_token: z.string().optional(), appsecret_proof: z.string().optional() })

/**
 * Refuses a call without the page's token. The app is one that requires the proof (a setting of Meta's console), and
 * a token in an address is taken for a mistake, as it would be read in logs.
 * @returns null = the call may go on
 */
export function refusePageCall(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
  const query = Query.parse(request.query)
  if (query.access_token !== undefined) return graphError(reply, 190)
  if (request.headers.authorization !== `Bearer ${MESSENGER.pageToken}`) return graphError(reply, 190)
  if (query.appsecret_proof === PROOF) return null
  return graphError(
    reply,
    100,
    query.appsecret_proof === undefined
      ? 'API calls from the server require an appsecret_proof argument'
      : 'Invalid appsecret_proof provided in the API argument',
  )
}

/** As {@link refusePageCall}, for calls that the app makes in its own name. */
export function refuseAppCall(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
  const token = `Bearer ${MESSENGER.appId}|${MESSENGER.appSecret}`
  return request.headers.authorization === token ? null : graphError(reply, 190)
}

export function graphError(reply: FastifyReply, failure: GraphCode, message = 'as the test asked') {
  const [code = 0, subcode] = String(failure).split('/').map(Number)
  const detail = subcode === undefined ? {} : { error_subcode: subcode }
  const status = code === 190 ? 401 : code === 2 ? 500 : 400
  return reply.code(status).send({
    error: { message, type: 'OAuthException', code, ...detail, fbtrace_id: 'x' },
  })
}
