import type { InboundEvent } from '../../messages/inbound.ts'
import { MalformedBody } from '../errors.ts'
import type { Outgoing, SendOutcome, WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { closedWindow } from '../window.ts'
import { createZaloApi } from './api.ts'
import { createButtonsMemory } from './buttons-memory.ts'
import { readEnvelope } from './envelope.ts'
import { readEvent } from './events.ts'
import { LIMITS } from './limits.ts'
import { toZaloSend, type ZaloSend } from './message.ts'
import { readAnswer, type ZaloAnswer } from './outcomes.ts'
import { recipientOf } from './person.ts'
import { createQuotaWatch } from './quota.ts'
import type { ZaloOaDeps, ZaloOaSettings } from './settings.ts'
import { verifySignature } from './signature.ts'
import { windowsOf } from './window.ts'

export interface ZaloOaChannel extends WebhookChannel {
  parse(body: Buffer): InboundEvent[]
  /** Refreshes the tokens if their end is near. To be called often: without traffic they die after three months. */
  keepTokensFresh(): Promise<void>
}

export function createZaloOa(settings: ZaloOaSettings, deps: ZaloOaDeps): ZaloOaChannel {
  const api = createZaloApi(settings, deps)
  const buttons = createButtonsMemory(deps)
  const watchQuota = createQuotaWatch(deps.log)
  const windows = windowsOf(settings.paidMessages)

  async function deliver({ person, message, lastHeard }: Outgoing): Promise<SendOutcome> {
    const closed = windowFor(person, lastHeard)
    if (closed !== null) return closed
    const send = toZaloSend(person, message, await buttons.work())
    const answer = await call(send)
    if (answer.kind !== 'parameter-refused') return answer
    if (!send.buttons) return { kind: 'rejected', reason: `${answer.reason}: a parameter was refused` }
    const written = await call(toZaloSend(person, message, false))
    if (written.kind === 'parameter-refused') {
      const reason = `${written.reason}: a parameter was refused, with buttons and without`
      return { kind: 'rejected', reason }
    }
    if (written.kind === 'sent') await buttons.refused()
    return written
  }

  /** Of a visitor of the site widget Zalo says nothing about when they may be answered. */
  function windowFor(person: string, lastHeard: Date | null) {
    if (recipientOf(person).kind === 'anonymous') return null
    return closedWindow(windows, lastHeard, deps.clock())
  }

  async function call({ path, body }: ZaloSend): Promise<ZaloAnswer> {
    const called = await api.call({ method: 'POST', path, body })
    if (called.kind !== 'called') return called
    watchQuota(called.answer)
    return readAnswer(called.answer)
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
      const fields = { channel: 'zalo-oa', event: envelope.event_name }
      switch (reading.kind) {
        case 'event':
          return [reading.event]
        case 'notice':
          deps.log.warn({ ...fields, ...reading.details }, `zalo-oa: ${reading.message}`)
          return []
        case 'unreadable':
          deps.log.warn(fields, 'zalo-oa: an event of unknown shape')
          return []
        case 'nothing':
          return []
      }
    },
    async send(outgoing) {
      try {
        return await deliver(outgoing)
      } catch (error) {
        // Only reading, locking or writing the store throws, each before a message leaves.
        deps.log.error({ channel: 'zalo-oa', err: error }, 'zalo-oa: the token store failed')
        return { kind: 'retry', reason: 'the token store failed' }
      }
    },
    async keepTokensFresh() {
      try {
        await api.tokens.current()
      } catch (error) {
        deps.log.error({ channel: 'zalo-oa', err: error }, 'zalo-oa: the token store failed')
      }
    },
  }
}
