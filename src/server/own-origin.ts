import type { FastifyRequest } from 'fastify'

/** The origin under which the request reached us: for links where the settings name no address. */
export function ownOrigin({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return URL.parse(`${protocol}://${host}`)?.origin ?? `${protocol}://localhost`
}
