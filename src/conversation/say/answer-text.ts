import { answerOn } from '../../knowledge/choose.ts'
import { formatDate } from '../../knowledge/format.ts'
import { type Freshness, freshnessOn, recheckDay } from '../../knowledge/freshness.ts'
import type { Answer, Pack } from '../../knowledge/pack.ts'
import { type RenderedAnswer, renderAnswer } from '../../knowledge/render.ts'
import type { Citation } from '../../messages/reply.ts'
import type { TurnContext } from '../context.ts'
import { say } from '../phrases.ts'
import { today } from '../today.ts'
import { sayContact, sayOffices } from './contact.ts'
import { sayDays, saySources } from './sources.ts'

export interface SaidAnswer {
  readonly text: string
  readonly citations: readonly Citation[]
  /** False when the answer could not be given: not in force that day, not for this place, or nobody vouches for it. */
  readonly held: boolean
}

/** The short answer with its source and dates; or why it is not given here and now, with the office. */
export function sayAnswer(answer: Answer, context: TurnContext): SaidAnswer {
  const { pack } = context
  const held = holds(answer, context)
  if (typeof held === 'string') return { text: held, citations: [], held: false }
  const { recheck, freshness, words } = held
  const footer = [
    saySources(pack, answer.citations),
    sayDays(pack, answer),
    ...(freshness === 'fresh'
      ? []
      : [say(pack, 'answer.stale', { recheck: formatDate(recheck), contact: sayContact(context.place) })]),
  ]
  return {
    text: `${sayClaim(pack, answer)}${words.short}\n\n${footer.join(' ')}`,
    citations: answer.citations,
    held: true,
  }
}

/** Details, steps, what to do if harmed, and the offices; or why they are not given here and now. */
export function sayDetails(answer: Answer, context: TurnContext): SaidAnswer {
  const { pack, place } = context
  const held = holds(answer, context)
  if (typeof held === 'string') return { text: held, citations: [], held: false }
  const { details, steps, ifHarmed } = held.words
  const lines = [
    ...(details === null ? [] : [details]),
    ...numbered(steps),
    ...(ifHarmed.length === 0 ? [] : [say(pack, 'correction.if-harmed'), ...numbered(ifHarmed)]),
    say(pack, 'answer.offices', { offices: sayOffices(place, answer.offices) }),
    saySources(pack, answer.citations),
  ]
  return { text: lines.join('\n'), citations: answer.citations, held: true }
}

/** What is being told, and what is to be thought of it; nothing for an answer that corrects nothing. */
function sayClaim(pack: Pack, { correction }: Answer): string {
  if (correction === null) return ''
  return `${say(pack, `correction.${correction.verdict}`, { claim: correction.claim })}\n`
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`)
}

interface Held {
  readonly words: RenderedAnswer
  readonly recheck: string
  readonly freshness: Freshness
}

/** The words of the answer for this day and place, or the sentence that says why they are not given. */
function holds(answer: Answer, { pack, place, now, readOn }: TurnContext): Held | string {
  const date = today(now)
  const contact = sayContact(place)
  if (!answerOn(answer, { date, place })) {
    if (answerOn({ ...answer, home: null }, { date, place })) {
      const places = pack.places.get(answer.home ?? '')?.name ?? ''
      return say(pack, 'answer.elsewhere', { places, place: place.name, contact })
    }
    return say(pack, 'answer.not-in-force', { date: formatDate(date), contact })
  }
  const recheck = recheckDay(answer, pack.policy, date)
  const freshness = freshnessOn(recheck, readOn)
  if (freshness === 'expired') {
    return say(pack, 'answer.expired', {
      recheck: formatDate(recheck),
      offices: sayOffices(place, answer.offices),
    })
  }
  const rendered = renderAnswer(answer, { policy: pack.policy, date, place })
  return rendered.ok
    ? { words: rendered.value, recheck, freshness }
    : say(pack, 'answer.not-in-force', { date: formatDate(date), contact })
}
