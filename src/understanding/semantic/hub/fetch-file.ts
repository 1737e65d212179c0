import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { PullFailed } from './errors.ts'
import { Part } from './part.ts'

export interface FetchedFile {
  readonly bytes: number
  readonly sha256: string
}

export interface FetchOptions {
  /** The longest silence of the server, in milliseconds. */
  readonly stallMs: number
  /** @param of bytes of the whole file; null = the server does not say */
  readonly onProgress: (bytes: number, of: number | null) => void
}

const MOST_REDIRECTS = 5
/** The hub names the SHA-256 of large files so. */
const SHA256 = /^"?([0-9a-f]{64})"?$/

/**
 * Fetches a file into place. What has arrived lies beside it until it is whole; the next try goes on from there if the
 * server still has the very same file.
 * @returns null when the server has no such file
 * @throws PullFailed
 */
export async function fetchFile(url: URL, path: string, options: FetchOptions): Promise<FetchedFile | null> {
  const patience = new Patience(options.stallMs)
  try {
    const part = new Part(path)
    const rest = part.rangeHeaders()
    const { response, expected } = await request(url, rest, patience.signal)
    if (response.status === 404) return null
    // What is there is no part of the file any more.
    if (response.status === 416 && rest.range !== undefined) {
      part.drop()
      return await fetchFile(url, path, options)
    }
    if (!response.ok) throw refused(url, response.status)
    const fetched = await receive(response, part, patience, options.onProgress)
    if (expected !== null && fetched.sha256 !== expected) {
      part.drop()
      throw new PullFailed(`${url} arrived damaged: SHA-256 ${fetched.sha256} instead of ${expected}.`)
    }
    part.finish()
    return fetched
  } catch (error) {
    throw error instanceof PullFailed ? error : brokenOff(url, path, error, patience)
  } finally {
    patience.end()
  }
}

async function receive(
  response: Response,
  part: Part,
  patience: Patience,
  onProgress: FetchOptions['onProgress'],
): Promise<FetchedFile> {
  const goesOn = response.status === 206
  const hash = goesOn ? await part.hashed() : createHash('sha256')
  let bytes = goesOn ? part.size : 0
  const length = response.headers.get('content-length')
  const whole = length === null ? null : bytes + Number(length)
  part.remember(response.headers.get('etag'))
  const file = await open(part.path, goesOn ? 'a' : 'w')
  try {
    for await (const chunk of response.body ?? []) {
      patience.renew()
      await file.appendFile(chunk)
      hash.update(chunk)
      bytes += chunk.length
      onProgress(bytes, whole)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (whole !== null && bytes !== whole) throw new Error(`${bytes} of ${whole} bytes`)
  return { bytes, sha256: hash.digest('hex') }
}

/** Follows redirects itself: the hub names a file's digest in the first answer, not where it sends one. */
async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly expected: string | null }> {
  let at = url
  let expected: string | null = null
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(at, {
      headers: { ...headers, 'accept-encoding': 'identity' },
      redirect: 'manual',
      signal,
    })
    expected ??= SHA256.exec(response.headers.get('x-linked-etag') ?? '')?.[1] ?? null
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return { response, expected }
    await response.body?.cancel()
    const next = new URL(location, at)
    if (at.protocol === 'https:' && next.protocol !== 'https:') {
      throw new PullFailed(`${at.host} sends to ${next}, which is not https.`)
    }
    at = next
  }
  throw new PullFailed(`${url} is redirected more than ${MOST_REDIRECTS} times.`)
}

function refused(url: URL, status: number): PullFailed {
  const isClosed = status === 401 || status === 403
  return new PullFailed(
    isClosed
      ? `${url.host} gives ${url.pathname} to nobody without an account (${status}); is the name right?`
      : `${url.host} answers ${status} to ${url.pathname}.`,
  )
}

function brokenOff(url: URL, path: string, error: unknown, patience: Patience): PullFailed {
  const where = `${url.host} (${url.pathname})`
  const again = 'Run the command again: it goes on where it stopped.'
  if (patience.isOver) return new PullFailed(`${where} sent nothing for ${patience.seconds} s. ${again}`)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  if (UNWRITABLE.has(reason)) return new PullFailed(`${path} cannot be written (${reason}).`)
  return UNREACHABLE.has(reason)
    ? new PullFailed(`${url.host} cannot be reached (${reason}).`)
    : new PullFailed(`${where} broke off: ${reason}. ${again}`)
}

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
])

const UNWRITABLE = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EIO'])

/** Gives up on a server that is silent for too long. */
class Patience {
  readonly #abort = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly seconds: number

  constructor(ms: number) {
    this.seconds = ms / 1000
    this.#timer = setTimeout(() => this.#abort.abort(), ms)
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  get isOver(): boolean {
    return this.#abort.signal.aborted
  }

  renew(): void {
    this.#timer.refresh()
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
