import { answerOn, chooseAnswer } from '../../knowledge/choose.ts'
import { formatDate } from '../../knowledge/format.ts'
import type { Answer, Place } from '../../knowledge/pack.ts'
import { provinceOf } from '../../knowledge/places.ts'
import { aged } from '../../subsidy/aged.ts'
import type { FollowUp } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { decideFacts, type Rules, rulesOf } from '../decide-person.ts'
import { NOTHING } from '../outcome.ts'
import { say, whoIs } from '../phrases.ts'
import { questionFor } from '../questions.ts'
import { sayContact } from '../say/contact.ts'
import { sayCost } from '../say/cost-text.ts'
import { sayNextStep } from '../say/next-step-text.ts'
import { sayProof } from '../say/proof-text.ts'
import { type Supposition, saySupposed } from '../say/suppose-text.ts'
import { sayWhy } from '../say/why-text.ts'
import type { ConversationState } from '../state.ts'
import { today } from '../today.ts'
import { afterResult } from './after-result.ts'
import { giveAnswer, giveDetails } from './answer.ts'
import { considerAll } from './considered.ts'
import { feedbackChoices } from './feedback.ts'
import { contactChoice } from './hand-over.ts'
import { imagine } from './imagine.ts'
import { menuChoices } from './start.ts'

/** Tells how long a card takes, whatever the group. */
const HOW_LONG = 'mua-o-dau-thu-tuc/bao-lau-co-the'

/**
 * Words that only refer back: "vì sao", "nguồn đâu", "năm ngoái thì sao". null when nothing was said that they can refer
 * to.
 */
export function follow(state: ConversationState, followUp: FollowUp, context: TurnContext): Step | null {
  if (followUp.kind === 'why' && state.asking !== null) return whyAsked(state, context)
  switch (state.last?.kind) {
    case 'answer':
      return followUp.kind === 'suppose' && state.people.length > 0
        ? ofResult(state, followUp, context)
        : ofAnswer(state, state.last.id, followUp, context)
    case 'result':
      return state.people.length === 0 ? null : ofResult(state, followUp, context)
    case undefined:
      return null
  }
}

/** Answers "bao lâu", "cần giấy tờ gì" for whoever has not said of what: most mean buying a card. */
const OF_BUYING: Readonly<Partial<Record<FollowUp['kind'], string>>> = {
  'how-long': HOW_LONG,
  papers: 'mua-o-dau-thu-tuc/chung',
  'place-to-go': 'mua-o-dau-thu-tuc/chung',
}

/** The same words when nothing was said before. */
export function beginWith(state: ConversationState, followUp: FollowUp, context: TurnContext): Step | null {
  const { pack } = context
  const answer = OF_BUYING[followUp.kind]
  if (answer !== undefined) return giveAnswer(state, answer, null, context)
  if (followUp.kind === 'source') return nothingYet(state, say(pack, 'proof.none'), context)
  if (followUp.kind !== 'where') return null
  const place = pack.places.get(followUp.place)
  return place === undefined
    ? notKnownThere(state, context)
    : nothingYet(state, say(pack, 'suppose.what-there', { place: place.name }), context)
}

