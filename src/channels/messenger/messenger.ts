import type { InboundEvent } from '../../messages/inbound.ts'
import { sameSecret } from '../constant-time.ts'
import { MalformedBody } from '../errors.ts'
import type { ChannelLimits, WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { parseKeepingDigits } from '../zalo-oa/json.ts'
import { Batch, readMessaging } from './events.ts'
import { callGraph } from './graph.ts'
import { toSendBody } from './message.ts'
import { readAnswer } from './outcomes.ts'
import type { MessengerDeps, MessengerSettings } from './settings.ts'
import { verifySignature } from './signature.ts'
import { closedWindow } from './window.ts'

/** 2000 characters are customary, stated nowhere; titles of quick replies and buttons are cut off beyond 20. */
export const LIMITS: ChannelLimits = { text: 1900, choices: 13, choiceLabel: 20 }

export interface MessengerChannel extends WebhookChannel {
  parse(body: Buffer): InboundEvent[]
}

export function createMessenger(settings: MessengerSettings, deps: MessengerDeps): MessengerChannel {
  function eventsOf(batch: Batch): InboundEvent[] {
    if (batch.object !== 'page') return []
    return batch.entry
      .filter(({ id }) => id === settings.pageId)
      .flatMap(({ messaging = [] }) => messaging)
      .flatMap((raw) => {
        const events = readMessaging(raw, settings)
        if (events !== 'unreadable') return events
        deps.log.warn({ channel: 'messenger' }, 'messenger: an event of unknown shape')
        return []
      })
  }

  return {
    id: 'messenger',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    handshake(query) {
      const token = query['hub.verify_token'] ?? ''
      const asked = query['hub.mode'] === 'subscribe' && sameSecret(token, settings.verifyToken)
      return asked ? (query['hub.challenge'] ?? null) : null
    },
    verify: (request) => verifySignature(request, settings.appSecret),
    parse: (body) => eventsOf(readBatch(body)),
    async send(outgoing) {
      const closed = closedWindow(outgoing.lastHeard, deps.clock())
      if (closed !== null) return closed
      const json = toSendBody(outgoing)
      return readAnswer(
        await callGraph(settings, deps, { method: 'POST', path: `${settings.pageId}/messages`, json }),
      )
    },
  }
}

function readBatch(body: Buffer): Batch {
  let json: unknown
  try {
    json = parseKeepingDigits(body.toString('utf8'))
  } catch (error) {
    throw new MalformedBody('messenger: the body is not JSON', { cause: error })
  }
  const batch = Batch.safeParse(json)
  if (!batch.success) throw new MalformedBody('messenger: the body is not {"object", "entry": [...]}')
  return batch.data
}
