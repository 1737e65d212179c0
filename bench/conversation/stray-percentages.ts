import type { Pack } from '../../src/knowledge/pack.ts'
import type { Decision } from '../../src/subsidy/decision.ts'

const PERCENTAGE = /\d+(?:[.,]\d+)?\s?%/g

/** The percentages in a text that are neither the decision's nor in the words of the policy that it quotes. */
export function strayPercentages(text: string, decision: Decision, pack: Pack): string[] {
  const own = [decision.shares, decision.likely?.shares].flatMap((shares) =>
    shares == null ? [] : [...Object.values(shares), 100 - shares.resident],
  )
  const levels = [decision.benefit, decision.benefitBounds, decision.bounds].flatMap((one) =>
    one === null ? [] : typeof one === 'number' ? [one] : Object.values(one),
  )
  const quoted = percentagesIn(quotedWords(decision, pack))
  const allowed = new Set([...own, ...levels, ...quoted].map((value) => value.toFixed(2)))
  return [...new Set(percentagesIn(text).map((value) => value.toFixed(2)))].filter(
    (value) => !allowed.has(value),
  )
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
