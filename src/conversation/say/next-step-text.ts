import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { say } from '../phrases.ts'
import { sayOffices } from './contact.ts'

/** Where to go with a result and what to bring, for everybody of whom something is paid; the offices once. */
export function sayNextStep(pack: Pack, place: Place, decisions: readonly Decision[]): string {
  const groups = decisions.flatMap(
    ({ group, likely }) => pack.policy.groups.get(group ?? likely?.group ?? '') ?? [],
  )
  const lines = groups.flatMap(({ register, evidence }) => [
    ...(register === null ? [] : [say(pack, 'decision.register', { register })]),
    ...(evidence.length === 0 ? [] : [say(pack, 'decision.evidence', { evidence: evidence.join('; ') })]),
  ])
  return [
    ...new Set(lines),
    say(pack, 'answer.offices', { offices: sayOffices(place, ['ward', 'social-insurance', 'hotline']) }),
  ].join('\n')
}
