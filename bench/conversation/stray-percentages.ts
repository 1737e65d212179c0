import type { Pack } from '../../src/knowledge/pack.ts'
import type { Decision } from '../../src/subsidy/decision.ts'

const PERCENTAGE = /\d+(?:[.,]\d+)?\s?%/g

/** The percentages in a text that are neither of the decisions' nor in the words of the policy that it quotes. */
export function strayPercentages(text: string, decisions: readonly Decision[], pack: Pack): string[] {
  const allowed = new Set(decisions.flatMap((one) => percentagesOf(one, pack)).map(shown))
  return [...new Set(percentagesIn(text).map(shown))].filter((value) => !allowed.has(value))
}

function percentagesOf(decision: Decision, pack: Pack): number[] {
  const own = [decision.shares, decision.likely?.shares].flatMap((shares) =>
    shares == null ? [] : [...Object.values(shares), 100 - shares.resident],
  )
  const levels = [decision.benefit, decision.benefitBounds, decision.bounds].flatMap((one) =>
    one === null ? [] : typeof one === 'number' ? [one] : Object.values(one),
  )
  return [...own, ...levels, ...percentagesIn(quotedWords(decision, pack))]
}

function shown(percent: number): string {
  return percent.toFixed(2)
}

function quotedWords({ group: id, likely, reasons, advice, interpretations }: Decision, pack: Pack): string {
  const group = pack.policy.groups.get(id ?? likely?.group ?? '')
  return [
    ...reasons.map(({ text }) => text),
    ...advice,
    ...interpretations.map((one) => pack.policy.interpretations.get(one)?.text ?? ''),
    ...(group === undefined ? [] : [group.label, group.register, ...group.evidence, ...group.advice]),
  ].join('\n')
}

function percentagesIn(text: string): number[] {
  return (text.match(PERCENTAGE) ?? []).map((one) => Number.parseFloat(one.replace(',', '.')))
}
