import type { Facts } from '../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../src/knowledge/pack.ts'
import { factsOf } from '../../src/subsidy/space/asked-province.ts'

export type TrueChoice = FactQuestion['choices'][number]

/** From so many years on the badge counts; the questions name no other number of them. */
const BADGE = 40

/**
 * The choice of a question that is true of somebody, everything of whom is known: the one that names what they are
 * before those that deny things, and of these the one that denies most. null = none of them is.
 */
export function trueChoice(question: FactQuestion, truth: Facts, province: string): TrueChoice | null {
  const agreeing = question.choices.filter(({ facts }) => {
    const told = factsOf(facts, province)
    return Object.keys(told).length > 0 && agrees(told, truth)
  })
  const naming = agreeing.find(({ facts }) => Object.values(factsOf(facts, province)).some(isSaid))
  if (naming !== undefined) return naming
  return agreeing.toSorted((a, b) => size(b) - size(a))[0] ?? null
}

/** Whether nothing of what is told differs from what is true. */
export function agrees(told: Facts, truth: Facts): boolean {
  return differing(told, truth).length === 0
}

/**
 * The facts that are told otherwise than they are, of a fact with parts the part ("residence.area"); what is left out
 * differs from nothing.
 */
export function differing(told: Facts, truth: Facts): string[] {
  return flat(told).flatMap(([fact, value]) => (sameValue(fact, value, known(truth, fact)) ? [] : [fact]))
}

/** Whether something is known of a fact or of a part of one ("residence.area"). */
export function isKnown(facts: Facts, fact: string): boolean {
  return known(facts, fact) != null
}

function sameValue(fact: string, told: unknown, actual: unknown): boolean {
  if (actual === undefined || told == null) return true
  if (fact === 'partyBadgeYears') return Number(told) >= BADGE === Number(actual) >= BADGE
  return told === actual
}

/** An age given as a range or a year is compared where it is decided, not here. */
const RANGES = new Set(['ageRange', 'birthYear', 'birthDate'])

function flat(facts: Facts): [string, unknown][] {
  return Object.entries(facts).flatMap(([fact, value]): [string, unknown][] => {
    if (RANGES.has(fact)) return []
    if (typeof value !== 'object') return [[fact, value]]
    return Object.entries(value).map(([part, inner]) => [`${fact}.${part}`, inner])
  })
}

function known(facts: Facts, fact: string): unknown {
  const [name = '', part] = fact.split('.')
  const whole: unknown = Reflect.get(facts, name)
  return part === undefined || typeof whole !== 'object' || whole === null ? whole : Reflect.get(whole, part)
}

/** A fact that somebody has, as against one that is denied. */
export function isSaid(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((part) => isSaid(part))
  return value !== false && value !== 'none' && value !== 0
}

function size({ facts }: TrueChoice): number {
  return Object.keys(facts).length
}
