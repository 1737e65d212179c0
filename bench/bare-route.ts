import Fastify from 'fastify'
import { verifySignature } from '../src/channels/zalo-oa/signature.ts'
import { ZALO } from '../test/standins/zalo.ts'

/** The least that a webhook can do: verify the same signature and say ok. Keeps nothing. */
const app = Fastify()
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
app.post('/', async (request, reply) => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const header = request.headers['x-zevent-signature']
  const headers = { 'x-zevent-signature': typeof header === 'string' ? header : undefined }
  const verdict = verifySignature({ headers, query: {}, body }, ZALO.oaSecretKey, new Date())
  return verdict.ok ? 'ok' : reply.code(401).send()
})
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.on('SIGTERM', () => process.exit(0))
