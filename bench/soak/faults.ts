import type { Failure } from '../../test/standins/server.ts'
import { chance, pick, type Random, randomOf } from '../conversation/draw.ts'
import type { Outage, SoakChannel } from './plan.ts'

type Platform = Exclude<SoakChannel, 'web'>

interface Kinds {
  /** Come back later. */
  readonly passing: readonly Failure[]
  /** The message is put aside for good, or until somebody acts. */
  readonly final: readonly Failure[]
  /** The message waits until the person writes; null where there is no such window. */
  readonly window: Failure | null
  readonly blocked: Failure
  readonly rate: Failure
}

const NETWORK: readonly Failure[] = ['server-error', 'drop', 'html', 'half', 'hang', 'hang-unseen']

/** What each platform's own codes are. */
const KINDS: Readonly<Record<Platform, Kinds>> = {
  'zalo-oa': {
    passing: [-32, -200, -216],
    final: [-210, -201, -9999],
    window: -230,
    blocked: -244,
    rate: -32,
  },
  'zalo-bot': { passing: [429, 408, 500, 502], final: [400, 401], window: null, blocked: 403, rate: 429 },
  messenger: {
    passing: [4, 613, 2, 1200],
    final: [190, 100, 368],
    window: '10/2018278',
    blocked: 551,
    rate: 613,
  },
  telegram: {
    passing: [429, '429/7', '429/90', 502],
    final: [400, '200/400', 401],
    window: null,
    blocked: 403,
    rate: 429,
  },
}

/** How often a send fails where nothing else is the matter: with most people seldom, with some more often than not. */
const FAILS = [0.04, 0.04, 0.1, 0.1, 0.3, 0.6] as const
/** Of these, for good, and because the window of the platform has closed. */
const FOR_GOOD = 0.06
const WINDOW = 0.1

export interface FaultsOptions {
  readonly seed: number
  readonly channel: Platform
  readonly outages: readonly Outage[]
  /** Since when a person cannot be reached; Infinity = they can. */
  readonly blockedFrom: (person: string) => number
  /** Milliseconds after the beginning. */
  readonly now: () => number
}

/** How each send to somebody ends: drawn from the seed, the person and how many sends went before, whatever else happens. */
export function faultsOf({ seed, channel, outages, blockedFrom, now }: FaultsOptions) {
  const sources = new Map<string, { readonly random: Random; readonly fails: number }>()
  const kinds = KINDS[channel]
  return (person: string): Failure | null => {
    const source = sources.get(person) ?? sourceOf(seed, person)
    sources.set(person, source)
    const drawn = chance(source.fails, source.random) ? drawFault(kinds, source.random) : null
    if (blockedFrom(person) <= now()) return kinds.blocked
    const outage = outages.find((one) => one.channel === channel && one.from <= now() && now() < one.to)
    if (outage !== undefined) return outage.how === 'rate' ? kinds.rate : outage.how
    return drawn
  }
}

function sourceOf(seed: number, person: string) {
  const random = randomOf(seed, Number(person.replace(/\D/g, '').slice(-7)))
  return { random, fails: pick(FAILS, random) }
}

function drawFault({ passing, final, window }: Kinds, random: Random): Failure {
  if (chance(FOR_GOOD, random)) return pick(final, random)
  if (window !== null && chance(WINDOW, random)) return window
  return pick(chance(0.5, random) ? passing : NETWORK, random)
}
