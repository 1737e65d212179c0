import type { FactName, Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Mention, PersonMention } from '../understanding.ts'
import { agesOf, agree, common, completedYears } from './birth.ts'
import { holdsCorrection } from './corrections.ts'
import type { Hit } from './hit.ts'

const BIRTH: readonly FactName[] = ['age', 'birthYear', 'birthDate', 'ageRange']
/** A particular job says more than these. */
const GENERAL_WORK = ['other', 'none', 'farmer']

/** Of several the one with the widest rights counts. */
const MERITS: readonly NonNullable<Facts['merit']>[] = [
  'meritorious',
  'martyr-relative',
  'veteran',
  'resistance',
  'merit-relative',
  'none',
]

type Contradiction = PersonMention['contradictions'][number]
type Read = Pick<PersonMention, 'facts' | 'mentions' | 'contradictions'>

/** "Mới về hưu. Chưa nhận lương": a pension on its way is neither drawn nor none. */
function pending(text: FoldedText, hits: readonly Hit[]): Hit[] {
  const retired = hits.some((h) => h.facts.pension === true && h.certainty === 'implied')
  const notYet = hits.some((h) => h.facts.pension === false && text.text.startsWith('chua ', h.start))
  if (!retired || !notYet) return [...hits]
  return hits.map((h) => (h.fact === 'pension' ? { ...h, facts: {}, certainty: 'vague' } : h))
}

/** Puts together what is said of one person, hit by hit in the order of the text. */
export function mergeHits(text: FoldedText, hits: readonly Hit[], today: string): Read {
  const told = pending(text, corrected(text, hits))
  const mentions = told.map((h): Mention => {
    return { fact: h.fact, words: text.original(h.start, h.end), certainty: h.certainty }
  })
  const sure = told.filter((h) => h.certainty !== 'vague')
  const contradictions: Contradiction[] = []
  let facts: Facts = {}
  for (const fact of new Set(sure.map((h) => h.fact))) {
    const own = sure.filter((h) => h.fact === fact)
    const value = agreed(own)
    if (value === null) contradictions.push({ fact, words: own.map((h) => text.original(h.start, h.end)) })
    else facts = { ...facts, ...value }
  }
  const ranges = told.filter((h) => h.facts.ageRange !== undefined)
  const aged = agedVaguely(ranges, agesOf(facts, today))
  if (aged === null || disagree(facts, today) || contradictions.some((c) => BIRTH.includes(c.fact))) {
    const { age: _a, birthYear: _y, birthDate: _d, ...rest } = facts
    const births = told.filter(
      (h) => BIRTH.includes(h.fact) && (h.certainty !== 'vague' || ranges.includes(h)),
    )
    const words = births.map((h) => text.original(h.start, h.end))
    return {
      facts: rest,
      mentions,
      contradictions: [...contradictions.filter((c) => !BIRTH.includes(c.fact)), { fact: 'age', words }],
    }
  }
  return { facts: { ...facts, ...aged }, mentions, contradictions }
}

/**
 * What vague ages tell beside an age known more exactly, or without one; null when they contradict it or each other.
 * What may be the words of a rule ("trên 75 tuổi") contradicts nothing.
 */
function agedVaguely(hits: readonly Hit[], known: Facts['ageRange'] | null): Facts | null {
  const exact = known ?? null
  let range = exact
  for (const { facts, strength } of [...hits].sort(bySurety)) {
    const next = facts.ageRange
    if (next === undefined) continue
    if (range !== null && !agree(range, next)) {
      if (strength === 'weak') continue
      return null
    }
    if (exact === null) range = range === null ? next : common(range, next)
  }
  return exact !== null || range === null ? {} : { ageRange: range }
}

function bySurety(a: Hit, b: Hit): number {
  return Number(a.strength === 'weak') - Number(b.strength === 'weak')
}

/** "60, à nhầm 59 tuổi": what comes before the correction falls away. */
function corrected(text: FoldedText, hits: readonly Hit[]): Hit[] {
  const kind = (h: Hit): string => (BIRTH.includes(h.fact) ? 'birth' : h.fact)
  const right = hits.filter(({ start }) => holdsCorrection(text.before(start)))
  return hits.filter(
    (h) =>
      !right.some((later) => kind(later) === kind(h) && later.start >= h.end && putsRight(text, h, later)),
  )
}

/** Words of correction stand near what is right, however far back the mistake lies. */
function putsRight(text: FoldedText, { end }: Hit, { start }: Hit): boolean {
  return holdsCorrection(text.before(start).slice(-Math.max(1, start - end)))
}

/** The one value that hits of the same fact give; null when they contradict each other. */
function agreed(hits: readonly Hit[]): Facts | null {
  const [first, ...others] = hits
  let value: Hit | null = first ?? null
  for (const next of others) {
    if (value === null) return null
    value = both(value, next)
  }
  return value?.facts ?? null
}

function both(a: Hit, b: Hit): Hit | null {
  if (a.fact === 'residence') return bothResidences(a, b)
  if (a.fact === 'wasteTeam')
    return { ...a, facts: { wasteTeam: { ...a.facts.wasteTeam, ...b.facts.wasteTeam } } }
  if (JSON.stringify(a.facts) === JSON.stringify(b.facts)) return a
  if (a.fact === 'household') {
    if (a.facts.household === 'none') return b
    if (b.facts.household === 'none') return a
  }
  if (a.fact === 'work') {
    if (GENERAL_WORK.includes(a.facts.work ?? '')) return b
    if (GENERAL_WORK.includes(b.facts.work ?? '')) return a
  }
  if (a.fact === 'merit')
    return MERITS.indexOf(a.facts.merit ?? 'none') <= MERITS.indexOf(b.facts.merit ?? 'none') ? a : b
  if (a.certainty !== b.certainty) return a.certainty === 'stated' ? a : b
  return null
}

/** Registration outweighs where one happens to be; a temporary registration says that the permanent one is elsewhere. */
function bothResidences(a: Hit, b: Hit): Hit | null {
  const [x, y] = [a.facts.residence ?? {}, b.facts.residence ?? {}]
  const samePlace = x.province == null || y.province == null || x.province === y.province
  if (samePlace && (x.status == null || y.status == null || x.status === y.status)) {
    return { ...a, facts: { residence: { ...x, ...y, ...(x.commune ? { commune: x.commune } : {}) } } }
  }
  if (x.status == null) return b
  if (y.status == null) return a
  // A permanent registration in one province and a temporary one in another: the permanent one counts.
  if (x.status !== y.status && !samePlace) return x.status === 'permanent' ? a : b
  if (x.status !== y.status) return x.status === 'temporary' ? a : b
  return null
}

function disagree(facts: Facts, today: string): boolean {
  const { age, birthDate, birthYear } = facts
  if (birthDate !== undefined && birthYear !== undefined && !birthDate.startsWith(String(birthYear)))
    return true
  if (age === undefined) return false
  if (birthDate !== undefined) return Math.abs(completedYears(birthDate, today) - age) > 0
  if (birthYear === undefined) return false
  const passed = Number(today.slice(0, 4)) - birthYear
  return age !== passed && age !== passed - 1
}
