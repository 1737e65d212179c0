import type { ChannelLog } from '../../src/channels/deps.ts'
import type { Outgoing, WebhookRequest } from '../../src/channels/port.ts'
import type { AccountNotes, Note, NoteName } from '../../src/channels/zalo-oa/notes.ts'
import type { TokenPair, TokenStore } from '../../src/channels/zalo-oa/tokens.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import type { Choice, Reply } from '../../src/messages/reply.ts'
import type { SignedEvent } from '../standins/post.ts'
import { startZalo, ZALO } from '../standins/zalo.ts'

const HOUR_MS = 3_600_000

/** The address of a server that is gone: nobody listens on its port any more. */
export async function nobody(): Promise<string> {
  const standIn = await startZalo()
  await standIn.close()
  return standIn.url
}

export function reply(text: string, choices: readonly Choice[] = []): Reply {
  return { text, choices: [...choices], citations: [] }
}

export function outgoing(person: string, message: Reply, id = 'out-1'): Outgoing {
  return { id, account: 'any', person, message, lastHeard: null }
}

export function requestOf(event: SignedEvent): WebhookRequest {
  return { headers: event.headers, query: {}, body: Buffer.from(event.body) }
}

/** A log that remembers what an operator would read. */
export function rememberingLog(): ChannelLog & { readonly lines: string[] } {
  const lines: string[] = []
  const write = (details: object, message: string) => void lines.push(`${message} ${JSON.stringify(details)}`)
  return { lines, info: write, warn: write, error: write }
}

export function zaloPair(expiresInHours = 25): TokenPair {
  const expiresAt = new Date(Date.now() + expiresInHours * HOUR_MS)
  return { accessToken: ZALO.accessToken, refreshToken: ZALO.refreshToken, expiresAt }
}

/** Keeps a pair in memory, with the lock that several channels of one OA share. */
export function tokensInMemory(first: TokenPair | null = zaloPair()): TokenStore {
  let pair = first
  let queue: Promise<unknown> = Promise.resolve()
  return {
    read: async () => pair,
    write: async (next) => {
      pair = next
    },
    exclusively(work) {
      const turn = queue.then(work, work)
      queue = turn.catch(() => undefined)
      return turn
    },
  }
}

export function notesInMemory(clock = () => new Date()): AccountNotes {
  const kept = new Map<NoteName, Note>()
  return {
    read: async (name) => kept.get(name) ?? null,
    write: async (name, value) => void kept.set(name, { value, at: clock() }),
  }
}

/** What a Zalo channel of the tests is told beside where the stand-in is. */
export interface ZaloOptions {
  readonly timeoutMs?: number
  readonly notes?: AccountNotes
  readonly paidMessages?: boolean
  readonly clock?: () => Date
}

export function zaloOn(
  url: string,
  tokens: TokenStore = tokensInMemory(),
  { timeoutMs = 2000, paidMessages = false, clock = () => new Date(), ...rest }: ZaloOptions = {},
) {
  const { appId, oaId, oaSecretKey, appSecret } = ZALO
  const secrets = { appId, oaId, oaSecretKey, appSecret }
  const settings = { ...secrets, apiRoot: url, oauthRoot: url, timeoutMs, paidMessages }
  const log = rememberingLog()
  const { notes = notesInMemory(clock) } = rest
  return { channel: createZaloOa(settings, { fetch, tokens, notes, clock, log }), log }
}
