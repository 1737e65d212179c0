import type { Facts } from '../../src/knowledge/facts.ts'
import type { FactQuestion, Pack } from '../../src/knowledge/pack.ts'
import { openCase } from '../../src/subsidy/case.ts'
import { contradictionsOf } from '../../src/subsidy/contradictions.ts'
import { factsOf } from '../../src/subsidy/space/asked-province.ts'
import type { Relation } from '../../src/vietnamese/kin-terms.ts'
import { between, chance, pick, type Random, type Weighted, weighted } from './draw.ts'

/** Somebody as they really are. */
export interface Person {
  readonly relation: Relation
  /** Every fact that a rule may ask for. */
  readonly facts: Facts
  readonly age: number
  /** YYYY-MM-DD */
  readonly birthDate: string
}

/** Where and when the people are drawn for. */
export interface Setting {
  readonly pack: Pack
  /** Id of the province of the ward that is asked. */
  readonly province: string
  /** YYYY-MM-DD */
  readonly day: string
}

/** What the people of a family share. */
export type Home = Pick<Facts, 'residence' | 'household'>

/** From … to, completed years, with how often of 100. */
type Ages = readonly (readonly [from: number, to: number, weight: number])[]

const ELDERS: Ages = [
  [45, 59, 20],
  [60, 74, 50],
  [75, 96, 30],
]
const GRANDPARENTS: Ages = [[65, 99, 100]]
const PARTNERS: Ages = [
  [20, 44, 30],
  [45, 59, 30],
  [60, 74, 30],
  [75, 90, 10],
]
const CHILDREN: Ages = [
  [0, 5, 30],
  [6, 17, 45],
  [18, 30, 25],
]
const SIBLINGS: Ages = [[16, 72, 100]]
const AGES: Readonly<Partial<Record<Relation, Ages>>> = {
  self: [
    [18, 44, 25],
    [45, 59, 22],
    [60, 74, 35],
    [75, 92, 18],
  ],
  grandmother: GRANDPARENTS,
  grandfather: GRANDPARENTS,
  wife: PARTNERS,
  husband: PARTNERS,
  child: CHILDREN,
  grandchild: [[0, 17, 100]],
  brother: SIBLINGS,
  sister: SIBLINGS,
  uncle: [[40, 85, 100]],
  aunt: [[40, 85, 100]],
}
/** Completed years at which a rule begins or ends, and the years just before. */
const EDGES = [5, 6, 14, 15, 17, 18, 29, 30, 44, 45, 59, 60, 69, 70, 74, 75]
const AT_AN_EDGE = 0.35
/** Of these groups everybody is of working age. */
const WORKING: readonly [number, number] = [18, 65]
const MOST_DRAWS = 50
/** What the very name of a group says of whoever is in it. */
const BY_GROUP: Readonly<Record<string, Facts>> = {
  'vietnam/survivor-social': { survivorAllowance: true, socialAllowance: true, socialPension: false },
  'vietnam/scholarship-foreigner': { student: true },
  'vietnam/defence-worker': { work: 'employee' },
}

/**
 * Somebody of an age and standing as common as the questions say, possible by the rules.
 * @param rare every answer as often as any other: the rare groups come up
 */
export function drawPerson(
  relation: Relation,
  home: Home,
  rare: boolean,
  setting: Setting,
  random: Random,
): Person {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const age = drawAge(AGES[relation] ?? ELDERS, random)
    const facts = { ...drawFacts(age, home, rare, setting, random), relation }
    if (isPossible(facts, setting))
      return { relation, facts, age, birthDate: bornOn(age, setting.day, random) }
  }
  throw new Error(`nobody possible was drawn for "${relation}"`)
}

export function drawHome(rare: boolean, setting: Setting, random: Random): Home {
  const { residence } = drawAnswer('residence', rare, setting, random)
  const listed = drawAnswer('area', rare, setting, random).residence?.area ?? 'none'
  const { household } = drawAnswer('household', rare, setting, random)
  const area = isAtHome(residence, setting.province) && !rare ? 'none' : listed
  return { residence: { ...residence, area }, household }
}

function isPossible(facts: Facts, { pack, day }: Setting): boolean {
  const input = { facts, asOf: day, place: null }
  const { person, law } = openCase(input, pack.policy, pack.questions)
  return contradictionsOf(person, day, law).length === 0
}

