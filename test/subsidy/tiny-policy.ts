import type { Facts } from '../../src/knowledge/facts.ts'
import type { FactQuestion, Questions } from '../../src/knowledge/pack.ts'
import type {
  Advice,
  Alternative,
  Condition,
  Group,
  Impossible,
  Interpretation,
  Parameter,
  Policy,
  Presumption,
  Provenance,
  Requirement,
  RuleChange,
  Unit,
  Wording,
} from '../../src/knowledge/policy/policy.ts'
import { NO_WORDS } from '../../src/knowledge/policy/vocabulary.ts'
import { type Case, type DecisionInput, openCase } from '../../src/subsidy/case.ts'
import type { Shares } from '../../src/subsidy/decision.ts'
import { type Law, makeLaw } from '../../src/subsidy/law/law.ts'
import type { Verdict } from '../../src/subsidy/law/verdict.ts'
import { personOn } from '../../src/subsidy/person.ts'
import { spaceOf } from '../../src/subsidy/space/space.ts'

/** A day on which everything of a tiny policy holds. */
export const DAY = '2026-06-15'

export interface TinyParts {
  readonly groups: readonly Group[]
  readonly parameters: readonly Parameter[]
  readonly readings: readonly Interpretation[]
  readonly presumptions: readonly Presumption[]
  readonly advice: readonly Advice[]
  readonly impossible: readonly Impossible[]
  readonly provinces: readonly string[]
  readonly examplePerson: Facts
}

/** A policy small enough to work out by hand: what is not given, it does not have. */
export function tinyPolicy(parts: Partial<TinyParts> = {}): Policy {
  const parameters = [
    ...[5, 10, 20, 25, 30, 40, 50, 60, 70, 80, 95, 100].map((value) => number(percent(value), value)),
    number('vietnam/base-salary', 1_000_000, 'dong-per-month'),
    number('vietnam/premium-rate', 4.5),
    ...(parts.parameters ?? []),
  ]
  return {
    jurisdictions: byId((parts.provinces ?? []).map((id) => ({ id, name: `province ${id}` }))),
    parameters: byId(parameters),
    amounts: new Map(),
    groups: byId(parts.groups ?? []),
    interpretations: byId(parts.readings ?? []),
    presumptions: parts.presumptions ?? [],
    advice: parts.advice ?? [],
    impossible: parts.impossible ?? [],
    examplePerson: parts.examplePerson ?? { age: 40 },
    wording,
    vocabulary: NO_WORDS,
  }
}

/** The id of the parameter that holds so many percent. */
export const percent = (value: number): string => `tiny/${value}-percent`

type Given = Partial<Omit<Group, 'requirements' | 'id' | 'order' | 'kind'>>

/** A group that settles by its place in the order; it pays nothing and gives 80% unless told otherwise. */
export function lawGroup(id: string, order: number, whens: readonly Condition[], given: Given = {}): Group {
  return group(id, order, 'law', whens, given)
}

export function support(id: string, order: number, whens: readonly Condition[], given: Given = {}): Group {
  return group(id, order, 'support', whens, given)
}

function group(
  id: string,
  order: number,
  kind: Group['kind'],
  whens: readonly Condition[],
  given: Given,
): Group {
  return {
    ...provenance(`law of ${id}`),
    id,
    label: `label of ${id}`,
    jurisdiction: 'vietnam',
    order,
    kind,
    addsTo: null,
    mayChooseLadder: false,
    ladder: [],
    requirements: whens.map((when, at) => requirement(`${id} ${at + 1}`, when)),
    shares: {},
    basis: 'base-salary',
    benefit: percent(80),
    variants: [],
    closeTo: null,
    interpretations: [],
    evidence: [`evidence of ${id}`],
    register: `register of ${id}`,
    advice: [],
    examples: [],
    ...given,
  }
}

/** The group that takes in everybody whom no other one does; they pay all by themselves. */
export const everybody = (given: Given = {}): Group => lawGroup('everybody', 99, [], given)

/** "clause of name", "text of name". */
export function requirement(name: string, when: Condition): Requirement {
  return { clause: `clause of ${name}`, text: `text of ${name}`, when }
}

export function reading(id: string, given: Partial<Interpretation> = {}): Interpretation {
  return {
    ...provenance(`law of ${id}`),
    id,
    text: `text of ${id}`,
    alternatives: [{ text: `other than ${id}`, changes: [] }],
    mattersWhen: null,
    effect: 'note',
    confirmedBy: null,
    confirmedOn: null,
    ...given,
  }
}

/** Another way to read the text that adds a requirement to a group or moves it. */
export function otherwise(...changes: readonly (Partial<RuleChange> & { group: string })[]): Alternative {
  return { text: 'otherwise', changes: changes.map((one) => ({ add: [], order: null, ...one })) }
}

