import type { InboundEvent } from '../../messages/inbound.ts'
import { sameSecret } from '../constant-time.ts'
import { MalformedBody } from '../errors.ts'
import { parseKeepingDigits } from '../json.ts'
import type { WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { closedWindow, type Window } from '../window.ts'
import { Batch, eventsIn, readMessaging } from './events.ts'
import { callGraph } from './graph.ts'
import { LIMITS } from './limits.ts'
import { toSendBody } from './message.ts'
import { readAnswer } from './outcomes.ts'
import type { MessengerDeps, MessengerSettings } from './settings.ts'
import { verifySignature } from './signature.ts'

/** Later only people may answer, by hand. */
const WINDOW: Window = {
  hours: 24,
  closed: 'the person was last heard of more than 24 hours ago; Messenger lets a page answer for 24',
}

const CHANNEL = { channel: 'messenger' } as const
/** Facebook repeats for hours at most. The time is signed: what is older was recorded, and is posted by somebody else. */
const REPLAY_LIMIT_MS = 72 * 60 * 60 * 1000

export interface MessengerChannel extends WebhookChannel {
  parse(body: Buffer): InboundEvent[]
}

export function createMessenger(settings: MessengerSettings, deps: MessengerDeps): MessengerChannel {
  function eventsOf(batch: Batch): InboundEvent[] {
    if (batch.object !== 'page') return []
    return batch.entry
      .flatMap((entry) => readable(eventsIn(entry, settings.pageId)))
      .flatMap((raw) => readable(readMessaging(raw, settings)))
      .filter(isFresh)
  }

  function readable<Item>(found: readonly Item[] | 'unreadable'): readonly Item[] {
    if (found !== 'unreadable') return found
    deps.log.warn(CHANNEL, 'messenger: an event of unknown shape')
    return []
  }

  function isFresh({ sentAt }: InboundEvent): boolean {
    if (sentAt === null || deps.clock().getTime() - Date.parse(sentAt) <= REPLAY_LIMIT_MS) return true
    deps.log.warn(CHANNEL, 'messenger: an event older than 72 hours, which Facebook does not repeat any more')
    return false
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
      const closed = closedWindow([WINDOW], outgoing.lastHeard, deps.clock())
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
