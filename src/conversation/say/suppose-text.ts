import { formatDate } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { baseLines, conditionLines, confirmLines, groupOf, unmet } from './result-words.ts'
import { saySince, sourceLines } from './sources.ts'

/** What is supposed: something else of the person ("mẹ của {{you}} có lương hưu"), another day, another place. */
export type Supposition =
  | { readonly kind: 'change'; readonly words: string }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'place'; readonly name: string }

/** What would come out under the supposition, and what comes out without it. */
export function saySupposed(
  pack: Pack,
  place: Place,
  who: string,
  { before, after }: { readonly before: Decision; readonly after: Decision },
  supposition: Supposition,
): string {
  const group = groupOf(pack, after)
  return [
    lead(pack, who, sayBriefly(pack, after), supposition),
    ...(after.outcome === 'not-in-force' ? unmet(after) : []),
    ...conditionLines(pack, after),
    ...comparison(pack, before, after, supposition),
    ...confirmLines(pack, place, [after]),
    ...after.advice
      .filter((advice) => !before.advice.includes(advice))
      .map((advice) => say(pack, 'decision.advice', { advice })),
    ...baseLines(pack, [after]),
    ...sourceLines(pack, after.citations),
    ...(group === undefined || after.citations.length === 0 ? [] : [saySince(pack, group)]),
  ].join('\n')
}

function lead(pack: Pack, who: string, result: string, supposition: Supposition): string {
  switch (supposition.kind) {
    case 'change':
      return say(pack, 'suppose.change', { change: supposition.words, who, result })
    case 'day':
      return say(pack, 'suppose.day', { date: formatDate(supposition.date), who, result })
    case 'place':
      return say(pack, 'suppose.place', { place: supposition.name, who, result })
  }
}

/** The result without the supposition, or that it is the same. */
function comparison(pack: Pack, before: Decision, after: Decision, { kind }: Supposition): string[] {
  if (told(pack, before) === told(pack, after)) return [say(pack, 'suppose.same')]
  const key = kind === 'day' ? 'suppose.today' : 'suppose.before'
  return [say(pack, key, { result: sayBriefly(pack, before) })]
}

/** All that is told of a result: two that read alike are the same to whoever reads them. */
function told(pack: Pack, decision: Decision): string {
  return [sayBriefly(pack, decision), ...conditionLines(pack, decision)].join('\n')
}
