import type { FactQuestion, Questions } from '../knowledge/pack.ts'
import { ANY_AGE } from './age-range.ts'
import { evaluate } from './conditions/evaluate.ts'
import { type Test, testOf } from './conditions/test.ts'
import type { Reach } from './diagram/diagram.ts'
import { type Chances, Flow, type Narrowed } from './diagram/flow.ts'
import type { Law } from './law/law.ts'
import { factsOf } from './space/asked-province.ts'
import { locate, type Masks } from './space/locate.ts'
import type { Variable } from './space/variable.ts'

/** What is open: what may be so of the person, and what can come out of it. */
export interface Open {
  readonly masks: Masks
  readonly reach: Reach
  /** Something was said of the age. */
  readonly ageTold: boolean
  /** Stands for the place that was asked in "thường trú ở {{province}}". */
  readonly province: string | null
}

/**
 * The questions whose answers can still change the result, the best next one first: nothing sensitive before anything
 * else, then the one that makes the result clearer by most (bits of entropy, as common as its answers are) for how much
 * it intrudes (its declared cost). Empty as soon as nothing that may be asked could change the result.
 */
export function openQuestions(law: Law, questions: Questions, open: Open): FactQuestion[] {
  const { asks, chances } = planFor(law, questions, open.province)
  const useful = asks
    .filter(({ question: { typed } }) => typed === null || (typed === 'birthDate') === open.ageTold)
    .filter(({ when }) => when === null || evaluate(when, open.masks) === true)
    .filter((ask) => !isAnswered(ask, open.masks))
    .map((ask) => ({ question: ask.question, answers: usefulAnswers(ask, open) }))
    .filter(({ answers }) => answers.length > 1)
  if (useful.length < 2) return useful.map(({ question }) => question)
  const flow = new Flow(law.payer, open.masks, chances, open.reach.steps)
  const before = entropy(flow.now())
  const after = ({ leaves }: Answer) => {
    const [only, ...others] = leaves
    const single = only !== undefined && others.length === 0 ? bitOf(only.mask) : -1
    return entropy(single < 0 ? flow.with(leaves) : flow.withValue(only?.variable ?? 0, single))
  }
  return useful
    .map(({ question, answers }) => ({
      question,
      worth: (before - expected(answers, after)) / question.cost,
    }))
    .toSorted(
      (a, b) =>
        Number(a.question.sensitive) - Number(b.question.sensitive) ||
        b.worth - a.worth ||
        a.question.cost - b.question.cost,
    )
    .map(({ question }) => question)
}

/** The answers to a question that are possible and tell something that matters. */
export function answersTo(law: Law, questions: Questions, { id }: FactQuestion, open: Open): Answer[] {
  const ask = planFor(law, questions, open.province).asks.find(({ question }) => question.id === id)
  return ask === undefined ? [] : usefulAnswers(ask, open)
}

