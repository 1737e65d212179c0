import { adviceFor } from './advice.ts'
import type { Case, Settlement } from './case.ts'
import type { Contradiction } from './contradictions.ts'
import type { Decision } from './decision.ts'
import { readingsOf, reasonsAgainst, reasonsFor, unaskedOf, uniqueReasons } from './explain.ts'
import type { TestedPresumption } from './law/law.ts'
import { shown } from './law/shares.ts'
import type { Verdict } from './law/verdict.ts'
import { neededPresumptions, payingPresumptions } from './needed.ts'
import { payableOn } from './payable.ts'
import { boundsOf, citationsOf, EMPTY } from './settled-decision.ts'
import type { Standing } from './standing.ts'

/** What can be said while facts are missing: the next questions, what is certain, what would hold if. */
export function openDecision(one: Case, { pending, supposed, possible, questions }: Open): Decision {
  const likely = promised(supposed)
  return {
    ...EMPTY,
    outcome: 'needs-facts',
    bounds: boundsOf(possible),
    needs: questions.map(({ id, ask, sensitive }) => ({ fact: id, ask: worded(one, ask), sensitive })),
    reasons: reasonsAgainst(one, likely?.rule ?? null, pending.masks),
    advice: adviceFor(one.law, null, one.person),
    ...(likely === null ? {} : supposing(one, pending, supposed, likely)),
  }
}

type Open = Extract<Standing, { settled: false }>

/** Facts that cannot all be so: nothing is decided; which of them is right is asked. */
export function contradictedDecision(one: Case, contradictions: readonly Contradiction[]): Decision {
  const { wording } = one.law.policy
  const told = [...new Map(contradictions.map((found) => [found.fact, found])).values()]
  return {
    ...EMPTY,
    outcome: 'needs-facts',
    needs: told
      .map(({ fact, text }) => ({
        fact,
        ask: `${text} ${wording.whichIsRight}`,
        sensitive: one.questions.get(fact)?.sensitive ?? false,
      }))
      .toSorted((a, b) => Number(a.sensitive) - Number(b.sensitive)),
    reasons: contradictions.map(({ text }) => ({ clause: '', text, met: false })),
  }
}

/** What is said of the likely payer. */
function supposing(
  one: Case,
  pending: Settlement,
  supposed: Settlement,
  { rule, shares, contested }: Promised,
): Partial<Decision> {
  const { law } = one
  return {
    likely: {
      group: rule.group.id,
      shares: shown(shares),
      payable: payableOn(law.policy, one.input.asOf, rule, shares.resident),
      conditions: [...conditionsOf(one, pending, supposed), ...contested.map(({ text }) => text)],
    },
    interpretations: readingsOf(law, rule, supposed.masks).map(({ id }) => id),
    reasons: uniqueReasons([...reasonsFor(rule, pending.masks), ...reasonsAgainst(one, rule, pending.masks)]),
    unasked: unaskedOf(takenAnyway(one, pending, supposed)),
    citations: citationsOf(rule),
  }
}

type Promised = Verdict & { readonly rule: NonNullable<Verdict['rule']> }

/** What would hold; null while that is open, too, or out of force. */
function promised({ verdict }: Settlement): Promised | null {
  if (verdict === null || verdict.rule === null || verdict.outcome === 'not-in-force') return null
  return { ...verdict, rule: verdict.rule }
}

/** The suppositions that the likely result takes beyond what is taken anyway, in the words of the policy. */
function conditionsOf(one: Case, pending: Settlement, supposed: Settlement): string[] {
  const suppositions = supposed.used.filter(
    ({ tier, condition }) => condition !== null && !pending.extent.includes(tier),
  )
  const needed = neededPresumptions(one, supposed, suppositions)
  return [...new Set(needed.map(({ condition }) => worded(one, condition ?? '')))]
}

/** What is taken beyond the conditions that are named, may be spoken of and would change the payment. */
function takenAnyway(one: Case, pending: Settlement, supposed: Settlement): TestedPresumption[] {
  const taken = supposed.used.filter(({ tier, text }) => text !== null && pending.extent.includes(tier))
  return payingPresumptions(one, supposed, taken)
}

/** Fills in who and where, for texts shown outside a conversation. */
function worded({ law: { policy }, input }: Case, text: string): string {
  const province = policy.jurisdictions.get(input.place?.province ?? '')?.name ?? policy.wording.province
  const filled = text.replaceAll(/\{\{who\}\}/gi, policy.wording.who).replaceAll('{{province}}', province)
  return filled.charAt(0) === text.charAt(0)
    ? filled
    : filled.charAt(0).toLocaleUpperCase('vi') + filled.slice(1)
}
