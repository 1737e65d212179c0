import type { FastifyPluginAsync } from 'fastify'

export interface ZaloVerifierDeps {
  /** What Zalo's developer console gave to prove the domain: the part of the file's name after "zalo_verifier". */
  readonly code: string
}

/** The file by which Zalo sees that the domain is ours; without it the console takes no webhook there. */
export const zaloVerifier: FastifyPluginAsync<ZaloVerifierDeps> = async (app, { code }) => {
  const page = `<!doctype html><html lang="vi"><head><title>Zalo</title><meta name="zalo-platform-site-verification" content="${code}"></head><body></body></html>`
  app.get(`/zalo_verifier${code}.html`, { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  )
}
