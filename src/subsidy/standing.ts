import type { FactQuestion } from '../knowledge/pack.ts'
import type { Case, Settlement } from './case.ts'
import type { Verdict } from './law/verdict.ts'
import { type Open, openQuestions } from './next-question.ts'
import { FREE, LIKELY, NOTHING, SAID } from './presume.ts'

/** How far a person's case has come: settled, or open with what may still come out. */
export type Standing =
  | { readonly settled: true; readonly settlement: Settlement; readonly verdict: Verdict }
  | {
      readonly settled: false
      /** What is known, with what need not be asked presumed. */
      readonly pending: Settlement
      /** What would hold if everything common is so. */
      readonly supposed: Settlement
      readonly possible: readonly Verdict[]
      readonly open: Open
      /** What may be asked, the best question first. */
      readonly questions: readonly FactQuestion[]
    }

/**
 * Settles a case as far as the facts go. While presuming, somebody who pays nothing is spared the questions that could
 * not make it less.
 */
export function standingOf(one: Case): Standing {
  const said = one.presumeAt(one.presuming ? SAID : NOTHING)
  if (said.verdict !== null) return settled(said, said.verdict)
  const likely = one.presumeAt(LIKELY)
  if (!one.presuming) return open(one, said, likely)
  const free = one.presumeAt(FREE)
  if (paysNothing(free.verdict)) return settled(free, free.verdict)
  return open(one, paysNothing(likely.verdict) ? free : said, likely)
}

function settled(settlement: Settlement, verdict: Verdict): Standing {
  return { settled: true, settlement, verdict }
}

function open({ law, person, questions, input }: Case, pending: Settlement, supposed: Settlement): Standing {
  const { masks } = pending
  const reach = law.payer.reach(masks)
  const province = input.place?.province ?? null
  const left: Open = { masks, reach, ageTold: person.ageTold, province }
  return {
    settled: false,
    pending,
    supposed,
    possible: reach.ends.flatMap((end) => law.verdicts[end] ?? []),
    open: left,
    questions: openQuestions(law, questions, left),
  }
}

function paysNothing(verdict: Verdict | null): verdict is Verdict {
  return verdict?.outcome === 'entitled' && verdict.shares.resident === 0
}
