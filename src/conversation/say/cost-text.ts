import type { Pack, Place } from '../../knowledge/pack.ts'
import { capitalise, say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { amount } from './decision-text.ts'
import { familySum } from './family-sum.ts'
import { baseLines, type ToldOf } from './result-words.ts'
import { sourceLines } from './sources.ts'

/**
 * What each pays, and what a family pays together, with what it rests on.
 * @param asOf the day that was decided for, YYYY-MM-DD
 */
export function sayCost(pack: Pack, place: Place, people: readonly ToldOf[], asOf: string): string {
  const decisions = people.map(({ decision }) => decision)
  const each = people.map(({ who, decision }) =>
    say(pack, 'family.person', { Who: capitalise(who), result: sayBriefly(pack, decision) }),
  )
  const [only, ...others] = decisions
  const alone = others.length === 0 ? amount(pack, only?.payable ?? only?.likely?.payable ?? null) : []
  const together = others.length === 0 ? [] : familySum(pack, place, people, asOf).lines
  const base = alone.length > 0 ? [] : baseLines(pack, decisions)
  const sources = sourceLines(
    pack,
    decisions.flatMap(({ citations }) => citations),
  )
  return [...each, ...alone, ...together, ...base, ...sources].join('\n')
}
