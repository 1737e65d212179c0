import { Facts } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'
import { mentionsOf } from './mentions.ts'
import { type Value, type Variable, variable } from './variable.ts'

/** Everything that policies ask of a person, each fact cut into the values that they tell apart. */
export interface Space {
  readonly variables: readonly Variable[]
  readonly byName: ReadonlyMap<string, Variable>
}

const YES_NO: readonly Value[] = [
  { kind: 'is', value: false },
  { kind: 'is', value: true },
]

/**
 * The order decides how large the diagrams of a law are (found by trying out: by six times smaller than the order of the
 * law text), nothing else. Age stays first: what is impossible for an age then falls away at once.
 */
const NAMES = [
  'age',
  'pension',
  'survivorAllowance',
  'socialPension',
  'partyBadgeYears',
  'insuranceAllowance',
  'unemploymentBenefit',
  'armedForces',
  'socialAllowance',
  'residence.status',
  'partyCell',
  'residence.province',
  'household',
  'work',
  'wasteTeam.employer',
  'wasteTeam.wardConfirmed',
  'residence.area',
  'ethnicMinority',
  'blindAssociation',
  'freeCard',
  'hiv',
  'merit',
  'student',
  'otherGroup',
  'schoolProvince',
  'relation',
] as const
type Name = (typeof NAMES)[number]

/** The space of one or several policies (to compare them, both must be cut alike). */
export function spaceOf(policies: readonly Policy[], questions: Iterable<FactQuestion>): Space {
  const mentions = mentionsOf(policies, [...questions])
  const numbers = (name: string, least: number, most: number) =>
    intervals([...(mentions.edges.get(name) ?? [])], least, most)
  const texts = (name: string): Value[] =>
    [...(mentions.texts.get(name) ?? [])].sort().map((value) => ({ kind: 'is', value }))
  const options = (values: readonly string[]): Value[] => values.map((value) => ({ kind: 'is', value }))
  const open = (name: string): Value[] => [...texts(name), { kind: 'other' }]
  const { shape } = Facts
  const home = shape.residence.unwrap().shape
  const team = shape.wasteTeam.unwrap().shape
  const valuesOf: Readonly<Record<Name, () => readonly Value[]>> = {
    age: () => numbers('age', 0, OLDEST),
    'residence.province': () => open('residence.province'),
    'residence.status': () => options(home.status.unwrap().unwrap().options),
    'residence.area': () => options(home.area.unwrap().unwrap().options),
    pension: () => YES_NO,
    otherGroup: () => texts('otherGroup'),
    work: () => options(shape.work.unwrap().options),
    'wasteTeam.employer': () => options(team.employer.unwrap().unwrap().options),
    'wasteTeam.wardConfirmed': () => YES_NO,
    survivorAllowance: () => YES_NO,
    household: () => options(shape.household.unwrap().options),
    ethnicMinority: () => YES_NO,
    socialPension: () => YES_NO,
    insuranceAllowance: () => YES_NO,
    unemploymentBenefit: () => YES_NO,
    armedForces: () => options(shape.armedForces.unwrap().options),
    merit: () => options(shape.merit.unwrap().options),
    socialAllowance: () => YES_NO,
    student: () => YES_NO,
    blindAssociation: () => YES_NO,
    freeCard: () => YES_NO,
    hiv: () => YES_NO,
    partyBadgeYears: () => numbers('partyBadgeYears', 0, LONGEST_BADGE),
    partyCell: () => options(shape.partyCell.unwrap().options),
    schoolProvince: () => open('schoolProvince'),
    relation: () => open('relation'),
  }
  const variables = NAMES.map((name, index) => variable(name, index, valuesOf[name]()))
  return { variables, byName: new Map(variables.map((one) => [one.name, one])) }
}

/** As in src/knowledge/facts.ts. */
const OLDEST = 130
const LONGEST_BADGE = 90

/** Cuts least … most before every edge. */
function intervals(edges: readonly number[], least: number, most: number): Value[] {
  const starts = [...new Set([least, ...edges.filter((edge) => edge > least && edge <= most)])]
  const sorted = starts.sort((a, b) => a - b)
  return sorted.map((from, at) => ({ kind: 'between', from, to: (sorted[at + 1] ?? most + 1) - 1 }))
}
