import fc from 'fast-check'
import { type DecisionInput, openCase } from '../src/subsidy/case.ts'
import { completenessOf } from '../src/subsidy/completeness/completeness.ts'
import { interviewsOf } from '../src/subsidy/completeness/interviews.ts'
import { someone } from '../src/subsidy/completeness/someone.ts'
import { decide } from '../src/subsidy/decide.ts'
import { lawOn, makeLaw } from '../src/subsidy/law/law.ts'
import { anyone } from '../src/subsidy/space/locate.ts'
import { spaceOf } from '../src/subsidy/space/space.ts'
import { standingOf } from '../src/subsidy/standing.ts'
import { everyFactKnown, someFacts } from '../test/subsidy/any-facts.ts'
import { oracleDecide } from '../test/subsidy/oracle/oracle.ts'
import { AI_QUOC, NHA_TRANG, nobody, policy, questions, TODAY } from '../test/subsidy/policy-in-use.ts'
import { latencyOf, row } from './table.ts'

/**
 * `npm run bench:subsidy`: what deciding costs on one core, how long it takes to look at everything, how many questions
 * an interview has, and whether the engine and the second reading of the law agree on every kind of person. Every figure
 * is measured in this run; only a disagreement ends it with 1.
 */
const PEOPLE = 20_000
const SEED = 1

const whole = fc.sample(everyFactKnown, { numRuns: PEOPLE, seed: SEED })
const partly = fc.sample(someFacts, { numRuns: PEOPLE, seed: SEED }).map(({ told }) => told)
const inputs = (people: readonly DecisionInput['facts'][], presuming: boolean): DecisionInput[] =>
  people.map((facts) => ({ facts, asOf: TODAY, place: AI_QUOC, presuming }))

console.log(`Node ${process.version}, one core\n`)

const space = spaceOf([policy], questions.values())
row(
  'law of a day made ready',
  latencyOf(timed(Array.from({ length: 20 }), () => makeLaw(policy, space, TODAY))),
)

for (const [name, all] of [
  ['everything known', inputs(whole, false)],
  ['some facts known, nothing presumed', inputs(partly, false)],
  ['some facts known, in a conversation', inputs(partly, true)],
] as const) {
  timed(all, (input) => decide(input, policy, questions))
  const times = timed(all, (input) => decide(input, policy, questions))
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  row(`decision, ${name}: ${Math.round(all.length / seconds).toLocaleString('en')}/s`, latencyOf(times))
}
for (const presuming of [false, true]) {
  const times = timed(inputs(partly, presuming), (input) => standingOf(openCase(input, policy, questions)))
  row(`next question, ${presuming ? 'in a conversation' : 'nothing presumed'}`, latencyOf(times))
}

const begun = performance.now()
const { stretches } = completenessOf(policy, questions, '2026-01-01')
const looked = stretches.map(({ combinations }) => combinations.toLocaleString('en')).join(', ')
console.log(
  `\nevery combination of facts from 2026-01-01 on (${looked}): ${((performance.now() - begun) / 1000).toFixed(1)} s`,
)

for (const place of [AI_QUOC, NHA_TRANG]) {
  for (const presuming of [true, false]) {
    const { mean, most, form } = interviewsOf(policy, questions, { asOf: TODAY, place, presuming })
    console.log(
      `questions of an interview, ${place.province}, ${presuming ? 'in a conversation' : 'nothing presumed'}: ` +
        `${mean.toFixed(2)} on average, ${most} at most; a form that asks everything: ${form}`,
    )
  }
}

let differing = 0
for (const day of ['2025-12-31', TODAY, '2031-01-01']) {
  const law = lawOn(policy, questions, day)
  let kinds = 0
  for (const { masks } of law.payer.ways(anyone(law.space))) {
    kinds += 1
    const facts = someone(law.space, masks, nobody)
    const { outcome, group, shares, benefit } = decide({ facts, asOf: day, place: null }, policy, questions)
    const oracle = oracleDecide(facts, day)
    const same =
      outcome === 'needs-facts' ||
      JSON.stringify([outcome, group, shares, benefit]) ===
        JSON.stringify([oracle.outcome, oracle.group, oracle.shares, oracle.benefit])
    if (!same) {
      differing += 1
      console.log(`  differs on ${day}: ${JSON.stringify(facts)}`)
    }
  }
  console.log(`the law read a second time, on ${day}: ${kinds.toLocaleString('en')} kinds of people compared`)
}
process.exitCode = differing > 0 ? 1 : 0

/** Milliseconds that each of the items takes. */
function timed<T>(items: readonly T[], work: (item: T) => unknown): number[] {
  return items.map((item) => {
    const start = performance.now()
    work(item)
    return performance.now() - start
  })
}
