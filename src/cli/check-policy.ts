import { today } from '../conversation/today.ts'
import type { Facts } from '../knowledge/facts.ts'
import { provinceOf } from '../knowledge/places.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import { type Completeness, completenessOf, type Stretch } from '../subsidy/completeness/completeness.ts'
import { type Interviews, interviewsOf } from '../subsidy/completeness/interviews.ts'
import type { Overlap } from '../subsidy/completeness/overlaps.ts'
import { apart } from '../subsidy/completeness/someone.ts'
import { packFromSettings, print } from './brain.ts'

/** Resolution 57 begins here: everything from this day on is looked at. */
const FROM = '2026-01-01'

/**
 * `hoi check policy`: every combination of the facts that can matter; ends with 1 on a gap or on an overlap that no
 * interpretation names.
 */
export function checkPolicy(options: { readonly json?: boolean; readonly interviews?: boolean }): void {
  const { policy, questions, places } = packFromSettings()
  const begun = performance.now()
  const completeness = completenessOf(policy, questions, FROM)
  const seconds = (performance.now() - begun) / 1000
  const ok = completeness.stretches.every(
    ({ gaps, overlaps }) => gaps.length === 0 && overlaps.every(({ namedBy }) => namedBy.length > 0),
  )
  const provinces = [...new Set([...places.values()].map(provinceOf))]
  const interviews =
    options.interviews !== true
      ? []
      : provinces.flatMap((province) =>
          [true, false].map((presuming) => {
            const place = { province, jurisdictions: places.get(province)?.jurisdictions ?? [] }
            const input = { asOf: today(new Date()), place, presuming }
            return { province, presuming, ...interviewsOf(policy, questions, input) }
          }),
        )
  if (options.json === true) print(JSON.stringify({ ok, ...completeness, interviews }))
  else {
    for (const line of report(completeness, policy)) print(line)
    for (const one of interviews) print(interviewLine(one))
    print(
      ok
        ? `OK: no gap, no unsettled overlap (${seconds.toFixed(1)} s).`
        : 'The policy leaves somebody without a group, or between two groups that nothing puts in order.',
    )
  }
  process.exitCode = ok ? 0 : 1
}

function report(
  { stretches, neverPaying, neverAsked, neverAskable }: Completeness,
  policy: Policy,
): string[] {
  const person = (facts: Facts) => JSON.stringify(apart(facts, policy.examplePerson))
  const lines = stretches.flatMap((stretch) => stretchLines(stretch, person))
  return [
    ...lines,
    ...neverPaying.map(
      ({ group, example }) =>
        `${group} never pays${example === null ? ': nobody can belong to it' : `, not even for ${person(example)}`}`,
    ),
    ...neverAsked.map((id) => `the question "${id}" can never change anything`),
    ...neverAskable.map((name) => `${name} can change who pays and is never asked`),
  ]
}

function stretchLines(
  { from, combinations, kinds, facts, gaps, overlaps, readings, verdicts }: Stretch,
  person: (facts: Facts) => string,
): string[] {
  return [
    `From ${from}: ${combinations.toLocaleString('en')} combinations of ${facts.length} facts, of ${kinds.toLocaleString('en')} kinds, ${verdicts.length} results.`,
    ...gaps.map(
      ({ combinations: count, example }) => `  GAP: nobody pays for ${person(example)} (${count} such)`,
    ),
    ...overlaps.map((overlap) => `  ${overlapWords(overlap)}: ${person(overlap.example)}`),
    ...readings.map(
      ({ reading, effect, combinations: count, example }) =>
        `  rests on ${reading} (${effect}), ${count.toLocaleString('en')} combinations: ${person(example)}`,
    ),
  ]
}

function overlapWords({ groups, namedBy }: Overlap): string {
  const both = groups.join(' and ')
  return namedBy.length === 0
    ? `UNSETTLED: nothing puts ${both} in order`
    : `${both} rank alike, settled by ${namedBy.join(', ')}`
}

function interviewLine({
  province,
  presuming,
  mean,
  most,
  form,
}: Interviews & { readonly province: string; readonly presuming: boolean }): string {
  const kind = presuming ? 'a conversation asks' : 'without presumptions it takes'
  return `${province}: ${kind} ${mean.toFixed(2)} questions on average, ${most} at most; a form that asks everything has ${form}.`
}
