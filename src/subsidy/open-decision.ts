import { adviceFor } from './advice.ts'
import { boundsOf } from './bounds.ts'
import type { Case, Presumed } from './case.ts'
import type { Decision } from './decision.ts'
import { openReadings, reasonsAgainst, reasonsFor, uniqueReasons } from './explain.ts'
import { openQuestions } from './missing.ts'
import type { Rule } from './rules.ts'
import { sharesOf } from './rules.ts'
import { settledPayer } from './settle.ts'
import { citationsOf, EMPTY, shownShares } from './settled-decision.ts'

/** What can be said while facts are missing: the next questions, what is certain, what would hold if. */
export function openDecision(one: Case, said: Presumed, free: Presumed): Decision {
  const supposed = one.settleAt('likely')
  const payer = likelyPayer(supposed)
  // Whoever would pay nothing is spared the questions that could not make it less.
  const pending = payer !== null && sharesOf(payer, supposed.person).resident === 0 ? free : said
  const questions = openQuestions(pending, one.questions)
  const province = one.input.place?.province ?? null
  return {
    ...EMPTY,
    outcome: 'needs-facts',
    bounds: boundsOf(pending, questions, {
      facts: one.input.facts,
      province,
      settleWith: (facts) => one.settleAt(pending.tier, { facts }),
    }),
    likely: payer === null ? null : likelyOf(one, supposed, payer),
    needs: questions.map(({ fact, ask, sensitive }) => ({ fact, ask: worded(one, ask), sensitive })),
    interpretations:
      payer === null ? [] : openReadings(one.policy, payer, supposed.person).map(({ id }) => id),
    reasons: uniqueReasons([
      ...(payer === null ? [] : reasonsFor(payer, pending.person)),
      ...reasonsAgainst(one.rules, payer, pending.person),
    ]),
    citations: payer === null ? [] : citationsOf(payer),
    advice: adviceFor(one.policy, null, one.person),
  }
}

function likelyPayer(supposed: Presumed): Rule | null {
  const payer = settledPayer(supposed)
  return payer?.inForce ? payer : null
}

/** The group that would pay, under the suppositions without which it would be open. */
function likelyOf(one: Case, { person, used }: Presumed, payer: Rule): NonNullable<Decision['likely']> {
  const conditions = used
    .filter(({ tier, text }) => tier === 'likely' && text !== null)
    .filter((supposition) => settledPayer(one.settleAt('likely', { without: supposition })) !== payer)
    .map(({ text }) => worded(one, text ?? ''))
  return { group: payer.group.id, shares: shownShares(payer, person), conditions: [...new Set(conditions)] }
}

/** Fills in who and where, for texts shown outside a conversation. */
function worded({ policy, input }: Case, text: string): string {
  const province = policy.jurisdictions.get(input.place?.province ?? '')?.name ?? policy.wording.province
  const filled = text.replaceAll(/\{\{who\}\}/gi, policy.wording.who).replaceAll('{{province}}', province)
  return filled.charAt(0) === text.charAt(0) ? filled : capitalised(filled)
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
