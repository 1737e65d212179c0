import type { InboundEvent } from '../../messages/inbound.ts'
import { botIdOf } from '../bot-token.ts'
import { MalformedBody } from '../errors.ts'
import { FIRST_PAUSE_MS } from '../polling.ts'
import type { Outgoing, PollingChannel, SendOutcome, WebhookChannel } from '../port.ts'
import { asPlainText, renderReply } from '../render.ts'
import { verifySecretHeader } from '../verdict.ts'
import { callApi } from './api.ts'
import { readEvent } from './events.ts'
import { LIMITS } from './limits.ts'
import { outcomeOf, QUOTA_PAUSE_MS } from './outcomes.ts'
import { startPolling } from './poll.ts'
import type { ZaloBotDeps, ZaloBotSettings } from './settings.ts'
import { readBody, readUpdate, type Update } from './update.ts'

export interface ZaloBotChannel extends WebhookChannel, PollingChannel {
  parse(body: Buffer): InboundEvent[]
}

const CHANNEL = { channel: 'zalo-bot' } as const

export function createZaloBot(settings: ZaloBotSettings, deps: ZaloBotDeps): ZaloBotChannel {
  const botId = botIdOf(settings.token)
  const root = { apiRoot: settings.apiRoot, token: settings.token, fetch: deps.fetch }
  /** Told once, until a message goes out again. */
  let quotaTold = false

  function eventsOf(update: Update): InboundEvent[] {
    const reading = readEvent(update, botId)
    if (reading.kind === 'event') return [reading.event]
    if (reading.kind === 'unreadable') {
      deps.log.warn({ ...CHANNEL, event: update.event_name }, 'zalo-bot: an update of unknown shape')
    }
    return []
  }

  function readFetched(result: unknown): InboundEvent[] {
    const update = readUpdate(result)
    if (update !== null) return eventsOf(update)
    deps.log.warn(CHANNEL, 'zalo-bot: what was fetched is not an update')
    return []
  }

  function watchQuota(outcome: SendOutcome): void {
    if (outcome.kind === 'sent') quotaTold = false
    if (outcome.kind !== 'retry' || outcome.afterMs !== QUOTA_PAUSE_MS || quotaTold) return
    quotaTold = true
    deps.log.error(
      CHANNEL,
      "zalo-bot: Zalo takes no more messages (429): this month's are spent, or too many came at once; " +
        'answers wait and are tried every 15 minutes for some hours',
    )
  }

  return {
    id: 'zalo-bot',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    verify: (request) =>
      verifySecretHeader(request, {
        ...CHANNEL,
        header: 'X-Bot-Api-Secret-Token',
        setting: 'ZALO_BOT_WEBHOOK_SECRET',
        secret: settings.webhookSecret,
      }),
    parse(body) {
      const update = readBody(body)
      if (update === null) throw new MalformedBody('zalo-bot: the body is not JSON with an event_name')
      return eventsOf(update)
    },
    async send({ person, message }: Outgoing) {
      const parameters = { chat_id: person, text: asPlainText(message) }
      const outcome = outcomeOf(
        await callApi(root, 'sendMessage', parameters, { timeoutMs: settings.timeoutMs }),
      )
      watchQuota(outcome)
      return outcome
    },
    poll: (accept) =>
      startPolling({
        call: (method, parameters, options) => callApi(root, method, parameters, options),
        read: readFetched,
        accept,
        log: deps.log,
        pauseMs: deps.pauseMs ?? FIRST_PAUSE_MS,
      }),
  }
}
