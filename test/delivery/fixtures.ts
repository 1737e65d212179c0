import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Channel, Outgoing, SendOutcome } from '../../src/channels/port.ts'
import { createDelivery, type Delivery, type DeliveryOptions } from '../../src/delivery/delivery.ts'
import type { Log } from '../../src/delivery/log.ts'
import type { Metrics } from '../../src/delivery/metrics.ts'
import type { Respond } from '../../src/delivery/turns.ts'
import type { ChannelId } from '../../src/messages/inbound.ts'
import type { Reply } from '../../src/messages/reply.ts'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { noon, say } from '../store/fixtures.ts'
import { ManualClock } from './manual-clock.ts'

type Script = (outgoing: Outgoing, nth: number) => SendOutcome | Promise<SendOutcome>

export const sent: SendOutcome = { kind: 'sent', platformId: 'm' }

/** A channel that keeps what it is given and ends each send as its script says; a reply's lines are its messages. */
export class RecordingChannel implements Channel {
  readonly id: ChannelId
  readonly limits = { text: 2000, choices: 5, choiceLabel: 100 }
  readonly sends: Outgoing[] = []
  mostAtOnce = 0
  script: Script
  #underWay = 0

  constructor(script: Script = () => sent, id: ChannelId = 'zalo-oa') {
    this.script = script
    this.id = id
  }

  render(reply: Reply): Reply[] {
    return reply.text.split('\n').map((text) => ({ ...reply, text }))
  }

  async send(outgoing: Outgoing): Promise<SendOutcome> {
    this.sends.push(outgoing)
    this.#underWay++
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay)
    const nth = this.sends.filter((other) => other.id === outgoing.id).length
    await nextTurn()
    try {
      return await this.script(outgoing, nth)
    } finally {
      this.#underWay--
    }
  }

  /** Texts in the order of the sends, of one person where one is named. */
  texts(person?: string): string[] {
    const mine = this.sends.filter((one) => person === undefined || one.person === person)
    return mine.map((one) => one.message.text)
  }
}

/** Answers each text with itself and keeps how many there were. */
export const echo: Respond = (state, event) => {
  const before = typeof state?.data === 'number' ? state.data : 0
  const text = event.kind === 'text' ? event.text : event.kind
  return {
    state: { version: 1, data: before + 1, passing: { text } },
    replies: [say(text)],
    records: [],
    place: 'ai-quoc',
  }
}

export class Recorder implements Metrics, Log {
  readonly counts: Record<string, number> = {}
  readonly lines: string[] = []

  count(name: string, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const key = [name, ...Object.values(labels)].join(' ')
    this.counts[key] = (this.counts[key] ?? 0) + by
  }

  readonly info = (fields: object, message: string) => this.#line(fields, message)
  readonly warn = (fields: object, message: string) => this.#line(fields, message)
  readonly error = (fields: object, message: string) => this.#line(fields, message)

  #line(fields: object, message: string): void {
    this.lines.push(`${message} ${JSON.stringify(fields)}`)
  }
}

export interface Setup {
  readonly store: Store
  readonly channel: RecordingChannel
  readonly clock: ManualClock
  readonly recorder: Recorder
  readonly delivery: Delivery
}

/** A started delivery over a store in memory, with a clock that stands still. */
export async function setUp(
  options: Partial<DeliveryOptions> = {},
  channel = new RecordingChannel(),
): Promise<Setup> {
  const store = options.store ?? (await openSqlite(':memory:'))
  await store.migrate()
  const clock = new ManualClock(noon)
  const recorder = new Recorder()
  const delivery = createDelivery({
    store,
    channels: new Map([[channel.id, channel]]),
    respond: echo,
    fallback: say('xin lỗi'),
    log: recorder,
    metrics: recorder,
    clock,
    random: () => 1,
    ...options,
  })
  await delivery.start()
  return { store, channel, clock, recorder, delivery }
}
