import { z } from 'zod'
import { type AccountAnswer, type OaAccount, readAccount } from '../channels/zalo-oa/account.ts'
import { createZaloApi } from '../channels/zalo-oa/api.ts'
import type { Note } from '../channels/zalo-oa/notes.ts'
import type { ZaloOaDeps } from '../channels/zalo-oa/settings.ts'
import { channelsOff, loadConfig } from '../config.ts'
import { zaloOaDeps, zaloOaSettings } from '../connect/zalo-oa.ts'
import { systemClock } from '../delivery/clock.ts'
import type { ZaloOaConfig } from '../settings/zalo-oa.ts'
import type { Store } from '../store/ports.ts'
import { print } from './brain.ts'
import { withStore } from './store.ts'

/** Only what went wrong is said: the command itself says how things stand. */
export const quietLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (_details: object, message: string) => console.error(message),
}

interface State {
  readonly oa: string
  readonly account: OaAccount | null
  /** Why Zalo did not say; null = it did. */
  readonly problem: string | null
  readonly tokenUntil: Date | null
  readonly renewal: Note | null
  readonly buttonsRefused: Date | null
  readonly paidMessages: boolean
  readonly lastEvent: Date | null
  /** What keeps residents from the bot. */
  readonly todo: readonly string[]
  /** What may be as it should be, and is worth a look. */
  readonly notes: readonly string[]
}

/** `hoi zalo`: how the OA stands. Ends with 1 where something keeps residents from the bot. */
export async function zaloState(options: unknown): Promise<void> {
  const json = z.object({ json: z.boolean().default(false) }).parse(options).json
  const zalo = zaloSettings()
  await withStore(
    async (store) => {
      const state = await readState(zalo, store)
      if (json) print(JSON.stringify({ ready: state.todo.length === 0, ...state }))
      else for (const line of describe(state)) print(line)
      process.exitCode = state.todo.length === 0 ? 0 : 1
    },
    { create: true },
  )
}

/** Ends with 1 where the channel is off. */
export function zaloSettings(): ZaloOaConfig {
  const config = loadConfig(process.env, process.cwd())
  if (config.zalo !== null) return config.zalo
  const set = channelsOff(config).find(({ channel }) => channel === 'zalo')?.set ?? []
  console.error(`Zalo OA is off. To turn it on set: ${set.join(', ')}`)
  process.exit(1)
}

async function readState(zalo: ZaloOaConfig, store: Store): Promise<State> {
  const deps = zaloOaDeps(zalo, store, quietLog, systemClock)
  const answer = await readAccount(createZaloApi(zaloOaSettings(zalo), deps))
  const pair = await deps.tokens.read()
  const lastEvent = await store.inbox.lastReceived('zalo-oa', zalo.ZALO_OA_ID)
  return {
    oa: zalo.ZALO_OA_ID,
    account: answer.kind === 'account' ? answer.account : null,
    problem: answer.kind === 'account' ? null : answer.reason,
    tokenUntil: pair?.expiresAt ?? null,
    ...(await notesOf(deps)),
    paidMessages: zalo.ZALO_PAID_MESSAGES,
    lastEvent,
    todo: whatIsLeft(zalo, pair !== null, answer),
    notes: lastEvent === null ? [NO_EVENT] : [],
  }
}

async function notesOf({ notes }: ZaloOaDeps) {
  return {
    renewal: await notes.read('renewal'),
    buttonsRefused: (await notes.read('buttons'))?.at ?? null,
  }
}

function whatIsLeft({ ZALO_OA_ID: oa }: ZaloOaConfig, hasToken: boolean, answer: AccountAnswer): string[] {
  if (!hasToken) {
    return [
      'No token: take a first pair from the API Explorer and run `hoi zalo token`, or `hoi zalo grant`.',
    ]
  }
  switch (answer.kind) {
    case 'refused':
      return [`Zalo refuses the token (${answer.reason}): run \`hoi zalo grant\` or \`hoi zalo token\` anew.`]
    case 'not-reached':
      return [`Zalo could not be reached (${answer.reason}): check the network, then look again.`]
    case 'account':
      return answer.account.id === oa
        ? []
        : [`The token is of the OA ${answer.account.id}, ZALO_OA_ID is ${oa}: set one right.`]
  }
}

const NO_EVENT =
  'No event came in the last three days. If somebody wrote: in the developer console set the webhook to ' +
  'https://<domain>/webhooks/zalo-oa, press check, and tick the events (docs/channels/zalo-oa.en.md).'

function describe(state: State): string[] {
  const { oa, account, tokenUntil, renewal, buttonsRefused, paidMessages, lastEvent, todo, notes } = state
  const lines = [
    `OA        ${oa}  ${account === null ? '(name unknown)' : account.name}${account?.government === true ? ', government' : ''}${account?.verified === false ? ', NOT verified' : ''}`,
    `package   ${account?.package ?? 'unknown'}${account?.packageUntil == null ? '' : `, until ${account.packageUntil}`}`,
    `token     ${tokenUntil === null ? 'none' : `until ${tokenUntil.toISOString()}, renewed by itself five hours before`}`,
    `renewal   ${renewal === null ? 'none yet' : `${renewal.at.toISOString()}  ${renewal.value}`}`,
    `buttons   ${buttonsRefused === null ? 'not refused so far' : `refused on ${buttonsRefused.toISOString()}: choices are numbered lines, tried again after 30 days`}`,
    `paid      ${paidMessages ? 'messages that Zalo bills are sent' : 'nothing that Zalo bills is sent (ZALO_PAID_MESSAGES)'}`,
    `events    ${lastEvent === null ? 'none in the last three days' : `last one ${lastEvent.toISOString()}`}`,
  ]
  return [
    ...lines,
    ...notes.map((one) => `NOTE      ${one}`),
    ...(todo.length === 0 ? ['ready'] : todo.map((one) => `TO DO     ${one}`)),
  ]
}
