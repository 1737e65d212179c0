import { z } from 'zod'
import type { InboundEvent } from '../../messages/inbound.ts'
import { botIdOf } from '../bot-token.ts'
import { MalformedBody } from '../errors.ts'
import { FIRST_PAUSE_MS } from '../polling.ts'
import type { Outgoing, PollingChannel, SendOutcome, WebhookChannel } from '../port.ts'
import { renderReply } from '../render.ts'
import { verifySecretHeader } from '../verdict.ts'
import { createBreaker } from './breaker.ts'
import { createClient } from './client.ts'
import { type CallFailure, failureOf, wordsFor } from './failure.ts'
import { type GroupCall, wayToPrivateChat } from './group.ts'
import { LIMITS } from './limits.ts'
import { learnMe } from './me.ts'
import { extraOf } from './message.ts'
import { outcomeOf } from './outcomes.ts'
import { startPolling } from './poll.ts'
import { createReader, type Reading } from './reader.ts'
import type { TelegramDeps, TelegramSettings } from './settings.ts'
import { isReadable, jsonOf, updateIdOf } from './update.ts'

const CHANNEL = { channel: 'telegram' } as const
/** One group is shown the way at most so often: Telegram takes 20 messages a minute there. */
const GROUP_PAUSE_MS = 60_000
const MOST_GROUPS = 1_000

/** Telegram said "ok"; the message that should come with it is not needed. */
const Sent = z.looseObject({ message_id: z.int() })

export interface TelegramChannel extends WebhookChannel, PollingChannel {
  parse(body: Buffer): Promise<InboundEvent[]>
  /**
   * Asks Telegram, in the background, for the name under which groups call the bot; until then only replies count there.
   * @returns what stops it
   */
  learnName(): () => Promise<void>
}

export function createTelegram(settings: TelegramSettings, deps: TelegramDeps): TelegramChannel {
  const { log, clock, pauseMs = FIRST_PAUSE_MS } = deps
  const account = botIdOf(settings.token)
  const telegram = createClient(settings)
  const breaker = createBreaker(settings.timeoutMs)
  let username = settings.username ?? null
  const reader = createReader({ telegram, self: () => ({ account, username }), log })
  /** What is owed to Telegram for events that are being kept; forgotten with them. */
  const owed = new WeakMap<readonly InboundEvent[], Reading>()
  const groupsShown = new Map<string, number>()

  async function read(update: unknown): Promise<Reading> {
    if (isReadable(update)) return reader.read(update)
    log.warn(CHANNEL, 'telegram: an update of unknown shape')
    return { events: [], taps: [], calls: [] }
  }

  function settle({ taps, calls }: Reading): void {
    for (const tap of taps) void beside('confirming a tap', () => telegram.answerCbQuery(tap))
    for (const call of calls) showTheWay(call)
  }

  function showTheWay({ chat, message }: GroupCall): void {
    const now = clock().getTime()
    if (username === null || now - (groupsShown.get(chat) ?? Number.NEGATIVE_INFINITY) < GROUP_PAUSE_MS)
      return
    if (groupsShown.size >= MOST_GROUPS) groupsShown.clear()
    groupsShown.set(chat, now)
    const text = wayToPrivateChat(username)
    const reply = { message_id: message, allow_sending_without_reply: true }
    void beside('answering in a group', () =>
      telegram.sendMessage(chat, text, {
        link_preview_options: { is_disabled: true },
        reply_parameters: reply,
      }),
    )
  }

  /** What is good to have and not worth a second try. */
  async function beside(what: string, call: () => Promise<unknown>): Promise<void> {
    try {
      await call()
    } catch (error) {
      log.warn({ ...CHANNEL, reason: wordsFor(failureOf(error)) }, `telegram: ${what} failed`)
    }
  }

  async function send({ person, message }: Outgoing): Promise<SendOutcome> {
    const waitMs = breaker.waitMs(clock())
    if (waitMs > 0)
      return { kind: 'retry', reason: 'Telegram cannot be reached at the moment', afterMs: waitMs }
    try {
      const sent = Sent.safeParse(await telegram.sendMessage(person, message.text, extraOf(message)))
      watch(null)
      return { kind: 'sent', platformId: sent.success ? String(sent.data.message_id) : null }
    } catch (error) {
      const failure = failureOf(error)
      watch(failure)
      return outcomeOf(failure)
    }
  }

  function watch(failure: CallFailure | null): void {
    if (failure?.kind === 'not-sent' || failure?.kind === 'unknown') {
      if (breaker.failed(clock())) {
        log.error({ ...CHANNEL, reason: failure.reason }, 'telegram: cannot be reached; answers wait')
      }
    } else if (breaker.answered()) log.info(CHANNEL, 'telegram: can be reached again')
  }

  return {
    id: 'telegram',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    verify: (request) =>
      verifySecretHeader(request, {
        ...CHANNEL,
        header: 'X-Telegram-Bot-Api-Secret-Token',
        setting: 'TELEGRAM_WEBHOOK_SECRET',
        secret: settings.webhookSecret,
      }),
    async parse(body) {
      const update = jsonOf(body)
      if (updateIdOf(update) === null) {
        throw new MalformedBody('telegram: the body is not JSON with an update_id')
      }
      const reading = await read(update)
      owed.set(reading.events, reading)
      return reading.events
    },
    accepted(events) {
      const reading = owed.get(events)
      if (reading !== undefined) settle(reading)
    },
    send,
    learnName: () =>
      learnMe({
        telegram,
        onLearnt: (me) => {
          username = me.username
        },
        log,
        pauseMs,
        timeoutMs: settings.timeoutMs,
      }),
    poll: (accept) =>
      startPolling({
        telegram,
        async take(updates) {
          const readings = await Promise.all(updates.map(read))
          const events = readings.flatMap((reading) => reading.events)
          if (events.length > 0) await accept(events)
          for (const reading of readings) settle(reading)
        },
        log,
        pauseMs,
        timeoutMs: settings.timeoutMs,
      }),
  }
}
