import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { holds } from './precompressed.ts'

/** Sends it under a digest of its content, or says that the other side has it already; asked for again each time. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string | Buffer,
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', 'no-cache').header('etag', etag)
  return holds(request.headers['if-none-match'] ?? '', etag)
    ? reply.code(304).send()
    : reply.type(type).send(body)
}
