import type { InboundEvent } from '../../messages/inbound.ts'
import { sameSecret } from '../constant-time.ts'
import type { ChannelDeps } from '../deps.ts'
import { MalformedBody } from '../errors.ts'
import { post } from '../http.ts'
import type { ChannelLimits, WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { Batch, readMessaging } from './events.ts'
import { toSendBody } from './message.ts'
import { readAnswer } from './outcomes.ts'
import type { MessengerSettings } from './settings.ts'
import { verifySignature } from './signature.ts'

/** 2000 characters are customary, stated nowhere; quick reply titles are cut off beyond 20. */
export const LIMITS: ChannelLimits = { text: 1900, choices: 13, choiceLabel: 20 }

export interface MessengerChannel extends WebhookChannel {
  parse(body: Buffer): InboundEvent[]
}

export function createMessenger(settings: MessengerSettings, deps: ChannelDeps): MessengerChannel {
  function eventsOf(batch: Batch): InboundEvent[] {
    if (batch.object !== 'page') return []
    return batch.entry
      .filter(({ id }) => id === settings.pageId)
      .flatMap(({ messaging = [] }) => messaging)
      .flatMap((raw) => {
        const event = readMessaging(raw, settings)
        if (event === 'unreadable') {
          deps.log.warn({ channel: 'messenger' }, 'messenger: an event of unknown shape')
          return []
        }
        return event === null ? [] : [event]
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
      const answer = await post(deps.fetch, {
        url: `${settings.apiRoot}/${settings.pageId}/messages`,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.pageToken}` },
        body: JSON.stringify(toSendBody(outgoing)),
        timeoutMs: settings.timeoutMs,
      })
      return readAnswer(answer)
    },
  }
}

function readBatch(body: Buffer): Batch {
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new MalformedBody('messenger: the body is not JSON', { cause: error })
  }
  const batch = Batch.safeParse(json)
  if (!batch.success) throw new MalformedBody('messenger: the body is not {"object", "entry": [...]}')
  return batch.data
}
