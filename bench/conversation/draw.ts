import { type Random, seededRandom } from '../../src/understanding/classifier/random.ts'
import { pick } from '../nlu/noise/slips.ts'

export { pick, type Random }

/** The source of one resident: the same whether the others are played or not. */
export function randomOf(seed: number, resident: number): Random {
  return seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(resident + 1, 0x85ebca6b))
}

/** @param share how often of 1 */
export function chance(share: number, random: Random): boolean {
  return random() < share
}

/** A whole number, both ends included. */
export function between(from: number, to: number, random: Random): number {
  return from + Math.floor(random() * (to - from + 1))
}

export interface Weighted<T> {
  readonly item: T
  readonly weight: number
}

/** One of the items, as often as its weight says. */
export function weighted<T>(items: readonly Weighted<T>[], random: Random): T {
  const usable = items.filter(({ weight }) => weight > 0)
  let left = random() * usable.reduce((sum, { weight }) => sum + weight, 0)
  for (const { item, weight } of usable) {
    left -= weight
    if (left < 0) return item
  }
  return pick(usable, random).item
}

/** So many of the items, in random order. */
export function some<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(Math.floor(random() * left.length), 1))
  }
  return chosen
}
