import { createInterface } from 'node:readline'
import { z } from 'zod'
import { readAccount } from '../channels/zalo-oa/account.ts'
import { createZaloApi } from '../channels/zalo-oa/api.ts'
import type { AccountNotes } from '../channels/zalo-oa/notes.ts'
import { askForPair, consentUrl } from '../channels/zalo-oa/oauth.ts'
import { challengeOf, newVerifier } from '../channels/zalo-oa/pkce.ts'
import type { TokenPair, TokenStore } from '../channels/zalo-oa/tokens.ts'
import { loadConfig } from '../config.ts'
import { pairByHand, zaloOaDeps, zaloOaSettings } from '../connect/zalo-oa.ts'
import { systemClock } from '../delivery/clock.ts'
import type { ZaloOaConfig } from '../settings/zalo-oa.ts'
import { print } from './brain.ts'
import { quietLog, settingsOf, wrongUsage } from './channel.ts'
import { withStore } from './store.ts'

const token = z.string().regex(/^\S+$/, 'one word')
const TokenOptions = z.object({ access: token.optional(), refresh: token.optional() })

/** `hoi zalo token`: stores a pair that somebody got by hand, if Zalo takes it. */
export async function zaloToken(options: unknown): Promise<void> {
  const asked = TokenOptions.safeParse(options)
  if (!asked.success || (asked.data.access === undefined) !== (asked.data.refresh === undefined)) {
    wrongUsage('--access and --refresh go together; without both the tokens are read from standard input.')
  }
  const zalo = zaloSettings()
  const { access, refresh } = asked.data
  const pair =
    access === undefined || refresh === undefined
      ? await readPair()
      : pairByHand(access, refresh, systemClock.now())
  await take(zalo, pair)
}

const GrantOptions = z.object({
  redirect: z.url({ protocol: /^https?$/ }).optional(),
  code: z.string().min(1).optional(),
  verifier: z.string().min(1).optional(),
})

/** `hoi zalo grant`: prints the consent link, or exchanges the code that came back. */
export async function zaloGrant(options: unknown): Promise<void> {
  const asked = GrantOptions.safeParse(options)
  if (!asked.success) wrongUsage('--redirect takes the callback address that the developer console has.')
  const { redirect, code, verifier } = asked.data
  const zalo = zaloSettings()
  if (code !== undefined && verifier !== undefined) return exchange(zalo, codeIn(code), verifier)
  if (code !== undefined || redirect === undefined) {
    wrongUsage('Give --redirect URL for the link; then --code CODE and --verifier VERIFIER.')
  }
  printLink(zalo, redirect)
}

function printLink(zalo: ZaloOaConfig, redirect: string): void {
  const verifier = newVerifier()
  const challenge = challengeOf(verifier)
  print('1. Open this link as an admin of the OA and agree:')
  print(`   ${consentUrl(zaloOaSettings(zalo), redirect, challenge)}`)
  print(`   (where the developer console asks for a code challenge: ${challenge})`)
  print('2. Within ten minutes, with the address to which the browser was sent:')
  print(`   hoi zalo grant --verifier=${verifier} --code 'ADDRESS'`)
}

/** The code alone, also of a whole callback address. */
function codeIn(given: string): string {
  return URL.canParse(given) ? (new URL(given).searchParams.get('code') ?? given) : given
}

async function exchange(zalo: ZaloOaConfig, code: string, code_verifier: string): Promise<void> {
  const settings = zaloOaSettings(zalo)
  const clock = () => systemClock.now()
  const grant = await askForPair(settings, { fetch, clock }, { code, code_verifier })
  if (grant.kind !== 'granted') {
    console.error(`Zalo gave no token (${grant.reason}). A code works once and for ten minutes: begin anew.`)
    process.exit(1)
  }
  await take(zalo, grant.pair)
}

/** Stores the pair unless Zalo says that it is none, or of another OA. */
async function take(zalo: ZaloOaConfig, given: TokenPair): Promise<void> {
  const settings = zaloOaSettings(zalo)
  const tokens = inMemory(given)
  await withStore(
    async (store) => {
      const kept = zaloOaDeps(zalo, store, quietLog, systemClock)
      const answer = await readAccount(createZaloApi(settings, { ...kept, tokens, notes: NO_NOTES }))
      if (answer.kind === 'refused') refuse(`Zalo refuses these tokens (${answer.reason}).`)
      if (answer.kind === 'account' && answer.account.id !== settings.oaId) {
        refuse(`These tokens are of the OA ${answer.account.id}; ZALO_OA_ID is ${settings.oaId}.`)
      }
      await kept.tokens.exclusively(async () => kept.tokens.write(tokens.pair()))
      await kept.notes.write('renewal', 'given by hand')
      if (answer.kind === 'account') print(`Stored. Zalo takes them: ${answer.account.name}.`)
      else print(`Stored, unchecked: Zalo could not be reached (${answer.reason}).`)
      print('What waited for a token goes out after `hoi outbox --retry all`.')
    },
    { create: true },
  )
}

function refuse(why: string): never {
  console.error(`${why} Nothing was changed.`)
  process.exit(1)
}

/** What becomes of a pair on trial is not what became of the OA's. */
const NO_NOTES: AccountNotes = { read: async () => null, write: async () => undefined }

/** A pair on trial: what it was exchanged for, should it have run out, is not lost. */
function inMemory(first: TokenPair): TokenStore & { pair(): TokenPair } {
  let pair = first
  return {
    pair: () => pair,
    read: async () => pair,
    write: async (next) => {
      pair = next
    },
    exclusively: (work) => work(),
  }
}

/** The first two lines of standard input; asked for where somebody types. */
async function readPair(): Promise<TokenPair> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const next = async (what: string): Promise<string> => {
    if (process.stdin.isTTY) process.stderr.write(`${what}: `)
    const { value } = await lines.next()
    const read = token.safeParse(typeof value === 'string' ? value.trim() : undefined)
    if (!read.success) wrongUsage(`${what}: one word on a line of its own was expected on standard input.`)
    return read.data
  }
  const access = await next('access token')
  const refresh = await next('refresh token')
  process.stdin.destroy()
  return pairByHand(access, refresh, systemClock.now())
}

/** Ends with 1 where the channel is off. */
function zaloSettings(): ZaloOaConfig {
  return settingsOf(loadConfig(process.env, process.cwd()), 'zalo')
}
