import { createHmac } from 'node:crypto'
import type { InboundEvent } from '../../messages/inbound.ts'
import { MalformedBody } from '../errors.ts'
import { post } from '../http.ts'
import type { ChannelLimits, Outgoing, SendOutcome, WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { readEnvelope } from './envelope.ts'
import { readEvent } from './events.ts'
import { toZaloSend, type ZaloSend } from './message.ts'
import { readAnswer, type ZaloAnswer } from './outcomes.ts'
import type { ZaloOaDeps, ZaloOaSettings } from './settings.ts'
import { verifySignature } from './signature.ts'
import { createTokenKeeper } from './token-keeper.ts'

export const LIMITS: ChannelLimits = { text: 2000, choices: 5, choiceLabel: 100 }

export interface ZaloOaChannel extends WebhookChannel {
  parse(body: Buffer): InboundEvent[]
  /** Refreshes the tokens if their end is near. To be called daily: without traffic they die after three months. */
  keepTokensFresh(): Promise<void>
}

export function createZaloOa(settings: ZaloOaSettings, deps: ZaloOaDeps): ZaloOaChannel {
  const tokens = createTokenKeeper(settings, deps)
  /** Whether this OA takes buttons is documented nowhere; the first refusal tells, until the next start. */
  let buttonsWork = true

  async function deliver({ person, message }: Outgoing): Promise<SendOutcome> {
    const send = toZaloSend(person, message, buttonsWork)
    const answer = await callWithToken(send)
    if (answer.kind !== 'parameter-refused') return answer
    if (!send.buttons) return { kind: 'rejected', reason: 'Zalo refused a parameter of the message' }
    const written = await callWithToken(toZaloSend(person, message, false))
    if (written.kind === 'parameter-refused') {
      return { kind: 'rejected', reason: 'Zalo refused a parameter of the message, with buttons and without' }
    }
    if (written.kind === 'sent') {
      buttonsWork = false
      deps.log.warn(
        { channel: 'zalo-oa' },
        'zalo-oa: this OA refuses buttons; choices are written into the text',
      )
    }
    return written
  }

  /** Calls; a token that Zalo refuses is replaced once. */
  async function callWithToken(send: ZaloSend): Promise<Exclude<ZaloAnswer, { kind: 'token-refused' }>> {
    const token = await tokens.current()
    if (token.kind !== 'token') return token
    const answer = await call(send, token.accessToken)
    if (answer.kind !== 'token-refused') return answer
    const other = await tokens.replacing(token.accessToken)
    if (other.kind !== 'token') return other
    const second = await call(send, other.accessToken)
    if (second.kind !== 'token-refused') return second
    return { kind: 'operator-needed', reason: 'Zalo refuses a token that was just refreshed' }
  }

  async function call(send: ZaloSend, accessToken: string): Promise<ZaloAnswer> {
    const answer = await post(deps.fetch, {
      url: settings.apiRoot + send.path,
      headers: {
        'content-type': 'application/json',
        access_token: accessToken,
        appsecret_proof: appSecretProof(settings.appSecret, accessToken),
      },
      body: JSON.stringify(send.body),
      timeoutMs: settings.timeoutMs,
    })
    return readAnswer(answer)
  }

  return {
    id: 'zalo-oa',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    verify: (request) => verifySignature(request, settings.oaSecretKey, deps.clock()),
    parse(body) {
      const envelope = readEnvelope(body)
      if (envelope === null) {
        throw new MalformedBody('zalo-oa: the body is not JSON with app_id, event_name and timestamp')
      }
      const reading = readEvent(envelope, settings.oaId)
      if (reading.kind === 'event') return [reading.event]
      if (reading.kind === 'unreadable') {
        deps.log.warn(
          { channel: 'zalo-oa', event: envelope.event_name },
          'zalo-oa: an event of unknown shape',
        )
      }
      return []
    },
    async send(outgoing) {
      try {
        return await deliver(outgoing)
      } catch (error) {
        // Only reading, locking or writing the token store throws, each before a message leaves.
        deps.log.error({ channel: 'zalo-oa', err: error }, 'zalo-oa: the token store failed')
        return { kind: 'retry', reason: 'the token store failed' }
      }
    },
    async keepTokensFresh() {
      try {
        await tokens.current()
      } catch (error) {
        deps.log.error({ channel: 'zalo-oa', err: error }, 'zalo-oa: the token store failed')
      }
    },
  }
}

/** Proves that a call comes from the app: mandatory for apps that have it switched on. */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}
