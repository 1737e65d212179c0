import { adviceFor } from './advice.ts'
import { LIKELY, LIKELY_FREE } from './assume.ts'
import { boundsOf } from './bounds.ts'
import type { Case, Presumed } from './case.ts'
import type { Decision } from './decision.ts'
import { contestedReadings, openReadings, reasonsAgainst, reasonsFor, uniqueReasons } from './explain.ts'
import { openQuestions } from './missing.ts'
import { neededPresumptions } from './needed.ts'
import type { Rule } from './rules.ts'
import { sharesOf } from './rules.ts'
import { settledPayer } from './settle.ts'
import { citationsOf, EMPTY, shownShares } from './settled-decision.ts'

/** What can be said while facts are missing: the next questions, what is certain, what would hold if. */
export function openDecision(one: Case, said: Presumed, free: Presumed): Decision {
  const freeOfCharge = one.settleAt(LIKELY_FREE)
  // Whoever would pay nothing is spared the questions that could not make it less.
  const paysNothing = residentShare(freeOfCharge) === 0
  const supposed = paysNothing ? freeOfCharge : one.settleAt(LIKELY)
  const pending = paysNothing ? free : said
  const payer = likelyPayer(supposed)
  const questions = openQuestions(pending, one.questions)
  return {
    ...EMPTY,
    outcome: 'needs-facts',
    bounds: boundsOf(pending, questions, {
      facts: one.input.facts,
      province: one.input.place?.province ?? null,
      isContested: (rule, person) => contestedReadings(one.policy, rule, person).length > 0,
      settleWith: (facts) => one.settleAt(pending.extent, { facts }),
    }),
    needs: questions.map(({ fact, ask, sensitive }) => ({ fact, ask: worded(one, ask), sensitive })),
    reasons: reasonsAgainst(one, payer, pending.person),
    advice: adviceFor(one.policy, null, one.person),
    ...(payer === null ? {} : supposing(one, pending, supposed, payer)),
  }
}

/** What is said of the likely payer. */
function supposing(one: Case, pending: Presumed, supposed: Presumed, payer: Rule): Partial<Decision> {
  const { person } = pending
  return {
    likely: {
      group: payer.group.id,
      shares: shownShares(payer, supposed.person),
      conditions: conditionsOf(one, supposed, payer),
    },
    interpretations: openReadings(one.policy, payer, supposed.person).map(({ id }) => id),
    reasons: uniqueReasons([...reasonsFor(payer, person), ...reasonsAgainst(one, payer, person)]),
    citations: citationsOf(payer),
  }
}

function likelyPayer(supposed: Presumed): Rule | null {
  const payer = settledPayer(supposed)
  return payer?.inForce ? payer : null
}

function residentShare(supposed: Presumed): number | null {
  const payer = likelyPayer(supposed)
  return payer === null ? null : sharesOf(payer, supposed.person).resident
}

/** The suppositions that the likely result takes, in the words of the policy. */
function conditionsOf(one: Case, supposed: Presumed, payer: Rule): string[] {
  const suppositions = supposed.used.filter(({ tier, text }) => tier === 'likely' && text !== null)
  const needed = neededPresumptions(one, supposed, payer, suppositions)
  const contested = contestedReadings(one.policy, payer, supposed.person).map(({ text }) => text)
  return [...new Set([...needed.map(({ text }) => worded(one, text ?? '')), ...contested])]
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