function nothingYet(state: ConversationState, text: string, { pack }: TurnContext): Step {
  return {
    state,
    replies: [plain(text, menuChoices(pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

/** Why the open question is put. */
function whyAsked(state: ConversationState, context: TurnContext): Step {
  const why = questionFor(state.asking?.fact ?? '', context)?.why ?? ''
  return {
    state,
    replies: [plain(say(context.pack, 'interview.why', { why }))],
    outcome: { ...NOTHING, status: 'question' },
  }
}

function ofResult(state: ConversationState, followUp: FollowUp, context: TurnContext): Step | null {
  const { pack, place } = context
  const people = considerAll(state.people, context).map(({ who, decision }) => ({
    who,
    decision,
    open: false,
  }))
  const citations = people.flatMap(({ decision }) => decision.citations)
  switch (followUp.kind) {
    case 'why':
      return told(
        state,
        people.map(({ who, decision }) => sayWhy(pack, place, who, decision)).join('\n\n'),
        context,
      )
    case 'source':
      return told(state, sayProof(pack, citations), context)
    case 'when':
      return compared(state, { kind: 'day', date: followUp.day }, { place, date: followUp.day }, context)
    case 'where':
      return elsewhere(state, followUp.place, context)
    case 'suppose':
      return told(state, imagine(state, followUp, context), context)
    case 'how-long':
      return giveAnswer(state, HOW_LONG, null, context)
    case 'cost':
      return told(state, sayCost(pack, place, people, today(context.now)), context)
    case 'place-to-go':
    case 'papers':
      return told(state, sayNextStep(pack, place, people), context)
    case 'rather':
      return null
  }
}

/** The same people under the rules of another day or place. */
function compared(
  state: ConversationState,
  supposition: Supposition,
  rules: Rules,
  context: TurnContext,
): Step {
  const { pack } = context
  const here = rulesOf(context)
  const province = provinceOf(rules.place)
  const texts = state.people.map(({ facts }, index) => {
    const then = aged(facts, here.date, rules.date)
    const there =
      rules.place.id === here.place.id ? then : { ...then, residence: { ...then.residence, province } }
    return saySupposed(
      pack,
      rules.place,
      whoIs(pack, state.people, index),
      { before: decideFacts(facts, context, here), after: decideFacts(there, context, rules) },
      supposition,
    )
  })
  return told(state, texts.join('\n\n'), context)
}

function elsewhere(state: ConversationState, id: string, context: TurnContext): Step {
  const place = context.pack.places.get(id)
  return place === undefined
    ? notKnownThere(state, context)
    : compared(
        state,
        { kind: 'place', name: place.name, here: context.place.name },
        { ...rulesOf(context), place },
        context,
      )
}

/** A place whose rules we do not hold: its own office is to be asked, not ours guessed. */
function notKnownThere(state: ConversationState, { pack, place }: TurnContext): Step {
  return {
    state,
    replies: [
      plain(say(pack, 'suppose.unknown-place', { place: place.name, contact: sayContact(place) }), [
        contactChoice(pack),
      ]),
    ],
    outcome: { ...NOTHING, status: 'handoff' },
  }
}

function ofAnswer(
  state: ConversationState,
  id: string,
  followUp: FollowUp,
  context: TurnContext,
): Step | null {
  const answer = context.pack.answers.get(id)
  if (answer === undefined) return null
  switch (followUp.kind) {
    case 'why':
    case 'source':
      return proven(state, answer, context)
    case 'when':
      return onDay(state, answer, followUp.day, context)
    case 'where':
      return inPlace(state, answer, followUp.place, context)
    case 'cost':
    case 'place-to-go':
    case 'papers':
    case 'how-long':
      return errand(state, answer, followUp.kind, context)
    case 'suppose':
    case 'rather':
      return null
  }
}

/** What an answer's title asks about that tells the cost, the place, the papers, the time. */
const TITLES = {
  cost: /bao nhiêu tiền|mất tiền|mất phí|đóng bao nhiêu|lệ phí|mức đóng/i,
  'place-to-go': /ở đâu|nơi nào|chỗ nào/i,
  papers: /giấy tờ|hồ sơ|mẫu/i,
  'how-long': /bao lâu|mấy ngày|khi nào/i,
} as const

/** The related answer that tells it; else all that there is to the answer. */
function errand(
  state: ConversationState,
  answer: Answer,
  kind: keyof typeof TITLES,
  context: TurnContext,
): Step {
  const { pack, place, now } = context
  const where = { place, date: today(now) }
  const ofTopic = [...pack.answers.values()].filter(({ topic }) => topic === answer.topic).map(({ id }) => id)
  const fitting = [...answer.related, ...ofTopic].find((id) => {
    const other = pack.answers.get(id)
    return (
      other !== undefined &&
      other.id !== answer.id &&
      TITLES[kind].test(other.title) &&
      answerOn(other, where)
    )
  })
  return fitting === undefined
    ? giveDetails(state, answer.id, context)
    : giveAnswer(state, fitting, null, context)
}

/** The same question, answered for another day. */
function onDay(state: ConversationState, answer: Answer, day: string, context: TurnContext): Step {
  const then = { ...context, now: noonOf(day) }
  const lead = say(context.pack, 'answer.on-day', { day: formatDate(day) })
  return withLead(lead, giveAnswer(state, heldAnswer(answer, context.place, day, context), null, then))
}

/** The same question, answered for another place. */
function inPlace(state: ConversationState, answer: Answer, id: string, context: TurnContext): Step {
  const place = context.pack.places.get(id)
  if (place === undefined) return notKnownThere(state, context)
  const lead = say(context.pack, 'answer.in-place', { place: place.name })
  const there = heldAnswer(answer, place, today(context.now), context)
  return withLead(lead, giveAnswer(state, there, null, { ...context, place }))
}

/** The answer itself where it holds then and there, else the one that stands in for it. */
function heldAnswer(answer: Answer, place: Place, date: string, { pack }: TurnContext): string {
  if (answerOn(answer, { place, date })) return answer.id
  return chooseAnswer(pack, answer.topic, null, { place, date })?.id ?? answer.id
}

function withLead(lead: string, step: Step): Step {
  const [first, ...others] = step.replies
  return first === undefined
    ? step
    : { ...step, replies: [{ ...first, text: `${lead}\n${first.text}` }, ...others] }
}

function told(state: ConversationState, text: string, { pack }: TurnContext): Step {
  return {
    state: { ...state, failures: 0 },
    replies: [plain(text, afterResult(state.people.length, pack))],
    outcome: { ...NOTHING, status: 'answered' },
  }
}

/** What an answer rests on. */
function proven(state: ConversationState, answer: Answer, { pack }: TurnContext): Step {
  const { id, topic, citations } = answer
  return {
    state: { ...state, failures: 0 },
    replies: [
      {
        text: sayProof(pack, citations),
        choices: [contactChoice(pack), ...feedbackChoices(pack, id)],
        citations: [...citations],
      },
    ],
    outcome: { ...NOTHING, status: 'answered', topic, answer: id, citations },
  }
}

/** Midday in Vietnam: far from either end of the day. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+07:00`)
}
