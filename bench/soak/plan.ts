import { between, chance, pick, type Random, randomOf, weighted } from '../conversation/draw.ts'
import { ANSWERS, DELETION, ODDITIES, OPENINGS } from './utterances.ts'

export const SOAK_CHANNELS = ['zalo-oa', 'zalo-bot', 'messenger', 'telegram', 'web'] as const
export type SoakChannel = (typeof SOAK_CHANNELS)[number]

export type Deed =
  | { readonly kind: 'say'; readonly text: string }
  /** Taps something that was offered: of the last message, or of an older one. Where nothing was, says the words. */
  | { readonly kind: 'tap'; readonly old: boolean; readonly text: string }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'open' }

/** How a platform tries to pass itself off as somebody else, or is out of order. */
export const GARBAGE = ['unsigned', 'forged', 'tampered', 'oversized', 'broken', 'useless'] as const
export type Garbage = (typeof GARBAGE)[number]

/** One thing that somebody does, and how its delivery goes. Times are milliseconds after the beginning. */
export interface Doing {
  readonly person: number
  readonly channel: SoakChannel
  readonly at: number
  readonly deed: Deed
  /** So much later than it was done the platform brings it. */
  readonly lateMs: number
  /** And brings it again so much after that. */
  readonly again: readonly number[]
}

export interface Trash {
  readonly person: number
  readonly channel: SoakChannel
  readonly at: number
  readonly kind: Garbage
}

export interface Outage {
  readonly channel: SoakChannel
  readonly from: number
  readonly to: number
  readonly how: 'server-error' | 'hang-unseen' | 'rate'
}

export interface Plan {
  readonly doings: readonly Doing[]
  readonly trash: readonly Trash[]
  readonly outages: readonly Outage[]
  /** When the server is stopped, and when it is started anew. */
  readonly stops: readonly { readonly at: number; readonly until: number }[]
  /** When Zalo's access token stops working. */
  readonly expiries: readonly number[]
  /** Who cannot be reached any more, from when on. */
  readonly blocked: ReadonlyMap<number, number>
}

export interface PlanOptions {
  readonly hours: number
  readonly people: number
  readonly seed: number
}

const HOUR = 3_600_000
const MINUTE = 60_000

/** What happens in so many hours, the same for the same seed. */
export function draw({ hours, people, seed }: PlanOptions): Plan {
  const length = hours * HOUR
  const persons = Array.from({ length: people }, (_, person) => ({ person, random: randomOf(seed, person) }))
  const random = randomOf(seed, 1_000_000)
  const stops = Array.from({ length: Math.max(1, Math.round(hours / 5)) }, () => {
    const at = random() * length * 0.9
    return { at, until: at + between(0, 15, random) * MINUTE }
  })
  const doings = persons.flatMap(({ person, random: own }) => visits(person, length, own))
  // Somebody always writes at the very moment at which the server is told to stop.
  const hurried = stops.flatMap(({ at }) =>
    Array.from({ length: 5 }, () => ({ ...pick(doings, random), at, lateMs: 0, again: [] })),
  )
  return {
    doings: [...doings, ...hurried],
    trash: persons.flatMap(({ person, random: own }) => trashOf(person, length, own)),
    outages: SOAK_CHANNELS.filter((channel) => channel !== 'web').flatMap((channel) =>
      Array.from({ length: Math.max(1, Math.round(hours / 8)) }, () => outage(channel, length, random)),
    ),
    stops: stops.toSorted((a, b) => a.at - b.at),
    expiries: Array.from({ length: Math.max(1, Math.round(hours / 4)) }, () => random() * length),
    blocked: new Map(
      persons.flatMap(({ person, random: own }) => (chance(0.04, own) ? [[person, own() * length]] : [])),
    ),
  }
}

export function channelOf(person: number): SoakChannel {
  return SOAK_CHANNELS[person % SOAK_CHANNELS.length] ?? 'web'
}

function visits(person: number, length: number, random: Random): Doing[] {
  const channel = channelOf(person)
  return Array.from({ length: between(1, 3, random) }, () => random() * length).flatMap((begin) => {
    let at = begin
    const deeds = Array.from({ length: between(2, 8, random) }, (_, step) => deed(step, random))
    return deeds.map((one): Doing => {
      // Some write several messages in one breath.
      at += chance(0.2, random) ? between(0, 400, random) : between(4_000, 120_000, random)
      return { person, channel, at, deed: one, ...delivery(random) }
    })
  })
}

function delivery(random: Random): Pick<Doing, 'lateMs' | 'again'> {
  const lateMs = weighted(
    [
      { item: 0, weight: 85 },
      { item: between(50, 3_000, random), weight: 12 },
      { item: between(1, 20, random) * MINUTE, weight: 3 },
    ],
    random,
  )
  const again = weighted<readonly number[]>(
    [
      { item: [], weight: 86 },
      { item: [0], weight: 5 },
      { item: [between(1, 300, random) * 1_000], weight: 6 },
      { item: [0, 1_000, between(1, 60, random) * MINUTE], weight: 3 },
    ],
    random,
  )
  return { lateMs, again }
}

function deed(step: number, random: Random): Deed {
  if (step === 0 && chance(0.25, random)) return { kind: 'open' }
  if (step === 0) return { kind: 'say', text: pick(OPENINGS, random) }
  const kind = weighted(
    [
      { item: 'answer', weight: 32 },
      { item: 'tap', weight: 36 },
      { item: 'question', weight: 15 },
      { item: 'odd', weight: 8 },
      { item: 'sticker', weight: 6 },
      { item: 'open', weight: 2 },
      { item: 'delete', weight: 1 },
    ] as const,
    random,
  )
  switch (kind) {
    case 'answer':
      return { kind: 'say', text: pick(ANSWERS, random) }
    case 'tap':
      return { kind: 'tap', old: chance(0.15, random), text: pick(ANSWERS, random) }
    case 'question':
      return { kind: 'say', text: pick(OPENINGS, random) }
    case 'odd':
      return { kind: 'say', text: pick(ODDITIES, random) }
    case 'delete':
      return { kind: 'say', text: DELETION }
    default:
      return { kind }
  }
}

function trashOf(person: number, length: number, random: Random): Trash[] {
  const channel = channelOf(person)
  return Array.from({ length: between(0, 2, random) }, () => ({
    person,
    channel,
    at: random() * length,
    kind: pick(GARBAGE, random),
  }))
}

function outage(channel: SoakChannel, length: number, random: Random): Outage {
  const from = random() * length
  const to = from + between(1, 12, random) * MINUTE
  return { channel, from, to, how: pick(['server-error', 'hang-unseen', 'rate'] as const, random) }
}
