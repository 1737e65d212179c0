import { type Latency, latencyOf } from '../table.ts'
import type { ConditionName } from './conditions.ts'
import type { Measured } from './job.ts'

/** What a run is judged by. */
export interface Figures {
  /** Percent of the questions of each condition with the right label first. */
  readonly first: Readonly<Partial<Record<ConditionName, number>>>
  /** Percent of clean questions with the right label among the first three. */
  readonly firstThree: number
  /** Of chat questions: all differ, so that none is answered from memory. */
  readonly latency: Latency
  /** How many questions of each condition. */
  readonly questions: number
}

export function figuresOf({ conditions }: Measured): Figures {
  const of = (name: ConditionName) => conditions.find((condition) => condition.name === name)
  return {
    first: Object.fromEntries(conditions.map(({ name, places }) => [name, percentBefore(places, 1)])),
    firstThree: percentBefore(of('clean')?.places ?? [], 3),
    latency: latencyOf(of('chat')?.ms ?? []),
    questions: of('clean')?.places.length ?? 0,
  }
}

function percentBefore(places: readonly number[], end: number): number {
  const count = places.filter((place) => place >= 0 && place < end).length
  return (100 * count) / Math.max(places.length, 1)
}
