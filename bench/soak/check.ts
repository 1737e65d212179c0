import { type Attempt, type Event, type History, historyOf, keyOf, type Message } from './history.ts'
import type { Entry } from './ledger.ts'
import type { Garbage, SoakChannel } from './plan.ts'

/** What somebody did, and how its deliveries were answered. */
export interface Posted {
  readonly channel: SoakChannel
  readonly person: string
  readonly what: string
  /** Of the events that must be kept for it. */
  readonly keys: readonly string[]
  /** How each delivery was answered, null = not at all. */
  readonly statuses: readonly (number | null)[]
  readonly acknowledged: boolean
}

/** What may leave no trace. */
export interface Rubbish {
  readonly channel: SoakChannel
  readonly kind: Garbage
  readonly keys: readonly string[]
  readonly status: number | null
}

/** A message as a platform took it, or a page showed it. */
export interface Taken {
  readonly channel: SoakChannel
  readonly person: string
  readonly id: string
  readonly text: string
}

/** Everything that is known of a run. */
export interface Lived {
  readonly posted: readonly Posted[]
  readonly rubbish: readonly Rubbish[]
  readonly entries: readonly Entry[]
  /** Of each person in order. */
  readonly taken: readonly Taken[]
  /** Words of rubbish that were found in the store. */
  readonly marksFound: readonly string[]
  /** What the service itself counted as gone wrong inside: turns that threw, writes that failed. */
  readonly faults: readonly string[]
  /** Where it did not come to rest although nothing was left to wait for. */
  readonly stuck: readonly string[]
}

export interface Violation {
  readonly rule:
    | 'acknowledged'
    | 'answered-once'
    | 'has-a-reply'
    | 'from-nowhere'
    | 'leaves-no-trace'
    | 'nothing-left'
    | 'parked-with-a-reason'
    | 'taken-as-kept'
    | 'in-order'
    | 'sound-inside'
  readonly where: string
  readonly what: string
}

export interface Checked {
  readonly history: History
  readonly violations: readonly Violation[]
  /** Messages that a platform took a second time, after an end that nobody knew. */
  readonly twice: readonly Message[]
}

/**
 * Whether all that was acknowledged was answered exactly once: by the store's own changes and by what the platforms took,
 * which must tell the same.
 */
export function check(lived: Lived): Checked {
  const history = historyOf(lived.entries)
  const { violations, twice } = checkTaken(history, lived.taken)
  return {
    history,
    twice,
    violations: [
      ...lived.posted.flatMap((one) => checkPosted(one, history)),
      ...checkOrigin(lived, history),
      ...lived.rubbish.flatMap((one) => checkRubbish(one, history)),
      ...lived.marksFound.map((mark) =>
        violation('leaves-no-trace', 'store', `"${mark}" stands in the store`),
      ),
      ...history.messages.flatMap(checkEnd),
      ...violations,
      ...history.disorder.map(({ channel, person, what }) =>
        violation('in-order', keyOf(channel, person), what),
      ),
      ...lived.faults.map((fault) => violation('sound-inside', 'server', fault)),
      ...lived.stuck.map((what) => violation('nothing-left', 'server', what)),
    ],
  }
}

function violation(rule: Violation['rule'], where: string, what: string): Violation {
  return { rule, where, what }
}

function checkPosted(
  { channel, person, what, keys, statuses, acknowledged }: Posted,
  { events }: History,
): Violation[] {
  const where = keyOf(channel, person)
  if (!acknowledged)
    return [violation('acknowledged', where, `"${what}" was answered ${statuses.join(', ')}`)]
  return keys.flatMap((key) => {
    const said = `${key} "${what}"`
    const event = events.get(keyOf(channel, key))
    if (event === undefined)
      return [violation('answered-once', where, `${said} was acknowledged and is not in the inbox`)]
    if (event.person !== person)
      return [violation('answered-once', where, `${said} was kept as of ${event.person}`)]
    if (event.ends.join() !== 'done') {
      return [violation('answered-once', where, `${said} ended as [${event.ends.join(', ')}]`)]
    }
    return event.replies.length === 0 ? [violation('has-a-reply', where, `${said} has no reply`)] : []
  })
}

