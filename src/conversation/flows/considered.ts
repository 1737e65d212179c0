import type { Decision } from '../../subsidy/decision.ts'
import type { TurnContext } from '../context.ts'
import { decidePerson } from '../decide-person.ts'
import { whoIs } from '../phrases.ts'
import type { Person } from '../state.ts'

/** One person with what comes out for them. */
export interface Considered {
  readonly person: Person
  /** How the person is spoken of. */
  readonly who: string
  readonly decision: Decision
  /** The fact to ask for next; null when nothing more helps. */
  readonly ask: string | null
}

export function considerAll(people: readonly Person[], context: TurnContext): Considered[] {
  return people.map((person, index) => ({
    person,
    who: whoIs(context.pack, people, index),
    ...decidePerson(person, context),
  }))
}

/** A likely result with more open conditions than this is not shown: questions come first. */
const MOST_CONDITIONS = 4
/** Nor is it said that somebody is in no group while more than this could still change it. */
const MOST_DOUBTS = 6

/** Everything was asked or skipped, and still nothing holds. */
function isGivenUp({ person, decision, ask }: Considered): boolean {
  const nothing = decision.outcome === 'needs-facts' && decision.likely === null
  return person.contradictions.length === 0 && ask === null && nothing
}

/**
 * A settled result always; a likely one when somebody just told of it and little is open. That somebody is not in a
 * group, and why, helps at once; a promise waits.
 * @param hasSecret something private was told (a disability): nobody is told then that they are in no group yet
 */
export function isSayable(one: Considered, told: boolean, hasSecret = false): boolean {
  const { person, decision, ask } = one
  if (person.contradictions.length > 0 || isGivenUp(one)) return false
  if (ask === null || decision.outcome !== 'needs-facts') return true
  if (decision.likely === null || !told) return false
  const { shares, conditions } = decision.likely
  // Of somebody of whom nothing was told it is not said that they get nothing.
  if (shares.resident === 100 && hasSecret) return false
  if (shares.resident === 100 && Object.keys(person.facts).every((fact) => fact === 'relation')) return false
  return conditions.length <= (shares.resident === 100 ? MOST_DOUBTS : MOST_CONDITIONS)
}
