import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const ENCODINGS = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof ENCODINGS)[number]

/** A file in memory, in every form that browsers take it in; each has an ETag of its own. */
export interface Precompressed {
  /** Its content type. */
  readonly type: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  readonly digest: string
}

/** Compresses once, as tight as it gets: the same bytes are sent for as long as the server runs. */
export function precompress(content: string, type: string): Precompressed {
  const plain = Buffer.from(content)
  return {
    type,
    bodies: { br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }), identity: plain },
    digest: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
  }
}

/** Sends it in the tightest form that the browser takes, or says that it has it already. */
export function sendPrecompressed(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { type, bodies, digest }: Precompressed,
): FastifyReply {
  const encoding = bestEncoding(headers['accept-encoding'] ?? '')
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  reply.header('vary', 'accept-encoding').header('etag', etag)
  if (holds(headers['if-none-match'] ?? '', etag)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type(type).send(bodies[encoding])
}

function bestEncoding(accepted: string): Encoding {
  const names = accepted
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim().split(/\s*;\s*/))
    .filter(([, ...options]) => !options.some((option) => /^q=0(?:\.0*)?$/.test(option)))
    .map(([name]) => name)
  return ENCODINGS.find((encoding) => names.includes(encoding)) ?? 'identity'
}

/** A proxy between may have weakened the tag. */
function holds(known: string, etag: string): boolean {
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