/** The number of the one value in a mask; -1 where there are several. */
function bitOf(mask: number): number {
  return (mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : -1
}

/** A question in terms of a space. */
interface Ask {
  readonly question: FactQuestion
  readonly when: Test | null
  readonly answers: readonly Answer[]
}

export interface Answer {
  readonly weight: number
  /** It tells more than one fact: "none of these". */
  readonly several: boolean
  /** Variable → the values that remain. */
  readonly leaves: readonly Narrowed[]
}

interface Plan {
  readonly asks: readonly Ask[]
  /** How common each value is, as far as the questions tell; ends count as alike when everybody pays the same. */
  readonly chances: Chances
}

/** What no question tells to be common still happens. */
const LEAST_WEIGHT = 0.5
/** Every year of age up to here counts alike. */
const OLD = 85

/** Of each law, which was made for its questions. */
const remembered = new WeakMap<Law, Map<string, Plan>>()

function planFor(law: Law, questions: Questions, province: string | null): Plan {
  const plans = remembered.get(law) ?? new Map<string, Plan>()
  remembered.set(law, plans)
  const key = province ?? ''
  const known = plans.get(key)
  if (known !== undefined) return known
  const asks = [...questions.values()].map((question) => ({
    question,
    when: question.when === null ? null : testOf(question.when, law.space),
    answers: question.typed === null ? chosen(question, law, province) : ages(law),
  }))
  const payments = law.verdicts.map(({ outcome, shares }) => JSON.stringify([outcome, shares]))
  const kinds = [...new Set(payments)]
  const chances: Chances = {
    weights: law.space.variables.map((variable) => weigh(variable, asks)),
    kindOf: Uint8Array.from(payments, (payment) => kinds.indexOf(payment)),
    kinds: kinds.length,
  }
  const plan = { asks, chances }
  plans.set(key, plan)
  return plan
}

function chosen({ choices }: FactQuestion, law: Law, province: string | null): Answer[] {
  return choices.flatMap(({ facts, weight }) => {
    const masks = locate(law.space, factsOf(facts, province), ANY_AGE)
    const leaves = law.space.variables
      .map(({ index, all }) => ({ variable: index, mask: masks[index] ?? all, all }))
      .filter(({ mask, all }) => mask !== all)
    return leaves.length === 0
      ? []
      : [{ weight: Math.max(weight, LEAST_WEIGHT), several: Object.keys(facts).length > 1, leaves }]
  })
}

function ages({ space }: Law): Answer[] {
  const variable = space.byName.get('age')
  if (variable === undefined) return []
  return variable.values.map((value, at) => ({
    several: false,
    weight: value.kind === 'between' ? Math.max(1, Math.min(value.to, OLD) - value.from + 1) : 1,
    leaves: [{ variable: variable.index, mask: 1 << at }],
  }))
}

function weigh({ index, values }: Variable, asks: readonly Ask[]): Float64Array {
  const weights = new Float64Array(values.length).fill(LEAST_WEIGHT)
  const [telling] = asks
    .map(({ answers }) =>
      answers.flatMap(({ weight, leaves }) =>
        leaves.filter(({ variable }) => variable === index).map(({ mask }) => ({ mask, weight })),
      ),
    )
    .filter((told) => told.length > 0)
  for (const { mask, weight } of telling ?? []) {
    const at = bitOf(mask)
    if (at >= 0) weights[at] = (weights[at] ?? 0) + weight
  }
  return weights
}

/** Of a question about several facts, one of whose answers was told: what it leaves open, finer questions ask for. */
function isAnswered({ answers }: Ask, masks: Masks): boolean {
  return (
    answers.some(({ several }) => several) &&
    answers.some(({ leaves }) => leaves.every(({ variable, mask }) => ((masks[variable] ?? 0) & ~mask) === 0))
  )
}

/** The answers that are possible and tell something that matters. */
function usefulAnswers({ answers }: Ask, { masks, reach }: Open): Answer[] {
  return answers
    .map((answer) => beyondKnown(answer, masks))
    .filter(({ leaves }) => {
      const possible = leaves.every(({ variable, mask }) => ((masks[variable] ?? 0) & mask) !== 0)
      const telling = leaves.some(
        ({ variable, mask }) =>
          (reach.live & (1 << variable)) !== 0 && ((masks[variable] ?? 0) & ~mask) !== 0,
      )
      return possible && telling
    })
}

/** "None of these" after one of them was told means none of the others: what tells several things leaves the known alone. */
function beyondKnown(answer: Answer, masks: Masks): Answer {
  if (!answer.several) return answer
  const isKnown = (mask: number) => (mask & (mask - 1)) === 0
  return { ...answer, leaves: answer.leaves.filter(({ variable }) => !isKnown(masks[variable] ?? 0)) }
}

/** What remains in doubt after an answer, on average. */
function expected(answers: readonly Answer[], after: (answer: Answer) => number): number {
  const total = answers.reduce((sum, { weight }) => sum + weight, 0)
  return answers.reduce((sum, answer) => sum + (answer.weight / total) * after(answer), 0)
}

/** Bits of doubt in a likelihood of any scale. */
function entropy(likelihood: Float64Array): number {
  let total = 0
  for (const part of likelihood) total += part
  let bits = 0
  for (const part of likelihood) if (part > 0) bits -= (part / total) * Math.log2(part / total)
  return bits
}
