import type { Step, TurnContext } from './context.ts'
import { giveAnswer, giveDetails, giveTopic } from './flows/answer.ts'
import { answerTapped, skipQuestion } from './flows/answer-question.ts'
import { admitUnclear } from './flows/clarify.ts'
import { addRelative, askForRelative, familyComplete, tellOf } from './flows/family.ts'
import { takeFeedback } from './flows/feedback.ts'
import { follow } from './flows/follow.ts'
import { beginAnew, beginFor, repeatQuestion, sayBetween } from './flows/interview.ts'
import { obey } from './flows/obey.ts'
import { resume } from './flows/resume.ts'
import { isBack, welcomeBack } from './flows/start.ts'
import { NOTHING } from './outcome.ts'
import { decodePayload, type Payload } from './payload.ts'
import { lessonFrom } from './records.ts'
import type { ConversationState } from './state.ts'

/** What a tapped choice brings; one whose question is long past says so, and the open question comes again. */
export function chosen(state: ConversationState, text: string, context: TurnContext): Step {
  const payload = decodePayload(text)
  const step = payload === null ? null : open(released(state), payload, context)
  if (step === null) return stale(state, context)
  return { ...step, records: [...lessonFrom(state, text), ...(step.records ?? [])] }
}

/** A tap answers nothing that was waiting for words. */
function released(state: ConversationState): ConversationState {
  return state.awaiting?.kind === 'which' ? state : { ...state, awaiting: null }
}

function open(state: ConversationState, payload: Payload, context: TurnContext): Step | null {
  switch (payload.kind) {
    case 'answer':
      return resume(state, giveAnswer(state, payload.id, null, context), context)
    case 'details':
      return resume(state, giveDetails(state, payload.id, context), context)
    case 'topic':
      return resume(state, giveTopic(state, payload.id, null, null, context), context)
    case 'fact':
      return answerTapped(state, payload, context)
    case 'check':
      return beginFor(state, [null], context)
    case 'resume':
      return goOn(state, context)
    case 'skip':
      return state.asking === null ? null : skipQuestion(state, context)
    case 'menu':
    case 'back':
    case 'contact':
    case 'leave-question':
      return obey(state, payload.kind, context)
    case 'why':
    case 'source':
      return followed(state, payload.kind, context)
    case 'add-person':
      return askForRelative(state, context)
    case 'relative':
      return addRelative(state, payload.relation, context)
    case 'person':
      return state.awaiting?.kind === 'which' && state.awaiting.among.includes(payload.index)
        ? tellOf(state, payload.index, state.awaiting.told, context)
        : null
    case 'enough':
      return familyComplete(state, context)
    case 'feedback':
      return resume(state, takeFeedback(state, payload.about, payload.useful, context), context)
    case 'none-of-these':
      return admitUnclear(state, context)
  }
}

/** The open question once more; the interview that was forgotten, from its beginning. */
function goOn(state: ConversationState, context: TurnContext): Step | null {
  if (state.asking === null) return state.people.length === 0 ? beginAnew(state, context) : null
  const replies = repeatQuestion(state, context, null)
  return { state, replies, outcome: { ...NOTHING, status: 'question', question: state.asking } }
}

function followed(state: ConversationState, kind: 'why' | 'source', context: TurnContext): Step | null {
  const step = follow(state, { kind }, context)
  return step === null ? null : resume(state, step, context)
}

function stale(state: ConversationState, context: TurnContext): Step {
  return isBack(state) ? welcomeBack(state, context) : sayBetween(state, 'stale-choice', context)
}
