import { formatDate } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { baseLines, conditionLines, confirmLines, groupOf, unmet } from './result-words.ts'
import { saySince, sourceLines } from './sources.ts'

/** What is supposed: something else of the person, in the words of whoever asks; another day, another place. */
export type Supposition =
  | { readonly kind: 'change'; readonly words: string }
  | { readonly kind: 'day'; readonly date: string }
  /** `here`: the place whose result it is compared with. */
  | { readonly kind: 'place'; readonly name: string; readonly here: string }

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
    ...(after.outcome === 'not-in-force' ? unmet(after) : notYet(pack, before, supposition)),
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

/** That the group of today was not there yet on that day. */
function notYet(pack: Pack, before: Decision, supposition: Supposition): string[] {
  const group = groupOf(pack, before)
  if (supposition.kind !== 'day' || group === undefined || group.validFrom <= supposition.date) return []
  return [say(pack, 'suppose.not-yet', { group: group.label, from: formatDate(group.validFrom) })]
}

/** The result without the supposition, or that it is the same. */
function comparison(pack: Pack, before: Decision, after: Decision, supposition: Supposition): string[] {
  if (told(pack, before) === told(pack, after)) return [say(pack, 'suppose.same')]
  const result = sayBriefly(pack, before)
  switch (supposition.kind) {
    case 'change':
      return [say(pack, 'suppose.before', { result })]
    case 'day':
      return [say(pack, 'suppose.today', { result })]
    case 'place':
      return [say(pack, 'suppose.here', { place: supposition.here, result })]
  }
}

/** All that is told of a result: two that read alike are the same to whoever reads them. */
function told(pack: Pack, decision: Decision): string {
  return [sayBriefly(pack, decision), ...conditionLines(pack, decision)].join('\n')
}
