import type { Interpretation, Policy } from '../../knowledge/policy/policy.ts'
import { testOf } from '../conditions/test.ts'
import { end, Forest, NEVER, NO, numberOf, type Point, YES } from '../diagram/forest.ts'
import type { Space } from '../space/space.ts'
import { benefitDiagram, diagramOf, membersOf, payerDiagram } from './payer.ts'
import { openReadings, readAs } from './readings.ts'
import { type Rule, rulesOn } from './rule.ts'
import { samePayment, Verdicts } from './verdict.ts'

/** A law as diagrams of one forest, before they are laid flat. */
export interface Drawn {
  readonly forest: Forest
  readonly rules: readonly Rule[]
  readonly verdicts: Verdicts
  /** Ends: numbers of verdicts. */
  readonly payer: Point
  /** Ends: benefit levels (%). */
  readonly benefit: Point
  readonly readings: readonly DrawnReading[]
  /** YES for what can be so of one person. */
  readonly possible: Point
}

interface DrawnReading {
  readonly reading: Interpretation
  readonly declared: boolean
  /** YES for the people whom another reading would put elsewhere. */
  readonly matters: Point
}

export function forestOf({ variables }: Space): Forest {
  return new Forest(variables.map(({ values }) => values.length))
}

/** Draws the law of a day: who pays, the benefit level, and whose result rests on an open reading. */
export function drawLaw(policy: Policy, space: Space, date: string, forest = forestOf(space)): Drawn {
  const verdicts = new Verdicts()
  const rules = rulesOn(policy, date, space)
  const plain = payerDiagram(rules, forest, verdicts)
  const differ = (a: Point, b: Point) => !samePayment(verdicts.get(numberOf(a)), verdicts.get(numberOf(b)))

  let payer = plain
  const readings: DrawnReading[] = []
  for (const reading of openReadings(policy, date)) {
    const declared = reading.alternatives.every(({ changes }) => changes.length === 0)
    let matters = declared ? concerned(reading, rules, space, forest) : NO
    for (const alternative of reading.alternatives.filter(({ changes }) => changes.length > 0)) {
      const other = payerDiagram(rulesOn(readAs(policy, alternative), date, space), forest, verdicts)
      const elsewhere = forest.combine(plain, other, (a, b) => (differ(a, b) ? YES : NO))
      matters = forest.or(matters, elsewhere)
      if (reading.effect === 'unsettled') {
        // Where both come to the same payment, the group that pays under either reading is the one to name.
        payer = forest.combine(payer, other, (a, b) =>
          differ(a, b) ? end(verdicts.contested(numberOf(a), reading, verdicts.get(numberOf(b)))) : b,
        )
      }
    }
    if (reading.effect === 'unsettled' && declared) {
      payer = forest.combine(payer, matters, (a, b) =>
        b === YES && names(verdicts.get(numberOf(a)).rule, reading)
          ? end(verdicts.contested(numberOf(a), reading, null))
          : a,
      )
    }
    readings.push({ reading, declared, matters })
  }
  const possible = whatCanBe(policy, space, forest)
  const kept = (point: Point) => forest.choose(possible, point, NEVER)
  return {
    forest,
    rules,
    verdicts,
    payer: kept(payer),
    benefit: kept(benefitDiagram(rules, forest)),
    readings: readings.map((one) => ({ ...one, matters: kept(one.matters) })),
    possible,
  }
}

function whatCanBe(policy: Policy, space: Space, forest: Forest): Point {
  const drawn = policy.impossible.map(({ never: [first, second] }) =>
    forest.and(diagramOf(testOf(first, space), forest), diagramOf(testOf(second, space), forest)),
  )
  return forest.not(drawn.reduce((all, one) => forest.or(all, one), NO))
}

/** Members of the groups that name the reading, those of them for whom it matters. */
function concerned(reading: Interpretation, rules: readonly Rule[], space: Space, forest: Forest): Point {
  const members = rules
    .filter((rule) => names(rule, reading))
    .reduce((all, rule) => forest.or(all, membersOf(rule, forest)), NO)
  if (reading.mattersWhen === null) return members
  return forest.and(members, diagramOf(testOf(reading.mattersWhen, space), forest))
}

/** Whether the group, or the one that it tops up, is said to rest on the reading. */
export function names(rule: Rule | null, reading: Interpretation): boolean {
  return rule !== null && (rule.group.interpretations.includes(reading.id) || names(rule.base, reading))
}
