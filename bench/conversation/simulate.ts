import type { Brain } from '../../src/answering/brain.ts'
import { today } from '../../src/conversation/today.ts'
import { provinceOf } from '../../src/knowledge/places.ts'
import { judge, type Verdict } from './judge.ts'
import { type Played, play } from './play.ts'
import { drawResident } from './resident.ts'
import type { Where } from './speech.ts'

/** When everybody writes: the rules of that day hold. */
export const BEGUN = '2026-11-21T09:00:00+07:00'

export interface Simulated {
  readonly played: Played
  readonly verdict: Verdict
}

/** Plays and judges the resident of a number; the same arguments give the same conversation. */
export function simulate(brain: Brain, seed: number, number: number, begun = BEGUN): Simulated {
  const now = new Date(begun)
  const { pack, place } = brain
  const where: Where = { pack, place, province: provinceOf(place), day: today(now) }
  const { resident, random } = drawResident(seed, number, where)
  const played = play(resident, brain, where, now, random)
  return { played, verdict: judge(played, where) }
}
