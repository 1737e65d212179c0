import { answerOn } from '../../knowledge/choose.ts'
import { formatCitation } from '../../knowledge/cite.ts'
import { formatDate } from '../../knowledge/format.ts'
import type { Answer, Pack, Place } from '../../knowledge/pack.ts'
import { renderAnswer } from '../../knowledge/render.ts'
import type { Citation } from '../../messages/reply.ts'
import { say } from '../phrases.ts'
import { today } from '../today.ts'
import { sayContact } from './contact.ts'

export interface SaidAnswer {
  readonly text: string
  readonly citations: readonly Citation[]
  /** False when the answer could not be given: not in force that day, or not for this place. */
  readonly held: boolean
}

/** The short answer with its source and dates; or why it does not hold here and now, with the office. */
export function sayAnswer(pack: Pack, place: Place, answer: Answer, now: Date): SaidAnswer {
  const date = today(now)
  const contact = sayContact(place)
  if (!answerOn(answer, { date, place })) {
    return { text: whyNotHere(pack, place, answer, date, contact), citations: [], held: false }
  }
  const rendered = renderAnswer(answer, { policy: pack.policy, date, place })
  if (!rendered.ok) {
    return {
      text: say(pack, 'answer.not-in-force', { date: formatDate(date), contact }),
      citations: [],
      held: false,
    }
  }
  const footer = [
    ...(answer.citations.length > 0 ? [saySources(pack, answer.citations)] : []),
    say(pack, 'answer.in-force', {
      from: formatDate(answer.validFrom),
      verified: formatDate(answer.verifiedOn),
    }),
    ...(answer.recheckBy < date
      ? [say(pack, 'answer.stale', { recheck: formatDate(answer.recheckBy), contact })]
      : []),
  ]
  return {
    text: `${rendered.value.short}\n\n${footer.join(' ')}`,
    citations: answer.citations,
    held: true,
  }
}

/** Details and steps; null when the answer has neither or does not hold. */
export function sayDetails(pack: Pack, place: Place, answer: Answer, now: Date): string | null {
  const date = today(now)
  if (!answerOn(answer, { date, place })) return null
  const rendered = renderAnswer(answer, { policy: pack.policy, date, place })
  if (!rendered.ok) return null
  const { details, steps } = rendered.value
  const parts = [details ?? '', ...steps.map((step, index) => `${index + 1}. ${step}`)].filter(
    (part) => part !== '',
  )
  if (parts.length === 0) return null
  return [...parts, ...(answer.citations.length > 0 ? [saySources(pack, answer.citations)] : [])].join('\n')
}

/** "Căn cứ: …": each source once. */
export function saySources(pack: Pack, citations: readonly Citation[]): string {
  const sources = [...new Set(citations.map((citation) => formatCitation(citation, pack.documents)))]
  return say(pack, 'answer.source', { sources: sources.join('; ') })
}

function whyNotHere(pack: Pack, place: Place, answer: Answer, date: string, contact: string): string {
  const here = answerOn({ ...answer, places: [] }, { date, place })
  if (!here) return say(pack, 'answer.not-in-force', { date: formatDate(date), contact })
  const places = answer.places.map((id) => pack.places.get(id)?.name ?? id).join(', ')
  return say(pack, 'answer.elsewhere', { places, place: place.name, contact })
}
