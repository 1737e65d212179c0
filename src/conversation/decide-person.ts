import type { Facts } from '../knowledge/facts.ts'
import type { Place } from '../knowledge/pack.ts'
import { provinceOf } from '../knowledge/places.ts'
import type { DecisionInput } from '../subsidy/case.ts'
import { decide } from '../subsidy/decide.ts'
import type { Decision } from '../subsidy/decision.ts'
import { questionsLeft } from '../subsidy/questions-left.ts'
import type { TurnContext } from './context.ts'
import { questionAbout } from './questions.ts'
import type { Person } from './state.ts'
import { today } from './today.ts'

/** Whose rules decide, and of which day. */
export interface Rules {
  readonly place: Place
  /** YYYY-MM-DD */
  readonly date: string
}

export interface Decided {
  readonly decision: Decision
  /** The fact to ask for next; null when nothing more helps. */
  readonly ask: string | null
}

export function rulesOf({ place, now }: TurnContext): Rules {
  return { place, date: today(now) }
}

/** What is paid for somebody as far as told, with what is usually so taken for granted. */
export function decideFacts(facts: Facts, { pack }: TurnContext, rules: Rules): Decision {
  return decide(inputFor(facts, rules), pack.policy, pack.questions)
}

export function decidePerson(person: Person, context: TurnContext): Decided {
  const decision = decideFacts(person.facts, context, rulesOf(context))
  const [contradiction] = person.contradictions.map(({ fact }) => questionAbout(fact, context))
  const skipped = person.skipped.flatMap((id) => [id, ...(context.pack.questions.get(id)?.covers ?? [])])
  const need = decision.needs.find(({ fact }) => !skipped.includes(fact))?.fact ?? null
  return { decision, ask: contradiction ?? need }
}

/** About how many questions are still to come for all of them, the open one included. */
export function questionsToCome(people: readonly Person[], context: TurnContext): number {
  const { policy, questions } = context.pack
  return people
    .map(({ facts, skipped }) => questionsLeft(inputFor(facts, rulesOf(context)), skipped, policy, questions))
    .reduce((sum, count) => sum + count, 0)
}

export function inputFor(facts: Facts, { place, date }: Rules): DecisionInput {
  return {
    facts,
    asOf: date,
    place: { province: provinceOf(place), jurisdictions: place.jurisdictions },
    presuming: true,
  }
}
