import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** An error as RFC 9457 problem details: what is wrong, and nothing of our insides. */
export interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly problem: string }[]
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authorised',
  403: 'Forbidden',
  404: 'Not found',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  429: 'Too many requests',
  503: 'Not ready',
}

export function problem(status: number, detail: string, errors?: Problem['errors']): Problem {
  const title = TITLES[status] ?? 'Server error'
  return { type: 'about:blank', title, status, detail, ...(errors === undefined ? {} : { errors }) }
}

export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  return reply.code(body.status).type('application/problem+json').send(body)
}

/** Every error that leaves the server: the caller's mistakes by name, ours only as "Server error", and in the log. */
export function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      field: instancePath.replace(/^\//, '').replaceAll('/', '.') || '(body)',
      problem: message ?? 'is not valid',
    }))
    return problem(400, 'The request does not fit its description in /docs.', errors)
  }
  const status = error.statusCode ?? statusOf(error.code)
  if (status < 500 || status === 503) return problem(status, error.message)
  request.log.error({ err: error }, 'request failed')
  return problem(500, 'Something went wrong on our side. Please try again.')
}

/** What our own errors mean to a caller; anything else is our fault. */
function statusOf(code: string): number {
  switch (code) {
    case 'NO_SUCH_PLACE':
    case 'REPEATED_KEY':
    case 'NO_SUCH_PERSON':
    case 'malformed-body':
      return 400
    case 'NO_SUCH_DOCUMENT':
    case 'NO_SUCH_CLAUSE':
    case 'NO_SUCH_LINK':
      return 404
    case 'not-running':
    case 'backlog-full':
    case 'TOO_BUSY':
      return 503
    default:
      return 500
  }
}
