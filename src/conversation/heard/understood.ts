import { isOutOfScope } from '../../understanding/out-of-scope.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { isForeignLanguage } from '../../vietnamese/foreign.ts'
import type { Step, TurnContext } from '../context.ts'
import { giveTopic, repliesOf } from '../flows/answer.ts'
import { answerTyped } from '../flows/answer-question.ts'
import { askForVietnamese } from '../flows/foreign.ts'
import { correctsItself, hearPersonal } from '../flows/hear-personal.ts'
import { askAgain, repeatQuestion } from '../flows/interview.ts'
import { resume } from '../flows/resume.ts'
import { isBack, isWelcomedBack, welcomeBack } from '../flows/start.ts'
import { FEW_WORDS } from '../limits.ts'
import { NOTHING } from '../outcome.ts'
import { conflicts } from '../people.ts'
import { say } from '../phrases.ts'
import { questionFor, tells } from '../questions.ts'
import type { ConversationState } from '../state.ts'
import { isApart } from '../topic-of-decision.ts'
import { general } from './general.ts'

/** In an interview odd words are more likely a clumsy answer than talk about something else. */
const SURE_ASIDE = 0.6
/** A question beside that of one's own share is answered as well only when it is so sure. */
const SURE_BESIDES = 0.75
/** A statement so sure of a topic is about it, also where it names somebody spoken of. */
const SURE_TOPIC = 0.9

/** Free text: a personal matter, a question of the knowledge base, or neither. */
export function understood(
  state: ConversationState,
  heard: Understanding,
  early: boolean,
  context: TurnContext,
): Step {
  if (isForeignLanguage(heard.text)) return resume(state, askForVietnamese(state, context), context)
  const top = heard.topics[0]
  const tellsFacts = heard.people.some(
    (person) => person.mentions.length > 0 || person.contradictions.length > 0,
  )
  const sideQuestion =
    heard.zone === 'answer' && top !== undefined && context.pack.topics.has(top.topic) && !heard.asksOwnShare
  if (heard.asksOwnShare || answersOpen(state, heard, context))
    return withQuestionsBesides(state, heard, context)
  if (tellsFacts && (!sideQuestion || addsToKnown(state, heard))) {
    if (state.asking !== null || state.people.length > 0) return hearPersonal(state, heard, context)
    if (isBack(state) && !isWelcomedBack(state)) return welcomeBack(state, context)
  }
  const aside = sideQuestion && !early ? answerAndAside(state, heard, context) : null
  if (aside !== null) return aside
  const elsewhere = top !== undefined && isOutOfScope(top.topic) && top.probability >= SURE_ASIDE
  if (state.asking !== null && !sideQuestion && !elsewhere) {
    return early ? tooEarly(state, context) : askAgain(state, context)
  }
  return resume(state, general(state, heard, context), context)
}

/** "Dạ bà 65 tuổi ạ. Mà cho hỏi thẻ hết hạn gia hạn ở đâu?": the answer is taken, and the question answered. */
function answerAndAside(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  const [first = '', rest = ''] = heard.text.split(/[.;!\n]+(.*)/su)
  if (rest.trim() === '' || first.includes('?')) return null
  const answer = answerTyped(state, { ...heard, text: first, people: [] }, context)
  const told = answer ?? toldBesides(state, heard, context)
  return told === null ? null : { ...told, replies: repliesOf([general(state, heard, context), told]) }
}

/** "Dạ bà thường trú Ái Quốc ạ. Mà cho hỏi …?": facts of those spoken of, beside a question of another kind. */
function toldBesides(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  const telling = heard.people.filter(({ mentions }) => mentions.length > 0)
  const areKnown = telling.every(
    ({ relation }) => relation === null || state.people.some((person) => person.relation === relation),
  )
  return telling.length > 0 && areKnown
    ? hearPersonal(state, { ...heard, asksOwnShare: false }, context)
    : null
}

/** A sentence that tells what the open question asks for is an answer, whatever topic its words resemble. */
function answersOpen(
  { asking }: ConversationState,
  { people, text }: Understanding,
  context: TurnContext,
): boolean {
  const question = asking === null ? undefined : questionFor(asking.fact, context)
  const told = people.flatMap(({ mentions }) => mentions)
  return question !== undefined && !text.includes('?') && told.some(({ fact }) => tells(question, fact))
}

/**
 * A correction, or another fact of people spoken of in words that ask nothing: about them, whatever topic the words
 * resemble, if not very much so.
 */
function addsToKnown({ people, last, asking }: ConversationState, heard: Understanding): boolean {
  const { text, folded } = heard
  if (people.length === 0 || text.includes('?')) return false
  if (correctsItself(heard)) return true
  // The answer of a moment ago once more is no news of anybody.
  const overrules = heard.people.some(
    ({ relation, facts }) => relation === null && people.some((person) => conflicts(person.facts, facts)),
  )
  const asks = ASKS.test(folded) && !DENIES.test(folded)
  if (overrules || (last?.kind !== 'result' && asking === null) || asks) return false
  const areKnown = heard.people.some(({ relation }) => people.some((person) => person.relation === relation))
  const [top] = heard.topics
  return folded.split(' ').length <= FEW_WORDS || (areKnown && (top?.probability ?? 0) < SURE_TOPIC)
}

/** "Trợ cấp xã hội thì không". */
const DENIES = /\bthi (?:khong|chua|khong co|chua co)(?: (?:a|nhe|nha))*$/

/** Ends in words that ask. */
const ASKS =
  /\b(?:bao nhieu|bao lau|the nao|nhu nao|lam sao|ra sao|o dau|cho nao|khi nao|luc nao|bao gio|may (?:tien|dong|phan|ngay)|gi|nao|sao|khong|chua)(?: (?:a|ad|vay|the|ha|nhi|em|chau|bac|anh|chi|ban|oi))*$/

/** Words that came before the question which they seem to answer. */
function tooEarly(state: ConversationState, context: TurnContext): Step {
  return {
    state,
    replies: repeatQuestion(state, context, say(context.pack, 'interview.too-early')),
    outcome: { ...NOTHING, status: 'question', question: state.asking },
  }
}

/** One's own share, and what the message asks besides: that first, since the interview's question comes last. */
function withQuestionsBesides(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const personal = hearPersonal(state, heard, context)
  const besides = heard.questions
    .flatMap(({ zone, topics: [first] }) => (zone === 'answer' && first !== undefined ? [first] : []))
    .filter((one) => one.probability >= SURE_BESIDES && isApart(one, context))
  const steps = besides.map(({ topic, answer, probability }) =>
    giveTopic(state, topic, answer, probability, context),
  )
  return steps.length === 0 ? personal : { ...personal, replies: repliesOf([...steps, personal]) }
}
