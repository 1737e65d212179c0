import { answerOn, chooseAnswer } from '../../knowledge/choose.ts'
import { formatDate } from '../../knowledge/format.ts'
import type { Answer, Place } from '../../knowledge/pack.ts'
import type { FollowUp } from '../../understanding/understanding.ts'
import type { Step, TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { say } from '../phrases.ts'
import { sayProof } from '../say/proof-text.ts'
import { sayDays } from '../say/sources.ts'
import type { ConversationState } from '../state.ts'
import { noonOf, today } from '../today.ts'
import { giveAnswer, giveDetails } from './answer.ts'
import { feedbackChoices } from './feedback.ts'
import { HOW_LONG, notKnownThere } from './follow-result.ts'
import { contactChoice } from './hand-over.ts'

export function ofAnswer(
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
  'how-long': /bao lâu (?:thì )?(?:có|được|xong)|mấy ngày/i,
} as const

/** Topics after which "bao lâu" means: until one has the card. */
const OF_BUYING: ReadonlySet<string> = new Set([
  'mua-o-dau-thu-tuc',
  'gia-han-gian-doan',
  'muc-dong-ho-gia-dinh',
])

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
  if (fitting !== undefined) return giveAnswer(state, fitting, null, context)
  return kind === 'how-long' && OF_BUYING.has(answer.topic)
    ? giveAnswer(state, HOW_LONG, null, context)
    : giveDetails(state, answer.id, context)
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

/** What an answer rests on. */
function proven(state: ConversationState, answer: Answer, { pack }: TurnContext): Step {
  const { id, topic, citations } = answer
  return {
    state: { ...state, failures: 0 },
    replies: [
      {
        text: sayProof(pack, citations, [sayDays(pack, answer)]),
        choices: [contactChoice(pack), ...feedbackChoices(pack, id)],
        citations: [...citations],
      },
    ],
    outcome: { ...NOTHING, status: 'answered', topic, answer: id, citations },
  }
}
