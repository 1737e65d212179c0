import { ASKED_PROVINCE, type Facts } from '../../knowledge/facts.ts'
import { fill } from '../../knowledge/fill.ts'
import { formatDate } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import { provinceOf } from '../../knowledge/places.ts'
import { say } from '../phrases.ts'

/**
 * What somebody told, in a few words for each answer that is worth repeating: whoever was misunderstood sees it beside the
 * result. What is private is not repeated.
 */
export function toldWords(pack: Pack, place: Place, facts: Facts): string[] {
  const province = provinceOf(place)
  const here = { province: pack.places.get(province)?.name ?? place.name }
  const answers = [...pack.questions.values()].flatMap(({ choices }) => {
    const known = choices.find((choice) => choice.told !== null && holds(facts, choice.facts, province))
    return known?.told == null ? [] : [fill(known.told, here)]
  })
  return [...ageWords(pack, facts), ...together(answers)]
}

const LACKS = 'không có '

/** What somebody does not have, said in one: "không có lương hưu, trợ cấp xã hội". */
function together(answers: readonly string[]): string[] {
  const lacking = answers.filter((one) => one.startsWith(LACKS))
  const all = LACKS + lacking.map((one) => one.slice(LACKS.length)).join(', ')
  return answers.flatMap((one) => {
    if (!lacking.includes(one)) return [one]
    return one === lacking[0] ? [all] : []
  })
}

/** "67 tuổi", "sinh năm 1959": as the age was told; nothing where it was not. */
export function ageWords(pack: Pack, { age, birthDate, birthYear, ageRange }: Facts): string[] {
  if (birthDate !== undefined) return [say(pack, 'told.born-on', { day: formatDate(birthDate) })]
  if (age !== undefined) return [say(pack, 'told.age', { age: String(age) })]
  if (birthYear !== undefined) return [say(pack, 'told.born-in', { year: String(birthYear) })]
  if (ageRange === undefined) return []
  return [say(pack, 'told.age-about', { from: String(ageRange.from), to: String(ageRange.to) })]
}

/** Whether all that an answer makes known is known. */
function holds(known: unknown, told: unknown, province: string): boolean {
  if (!isRecord(told)) return known === (told === ASKED_PROVINCE ? province : told)
  const parts = Object.entries(told)
  if (parts.length === 0 || !isRecord(known)) return false
  return parts.every(([part, value]) => holds(known[part], value, province))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
