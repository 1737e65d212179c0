import { type AccountAnswer, type OaAccount, readAccount } from '../channels/zalo-oa/account.ts'
import { createZaloApi } from '../channels/zalo-oa/api.ts'
import type { Note } from '../channels/zalo-oa/notes.ts'
import type { ZaloOaDeps } from '../channels/zalo-oa/settings.ts'
import { type Config, loadConfig } from '../config.ts'
import { zaloOaDeps, zaloOaSettings } from '../connect/zalo-oa.ts'
import { systemClock } from '../delivery/clock.ts'
import type { ZaloOaConfig } from '../settings/zalo-oa.ts'
import type { Store } from '../store/ports.ts'
import { type ChannelState, quietLog, settingsOf, showState } from './channel.ts'
import { withStore } from './store.ts'

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
}

/** `hoi zalo`: how the OA stands. */
export async function zaloState(options: unknown): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const zalo = settingsOf(config, 'zalo')
  await withStore((store) => showState(options, () => readState(zalo, config, store)), { create: true })
}

async function readState(zalo: ZaloOaConfig, config: Config, store: Store): Promise<ChannelState> {
  const deps = zaloOaDeps(zalo, store, quietLog, systemClock)
  const answer = await readAccount(createZaloApi(zaloOaSettings(zalo), deps))
  const pair = await deps.tokens.read()
  const lastEvent = await store.inbox.lastReceived('zalo-oa', zalo.ZALO_OA_ID)
  const state: State = {
    oa: zalo.ZALO_OA_ID,
    account: answer.kind === 'account' ? answer.account : null,
    problem: answer.kind === 'account' ? null : answer.reason,
    tokenUntil: pair?.expiresAt ?? null,
    ...(await notesOf(deps)),
    paidMessages: zalo.ZALO_PAID_MESSAGES,
    lastEvent,
  }
  return {
    lines: describe(state),
    json: state,
    todo: whatIsLeft(zalo, pair !== null, answer),
    notes: lastEvent === null ? [noEvent(config)] : [],
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

function noEvent({ PUBLIC_URL = 'https://DOMAIN' }: Config): string {
  return (
    'No event came in the last three days. If somebody wrote: in the developer console set the webhook to ' +
    `${PUBLIC_URL}/webhooks/zalo-oa, press check, and tick the events (docs/channels/zalo-oa.en.md).`
  )
}

function describe(state: State): ChannelState['lines'] {
  const { oa, account, tokenUntil, renewal, buttonsRefused, paidMessages, lastEvent } = state
  const { packageUntil } = account ?? {}
  return [
    ['OA', `${oa}  ${account === null ? '(name unknown)' : nameOf(account)}`],
    ['package', `${account?.package ?? 'unknown'}${packageUntil ? `, until ${packageUntil}` : ''}`],
    [
      'token',
      tokenUntil === null ? 'none' : `until ${tokenUntil.toISOString()}, renewed by itself five hours before`,
    ],
    ['renewal', renewal === null ? 'none yet' : `${renewal.at.toISOString()}  ${renewal.value}`],
    [
      'buttons',
      buttonsRefused === null
        ? 'not refused so far'
        : `refused on ${buttonsRefused.toISOString()}: choices are numbered lines, tried again after 30 days`,
    ],
    [
      'paid',
      paidMessages
        ? 'messages that Zalo bills are sent'
        : 'nothing that Zalo bills is sent (ZALO_PAID_MESSAGES)',
    ],
    ['events', lastEvent === null ? 'none in the last three days' : `last one ${lastEvent.toISOString()}`],
  ]
}

function nameOf({ name, government, verified }: OaAccount): string {
  return `${name}${government ? ', government' : ''}${verified === false ? ', NOT verified' : ''}`
}