export function presumption(assume: Facts, given: Partial<Presumption> = {}): Presumption {
  return {
    tier: 'unless-said',
    assume,
    ageAtLeast: null,
    ageUnder: null,
    when: null,
    unless: null,
    reason: 'why',
    text: null,
    condition: null,
    ...given,
  }
}

export function advice(id: string, when: Condition, given: Partial<Advice> = {}): Advice {
  return { id, when, unless: null, unlessKnown: null, birthday: null, text: `text of ${id}`, ...given }
}

export function impossible(id: string, first: Condition, second: Condition): Impossible {
  return { id, never: [first, second], text: `text of ${id}`, citations: [] }
}

/** A number of the law that always holds. */
export function number(id: string, value: number, unit: Unit = 'percent'): Parameter {
  return valued(id, [{ value, from: '2000-01-01', to: null }], unit)
}

/** A number of the law over time. */
export function valued(
  id: string,
  values: readonly { readonly value: number; readonly from: string; readonly to: string | null }[],
  unit: Unit = 'percent',
): Parameter {
  return {
    id,
    label: `label of ${id}`,
    unit,
    values: values.map((one) => ({
      ...one,
      citation: { document: `law of ${id}`, clause: '1', status: 'original' },
      confidence: 'a',
      verifiedOn: '2026-01-01',
      recheckBy: '2030-01-01',
    })),
  }
}

/** A question with choices: label → what becomes known, and how common it is. */
export function question(
  id: string,
  choices: readonly (readonly [label: string, facts: Readonly<Record<string, unknown>>, weight: number])[],
  given: Partial<FactQuestion> = {},
): FactQuestion {
  return {
    id,
    typed: null,
    when: null,
    covers: [],
    ask: `ask ${id}`,
    why: `why ${id}`,
    choices: choices.map(([label, facts, weight]) => ({
      label,
      facts,
      weight,
      synonyms: [],
      everybody: null,
      told: null,
      fromAge: null,
    })),
    sensitive: false,
    cost: 1,
    ...given,
  }
}

/** A question whose answer is typed. */
export function typedQuestion(typed: 'age' | 'birthDate', given: Partial<FactQuestion> = {}): FactQuestion {
  return question(typed, [], { typed, ...given })
}

/** A question that is answered by yes or no, of so many percent by yes. */
export function yesOrNo(fact: string, yes: number, given: Partial<FactQuestion> = {}): FactQuestion {
  return question(
    fact,
    [
      ['yes', { [fact]: true }, yes],
      ['no', { [fact]: false }, 100 - yes],
      ['not known', {}, 0],
    ],
    given,
  )
}

export function questionsOf(...questions: readonly FactQuestion[]): Questions {
  return byId(questions)
}

export function tinyLaw(policy: Policy, questions: Questions = new Map(), date = DAY): Law {
  return makeLaw(policy, spaceOf([policy], questions.values()), date)
}

/** The one verdict that the facts leave; null while there are several. */
export function verdictFor(law: Law, facts: Facts, date = DAY): Verdict | null {
  const end = law.payer.endFor(personOn(facts, date, law).masks)
  return end === null ? null : (law.verdicts[end] ?? null)
}

/** Id of the group that pays; null while several are possible, '' where no group takes the person in. */
export function payerFor(law: Law, facts: Facts, date = DAY): string | null {
  const verdict = verdictFor(law, facts, date)
  return verdict === null ? null : (verdict.rule?.group.id ?? '')
}

export function tinyCase(
  policy: Policy,
  questions: Questions,
  facts: Facts,
  input: Partial<DecisionInput> = {},
): Case {
  return openCase({ facts, asOf: DAY, place: null, ...input }, policy, questions)
}

export function shares(paid: Partial<Shares>): Shares {
  return { state: 0, city: 0, socialInsurance: 0, employer: 0, resident: 0, ...paid }
}

/** The value; a test in which it is missing cannot go on. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing found')
  return value
}

const wording: Wording = {
  notInForce: '{{group}} from {{from}} to {{to}}, not on {{date}}{{nothing}}',
  presumed: '{{what}}: speak up, {{what}}',
  noEnd: 'the end of days',
  unknownGroup: 'a group nobody knows',
  who: 'the person',
  province: 'the place',
  unknownProvince: 'a province nobody knows',
  born: 'born after {{date}}',
  aged: 'aged {{age}}',
  bornIn: 'born in {{year}} ({{age}}){{nothing}}',
  bornOn: 'born on {{day}} ({{age}})',
  mismatch: '{{first}} against {{second}}',
  whichIsRight: 'Which?',
}

function provenance(document: string): Provenance {
  return {
    validFrom: '2020-01-01',
    validTo: null,
    citations: [{ document, clause: '1', status: 'original' }],
    confidence: 'a',
    verifiedOn: '2026-01-01',
    recheckBy: '2030-01-01',
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
