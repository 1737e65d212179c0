import { today } from '../conversation/today.ts'
import type { Facts } from '../knowledge/facts.ts'
import { formatPercent } from '../knowledge/format.ts'
import { type Comparison, comparePolicies, type Result } from '../subsidy/completeness/compare.ts'
import { apart } from '../subsidy/completeness/someone.ts'
import { packFromSettings, print } from './brain.ts'
import { policyFrom } from './policy-source.ts'

/** `hoi policy diff OLD NEW`: whose result changes, with how many, before and after. */
export function policyDiff(
  old: string,
  fresh: string,
  options: { readonly json?: boolean; readonly from?: string },
): void {
  const from = options.from ?? today(new Date())
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from))) {
    console.error('--from is a day such as 2026-11-21.')
    process.exit(2)
  }
  const { questions } = packFromSettings()
  const [before, after] = [policyFrom(old), policyFrom(fresh)]
  const comparison = comparePolicies(before, after, questions, from)
  if (options.json === true) print(JSON.stringify(comparison))
  else for (const line of report(comparison, after.examplePerson)) print(line)
}

function report({ stretches, examples, parameters }: Comparison, usual: Facts): string[] {
  const person = (facts: Facts) => JSON.stringify(apart(facts, usual))
  return [
    ...parameters.map(({ id, before, after }) => `${id}: ${before ?? 'absent'} → ${after ?? 'absent'}`),
    ...stretches.flatMap(({ from, combinations, changes }) => {
      const changed = changes.reduce((sum, change) => sum + change.combinations, 0)
      return [
        `From ${from}: ${changed.toLocaleString('en')} of ${combinations.toLocaleString('en')} combinations change result.`,
        ...changes.map(
          ({ before, after, combinations: count, example }) =>
            `  ${count.toLocaleString('en')}: ${words(before)} → ${words(after)}, such as ${person(example)}`,
        ),
      ]
    }),
    `${examples.length} example persons change result.`,
    ...examples.map(
      ({ group, name, asOf, before, after }) => `  ${group}, "${name}" on ${asOf}: ${before} → ${after}`,
    ),
  ]
}

function words({ outcome, group, shares, benefit }: Result): string {
  const paid = shares === null ? '' : `, resident ${formatPercent(shares.resident)}`
  return `${outcome} ${group ?? ''}${paid}, benefit ${formatPercent(benefit)}`
}
