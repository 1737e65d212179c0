import type { Pack, Place } from '../../knowledge/pack.ts'
import { say } from '../phrases.ts'
import { sayOffices } from './contact.ts'
import { nextSteps } from './family-text.ts'
import type { ToldOf } from './result-words.ts'

/** Where to go with a result and what to bring, for each of whom something is paid; the offices once. */
export function sayNextStep(pack: Pack, place: Place, people: readonly ToldOf[]): string {
  const offices = sayOffices(place, ['ward', 'social-insurance', 'hotline'])
  return [...nextSteps(pack, people), say(pack, 'answer.offices', { offices })].join('\n')
}