function drawAge(ages: Ages, random: Random): number {
  const [from, to] = weighted(
    ages.map(([first, last, weight]) => ({ item: [first, last] as const, weight })),
    random,
  )
  const edges = EDGES.filter((edge) => edge >= from && edge <= to)
  return edges.length > 0 && chance(AT_AN_EDGE, random) ? pick(edges, random) : between(from, to, random)
}

/** A birthday some weeks away from the day, so that nobody turns a year older while they talk. */
function bornOn(age: number, day: string, random: Random): string {
  const birthday = new Date(`${day}T00:00:00Z`)
  birthday.setUTCDate(birthday.getUTCDate() - between(14, 345, random))
  birthday.setUTCFullYear(birthday.getUTCFullYear() - age)
  return birthday.toISOString().slice(0, 10)
}

function drawFacts(age: number, home: Home, rare: boolean, setting: Setting, random: Random): Facts {
  const { pack } = setting
  const drawn = (id: string) => drawAnswer(id, rare, setting, random)
  const often = (share: number) => chance(rare ? Math.max(share, 0.15) : share, random)
  const work = workAt(age, () => drawn('work').work, random)
  const pension = age >= 45 && often(age >= 60 ? 0.28 : 0.04)
  const isPoor = home.household === 'poor' || home.household === 'near-poor'
  const mayWork = age >= WORKING[0] && age <= WORKING[1]
  const blind = often(0.01)
  const otherGroup = (mayWork ? drawn('otherGroup').otherGroup : undefined) ?? 'none'
  return {
    ...pack.policy.examplePerson,
    ...(work === 'waste-collector' ? drawn('wasteTeam') : {}),
    ...home,
    age,
    work,
    pension,
    student: isStudent(age, random),
    socialAllowance: often(age >= 80 ? 0.1 : 0.04),
    socialPension: !pension && (age >= 75 ? often(0.35) : age >= 70 && isPoor && often(0.5)),
    survivorAllowance: age >= 18 && often(0.03),
    insuranceAllowance: age >= 18 && often(0.01),
    unemploymentBenefit: mayWork && work === 'none' && often(0.04),
    merit: age >= 18 ? (drawn('merit').merit ?? 'none') : 'none',
    armedForces: servingAt(mayWork, drawn('armedForces').armedForces),
    ethnicMinority: often(0.03),
    otherGroup,
    blindAssociation: blind,
    freeCard: blind && chance(0.3, random),
    partyBadgeYears: badgeAt(age, drawn('partyBadgeYears').partyBadgeYears ?? 0),
    partyCell: drawn('partyCell').partyCell ?? 'ward',
    hiv: age >= 18 && chance(rare ? 0.05 : 0.002, random),
    ...BY_GROUP[otherGroup],
  }
}

/** An answer as common as the question says; with `rare` each as common as any other. */
function drawAnswer(id: string, rare: boolean, { pack, province }: Setting, random: Random): Facts {
  const choices = told(pack.questions.get(id), province)
  return weighted(rare ? choices.map(({ item }) => ({ item, weight: 1 })) : choices, random)
}

/** In the ward, as far as it matters: no list of poor, mountainous or island communes holds it. */
function isAtHome(lives: Facts['residence'], province: string): boolean {
  return lives?.province === province
}

/** The answers of a question that make something known, with how common they are. */
function told(question: FactQuestion | undefined, province: string): Weighted<Facts>[] {
  return (question?.choices ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ facts, weight }) => ({ item: factsOf(facts, province), weight }))
}

function workAt(age: number, drawn: () => Facts['work'], random: Random): NonNullable<Facts['work']> {
  if (age < 15) return 'none'
  const goesOn = age < 18 ? 0.1 : age < 60 ? 1 : age < 75 ? 0.3 : 0.02
  return chance(goesOn, random) ? (drawn() ?? 'none') : 'none'
}

function isStudent(age: number, random: Random): boolean {
  if (age < 6 || age >= 30) return false
  return chance(age < 18 ? 0.95 : age < 23 ? 0.5 : 0.05, random)
}

function servingAt(mayServe: boolean, drawn: Facts['armedForces']): NonNullable<Facts['armedForces']> {
  return drawn === undefined || (drawn === 'member' && !mayServe) ? 'none' : drawn
}

/** Nobody has a badge for more years than they were grown up. */
function badgeAt(age: number, years: number): number {
  return age - years >= 18 ? years : 0
}