/** Nothing is answered that nobody did, and nothing said that answers nothing. */
function checkOrigin({ posted }: Lived, { events, messages }: History): Violation[] {
  const known = new Set(posted.flatMap(({ channel, keys }) => keys.map((key) => keyOf(channel, key))))
  const answering = new Set(events.values().flatMap(({ replies }) => replies))
  return [
    ...[...events].flatMap(([name, event]) => (known.has(name) ? [] : [strayEvent(event)])),
    ...messages.flatMap((message) =>
      answering.has(message)
        ? []
        : [violation('from-nowhere', keyOf(message.channel, message.person), `message ${message.row}`)],
    ),
  ]
}

function strayEvent({ channel, person, key }: Event): Violation {
  return violation('from-nowhere', keyOf(channel, person), `event ${key}`)
}

function checkRubbish({ channel, kind, keys, status }: Rubbish, { events }: History): Violation[] {
  const kept = keys.filter((key) => events.has(keyOf(channel, key)))
  // What is out of order is refused; what is of no use to us may be acknowledged.
  const refused = status !== null && status >= 400 && status < 500
  return [
    ...kept.map((key) => violation('leaves-no-trace', channel, `${kind}: event ${key} was kept`)),
    ...(refused || (kind === 'useless' && status === 200)
      ? []
      : [violation('leaves-no-trace', channel, `${kind}: answered ${status}`)]),
  ]
}

function checkEnd({ row, channel, person, state, outcome, reason }: Message): Violation[] {
  const where = keyOf(channel, person)
  if (state === 'waiting' || state === 'sending')
    return [violation('nothing-left', where, `message ${row} is ${state}`)]
  const why = outcome !== null && reason !== null && reason !== ''
  return state !== 'parked' || why ? [] : [violation('parked-with-a-reason', where, `message ${row}`)]
}

/** Each send that the store calls sent was taken, once; one whose end was unknown at most once; no other was. */
function checkTaken({ attempts }: History, taken: readonly Taken[]) {
  const byPerson = Map.groupBy(taken, ({ channel, person }) => keyOf(channel, person))
  const violations: Violation[] = []
  const times = new Map<Message, number>()
  const wasTaken = (message: Message) => times.set(message, (times.get(message) ?? 0) + 1)
  for (const where of new Set([...byPerson.keys(), ...attempts.keys()])) {
    const sends = attempts.get(where) ?? []
    const surplus = match(sends, byPerson.get(where) ?? [], wasTaken, (what) =>
      violations.push(violation('taken-as-kept', where, what)),
    )
    violations.push(
      ...surplus.map(({ id, text }) =>
        violation('taken-as-kept', where, `${id} was taken beyond what was sent: "${short(text)}"`),
      ),
    )
  }
  for (const [{ row, channel, person }, count] of times) {
    if (count > 2)
      violations.push(
        violation('taken-as-kept', keyOf(channel, person), `message ${row} was taken ${count} times`),
      )
  }
  return { violations, twice: [...times].flatMap(([message, count]) => (count > 1 ? [message] : [])) }
}

/** Goes through both in order. Answers what was taken and belongs to no send. */
function match(
  sends: readonly Attempt[],
  taken: readonly Taken[],
  wasTaken: (message: Message) => void,
  complain: (what: string) => void,
): Taken[] {
  const named = new Set(sends.flatMap(({ end, platformId }) => (end === 'sent' ? [platformId] : [])))
  const surplus: Taken[] = []
  let at = 0
  for (const { message, end, platformId } of sends) {
    const next = taken[at]
    if (end === 'sent') {
      const found = taken.findIndex(({ id }, index) => index >= at && id === platformId)
      if (found >= 0) {
        surplus.push(...taken.slice(at, found))
        at = found + 1
        wasTaken(message)
      } else if (message.channel !== 'web' || message.state !== 'erased') {
        // A page that was closed cannot show what was erased before it came back.
        complain(`message ${message.row} counts as sent as ${platformId} and was not taken in its place`)
      }
    } else if (end !== 'not-sent' && next !== undefined && !named.has(next.id) && isOf(next, message)) {
      at += 1
      wasTaken(message)
    }
  }
  return [...surplus, ...taken.slice(at)]
}

/** Where there are no buttons the choices follow the words. */
function isOf({ text }: Taken, message: Message): boolean {
  return text.trim().startsWith(message.text.trim())
}

function short(text: string): string {
  return text.replaceAll('\n', ' ').slice(0, 60)
}
