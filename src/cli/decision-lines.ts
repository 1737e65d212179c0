import type { DecideAnswer } from '../answering/decide.ts'
import { formatDong, formatPercent } from '../knowledge/format.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { Decision, Shares } from '../subsidy/decision.ts'

const MET: Readonly<Record<string, string>> = { true: '✓', false: '✗', null: '?' }

/** Decisions for a terminal, with why and what if. The law's words are the pack's; the rest is for its keepers. */
export function decisionLines(answer: DecideAnswer, pack: Pack): string[] {
  const { people, household, whatIf, counterfactuals } = answer
  return [
    ...people.flatMap((decision, at) => [
      ...(people.length > 1 ? [`— person ${at + 1} —`] : []),
      ...lines(decision, pack),
      ...(counterfactuals?.[at] ?? []).map(
        ({ fact, answer: words, outcome, group, shares }) =>
          `  if ${fact} = ${words}: ${outcome}${group === null ? '' : ` ${group}`}${shares === null ? '' : ` (${paid(shares)})`}`,
      ),
    ]),
    ...(whatIf === undefined ? [] : ['— what if —', ...lines(whatIf.decision, pack)]),
    ...(household === null || people.length < 2
      ? []
      : [
          '— household —',
          `  by their groups ${formatDong(household.byGroup.month)} a month` +
            (household.onLadder === null
              ? ''
              : `; all who may choose on the ladder ${formatDong(household.onLadder.month)}`) +
            `; cheapest ${formatDong(household.cheapest.month)}, ${formatDong(household.cheapest.year)} a year`,
        ]),
  ]
}

function lines(decision: Decision, pack: Pack): string[] {
  const { outcome, group, shares, payable, benefit, benefitBounds, bounds, likely, needs } = decision
  const named = pack.policy.groups.get(group ?? likely?.group ?? '')
  return [
    `${outcome}${named === undefined ? '' : `: ${named.label} [${named.id}]`}`,
    ...(shares === null ? [] : [`  paid by: ${paid(shares)}`]),
    ...(payable === null || payable.month === 0
      ? []
      : [
          `  own part: ${formatDong(payable.month)} a month, ${formatDong(payable.year)} a year (base ${formatDong(payable.base)} from ${payable.baseFrom})`,
        ]),
    ...(benefit === null ? [] : [`  benefit level: ${formatPercent(benefit)}`]),
    ...(benefitBounds === null
      ? []
      : [
          `  benefit level: ${formatPercent(benefitBounds.atLeast)} to ${formatPercent(benefitBounds.atMost)}`,
        ]),
    ...(bounds === null
      ? []
      : [`  supported: ${formatPercent(bounds.atLeast)} to ${formatPercent(bounds.atMost)}`]),
    ...(likely === null ? [] : [`  likely: ${paid(likely.shares)}, if ${likely.conditions.join('; ')}`]),
    ...decision.reasons.map(
      ({ clause, text, met }) => `  ${MET[String(met)]} ${text}${clause === '' ? '' : ` (${clause})`}`,
    ),
    ...decision.interpretations.map(
      (id) => `  open reading: ${pack.policy.interpretations.get(id)?.text ?? id}`,
    ),
    ...decision.advice.map((text) => `  → ${text}`),
    ...needs.map(({ fact, ask, sensitive }) => `  ask ${fact}${sensitive ? ' (sensitive)' : ''}: ${ask}`),
  ]
}

function paid(shares: Shares): string {
  return Object.entries(shares)
    .filter(([, share]) => share > 0)
    .map(([payer, share]) => `${payer} ${formatPercent(share)}`)
    .join(' + ')
}
