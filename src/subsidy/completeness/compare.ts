import type { Facts } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import { exampleFacts } from '../../knowledge/policy/example.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'
import { decide } from '../decide.ts'
import type { Decision, Shares } from '../decision.ts'
import { Diagram } from '../diagram/diagram.ts'
import { end, NEVER, numberOf } from '../diagram/forest.ts'
import { changeDays } from '../law/change-days.ts'
import { type Drawn, drawLaw, forestOf } from '../law/draw.ts'
import { shown } from '../law/shares.ts'
import { anyone } from '../space/locate.ts'
import { type Space, spaceOf } from '../space/space.ts'
import type { Found } from './people.ts'
import { combinations, someone } from './someone.ts'

/** What a change of the policy does to people. */
export interface Comparison {
  readonly stretches: readonly ComparedStretch[]
  /** Example persons of either policy whose result changes. */
  readonly examples: readonly ChangedExample[]
  /** Numbers of the law that change, which may change amounts without changing who pays. */
  readonly parameters: readonly ChangedParameter[]
}

export interface ComparedStretch {
  readonly from: string
  /** Combinations of the facts that matter to either policy. */
  readonly combinations: number
  /** Most people first. */
  readonly changes: readonly Change[]
}

/** People who had one result and have another one now. */
export interface Change extends Found {
  readonly before: Result
  readonly after: Result
}

export interface Result {
  readonly outcome: Decision['outcome']
  readonly group: string | null
  readonly shares: Shares | null
  /** Benefit level, %; 0 where no group is in force. */
  readonly benefit: number
}

export interface ChangedExample {
  readonly group: string
  readonly name: string
  readonly facts: Facts
  readonly asOf: string
  readonly before: string
  readonly after: string
}

export interface ChangedParameter {
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

/** Compares two policies over every combination of facts, on every stretch of days from a day on. */
export function comparePolicies(
  before: Policy,
  after: Policy,
  questions: ReadonlyMap<string, FactQuestion>,
  from: string,
): Comparison {
  const space = spaceOf([before, after], questions.values())
  const later = [...changeDays(before), ...changeDays(after)].filter((day) => day > from)
  const days = [...new Set([from, ...later])].sort()
  return {
    stretches: days.map((day) => stretchOf(before, after, space, day)),
    examples: changedExamples(before, after, questions),
    parameters: changedParameters(before, after),
  }
}

function stretchOf(before: Policy, after: Policy, space: Space, day: string): ComparedStretch {
  const forest = forestOf(space)
  const [old, fresh] = [drawLaw(before, space, day, forest), drawLaw(after, space, day, forest)]
  const live = [old, fresh].reduce(
    (bits, { payer }) => bits | new Diagram(forest, payer).reach(anyone(space)).live,
    0,
  )
  const changes: Change[] = []
  const known = new Map<string, number>()
  /** 0: no change; else one more than the place of the change. */
  const changeOf = (was: Result, is: Result): number => {
    const key = JSON.stringify([was, is])
    const number = known.get(key) ?? changes.length + 1
    if (!known.has(key)) changes.push({ before: was, after: is, combinations: 0, example: {} })
    known.set(key, number)
    return number
  }
  const results = [resultsOf(old), resultsOf(fresh)] as const
  const pairs = forest.combine(results[0].diagram, results[1].diagram, (a, b) => {
    const was = results[0].list[numberOf(a)]
    const is = results[1].list[numberOf(b)]
    const same = was === undefined || is === undefined || JSON.stringify(was) === JSON.stringify(is)
    return end(same ? 0 : changeOf(was, is))
  })
  let all = 0
  for (const { masks, end: number } of new Diagram(forest, forest.choose(old.possible, pairs, NEVER)).ways(
    anyone(space),
  )) {
    const count = combinations(space, masks, live)
    all += count
    const change = changes[number - 1]
    if (change === undefined) continue
    const example = change.combinations === 0 ? someone(space, masks, after.examplePerson) : change.example
    changes[number - 1] = { ...change, combinations: change.combinations + count, example }
  }
  return {
    from: day,
    combinations: all,
    changes: changes
      .filter((change) => change.combinations > 0)
      .toSorted((a, b) => b.combinations - a.combinations),
  }
}

/** Who pays and the benefit level together, as one diagram. */
function resultsOf({ forest, payer, benefit, verdicts }: Drawn) {
  const list: Result[] = []
  const known = new Map<string, number>()
  const diagram = forest.combine(payer, benefit, (a, b) => {
    const { outcome, rule, shares } = verdicts.get(numberOf(a))
    const settled = outcome === 'entitled' || outcome === 'not-entitled'
    const result: Result = {
      outcome,
      group: rule?.group.id ?? null,
      shares: settled ? shown(shares) : null,
      benefit: numberOf(b),
    }
    const key = JSON.stringify(result)
    const number = known.get(key) ?? list.push(result) - 1
    known.set(key, number)
    return end(number)
  })
  return { list, diagram }
}

function changedExamples(
  before: Policy,
  after: Policy,
  questions: ReadonlyMap<string, FactQuestion>,
): ChangedExample[] {
  const examples = [before, after].flatMap((policy) =>
    [...policy.groups.values()].flatMap(({ id, examples: own }) =>
      own.map((example) => ({ group: id, example, facts: exampleFacts(policy, example) })),
    ),
  )
  const unique = new Map(examples.map((one) => [`${one.example.asOf} ${JSON.stringify(one.facts)}`, one]))
  return [...unique.values()].flatMap(({ group, example: { name, asOf }, facts }) => {
    const [was, is] = [before, after].map((policy) =>
      inWords(decide({ facts, asOf, place: null }, policy, questions)),
    )
    return was === undefined || is === undefined || was === is
      ? []
      : [{ group, name, facts, asOf, before: was, after: is }]
  })
}

function inWords({ outcome, group, shares, benefit, payable }: Decision): string {
  return JSON.stringify({
    outcome,
    group,
    resident: shares?.resident ?? null,
    month: payable?.month ?? null,
    benefit,
  })
}

function changedParameters(before: Policy, after: Policy): ChangedParameter[] {
  const values = (policy: Policy, id: string) => {
    const parameter = policy.parameters.get(id)
    if (parameter === undefined) return null
    return parameter.values.map(({ value, from, to }) => `${value} (${from} – ${to ?? ''})`).join('; ')
  }
  return [...new Set([...before.parameters.keys(), ...after.parameters.keys()])]
    .map((id) => ({ id, before: values(before, id), after: values(after, id) }))
    .filter((one) => one.before !== one.after)
}
