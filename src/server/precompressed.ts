import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
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

/**
 * Compresses once for many requests.
 * @param effort `most`: as tight as it gets, for what is sent as long as the server runs; `some`: a millisecond or two
 */
export function precompress(content: string, type: string, effort: 'most' | 'some' = 'most'): Precompressed {
  const plain = Buffer.from(content)
  const [brotli, level] = effort === 'most' ? [11, 9] : [4, 6]
  return {
    type,
    bodies: {
      br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: brotli } }),
      gzip: gzipSync(plain, { level }),
      identity: plain,
    },
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

/** Whether If-None-Match says that the other side has it; a proxy between may have weakened the tag. */
export function holds(known: string, etag: string): boolean {
  return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
