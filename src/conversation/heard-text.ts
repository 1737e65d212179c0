import { isOutOfScope } from '../understanding/out-of-scope.ts'
import type { RankedTopic, Understanding } from '../understanding/understanding.ts'
import { isForeignLanguage } from '../vietnamese/foreign.ts'
import { readYesNo } from '../vietnamese/yes-no.ts'
import { typedChoice } from './choose.ts'
import { chosen } from './chosen.ts'
import { readCommand } from './commands.ts'
import { plain, type Step, type TurnContext } from './context.ts'
import { answerRanked, giveTopic, repliesOf } from './flows/answer.ts'
import { admitUnclear, offerChoices } from './flows/clarify.ts'
import { decline } from './flows/decline.ts'
import { addPeople, addRelative, askForRelative, familyComplete, relationIn, tellOf } from './flows/family.ts'
import { beginWith, follow } from './flows/follow.ts'
import { askForVietnamese } from './flows/foreign.ts'
import { leaveQuestion } from './flows/hand-over.ts'
import { correctsItself, hearPersonal } from './flows/hear-personal.ts'
import { answerTyped, askAgain, ratherOf, repeatQuestion } from './flows/interview.ts'
import { obey, sayGoodbye, steerGently, strongSteer } from './flows/obey.ts'
import { resume } from './flows/resume.ts'
import { isBack, sayWhoSpeaks, showMenu, welcomeBack } from './flows/start.ts'
import { noWords } from './flows/wordless.ts'
import { NOTHING } from './outcome.ts'
import { conflicts } from './people.ts'
import { say } from './phrases.ts'
import { questionFor, tells } from './questions.ts'
import type { Awaiting, ConversationState } from './state.ts'
import { GENERAL_TOPIC } from './topic-of-decision.ts'
import type { TurnEvent } from './turn-event.ts'

/** In an interview odd words are more likely a clumsy answer than talk about something else. */
const SURE_ASIDE = 0.6
/** A question beside that of one's own share is answered as well only when it is so sure. */
const SURE_BESIDES = 0.75

/** A longer message after a result is more likely another question. */
const MOST_WORDS_OF_A_FACT = 10

/**
 * What typed words are, the first that fits: the same message once more, a command, an offered choice, what was waited
 * for, a reference to what was said, the answer to the open question, and else a matter of its own.
 */
export function heardText(
  state: ConversationState,
  { heard, early }: Extract<TurnEvent, { kind: 'text' }>,
  context: TurnContext,
): Step | 'erase' {
  const { text } = heard
  if (!/[\p{L}\p{N}]/u.test(text)) return noWords(state, 'nothing', context)
  if (early && state.heard === heard.folded) return saidTwice(state, context)
  const command = readCommand(text) ?? strongSteer(heard.steer)
  if (command === 'erase') return 'erase'
  const picked = early ? null : pickedChoice(state, text, context)
  if (picked !== null) return chosen(state, picked, context)
  const free = { ...state, awaiting: null }
  return (
    (command === null ? awaited(state, heard, context) : obey(free, command, context)) ??
    another(free, heard, context) ??
    wholeFamily(free, heard, context) ??
    referring(free, heard, context) ??
    answering(free, heard, early, context) ??
    steerGently(free, heard.steer, context) ??
    understood(free, heard, early, context)
  )
}

/** Written twice before it could be answered. */
function saidTwice(state: ConversationState, context: TurnContext): Step {
  const replies =
    state.asking === null
      ? [plain(say(context.pack, 'said-twice'), state.offered)]
      : repeatQuestion(state, context, null)
  return { state, replies, outcome: { ...NOTHING, question: state.asking } }
}

function pickedChoice(state: ConversationState, text: string, context: TurnContext): string | null {
  const { asking, offered, awaiting } = state
  // Without choices of its own the open question takes a number for an answer, not for the place in a list.
  const typed = asking !== null && (questionFor(asking.fact, context)?.choices.length ?? 0) === 0
  const isFree = awaiting?.kind === 'left-question'
  return typedChoice(text, offered, { numbers: !typed && !isFree, loosely: asking === null && !isFree })
}

/** What the last message waited for, where that was no fact. */
function awaited(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  switch (state.awaiting?.kind) {
    case 'left-question':
      return resume(state, leaveQuestion(state, heard, context), context)
    case 'relative':
      return relative({ ...state, awaiting: null }, heard, context)
    case 'which':
      return which(state, state.awaiting, heard, context)
    case undefined:
      return null
  }
}

function relative(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  if (heard.steer?.kind === 'thats-all' || heard.steer?.kind === 'done') return familyComplete(state, context)
  const tells = heard.people.some(({ mentions }) => mentions.length > 0)
  if (tells) return hearPersonal(state, { ...heard, asksOwnShare: false }, context)
  const relation = relationIn(heard)
  if (relation !== null) return addRelative(state, relation, context)
  const named = heard.people.filter((mention) => mention.relation !== null)
  return named.length === 0 ? null : addPeople(state, named, context)
}

/** The one meant by name; what was told is of them. */
function which(
  state: ConversationState,
  { among, told }: Extract<Awaiting, { kind: 'which' }>,
  heard: Understanding,
  context: TurnContext,
): Step | null {
  const relation = relationIn(heard)
  const meant = among.filter((index) => state.people[index]?.relation === relation)
  const [only, ...others] = meant
  return only === undefined || others.length > 0 ? null : tellOf(state, only, told, context)
}

/** "Thêm con gái 5 tuổi", "thế vợ em thì sao": one more of the family, while what is known of the others stays. */
function another(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  if (state.people.length === 0) return null
  const named = heard.people.filter(({ relation }) => relation !== null)
  const tells = named.some(({ mentions }) => mentions.length > 0)
  const adds = ADDS.test(heard.folded) || (!tells && ASKS_OF_ANOTHER.test(heard.folded))
  return adds && named.length > 0 ? addPeople(state, named, context) : null
}

/** "Tính cho cả nhà tôi": whom, if nobody was named; the family's sum, once it is known. */
function wholeFamily(
  state: ConversationState,
  { folded, people, text }: Understanding,
  context: TurnContext,
): Step | null {
  if (!/\b(?:ca nha|ca gia dinh|ca ho)\b/.test(folded) || people.some(({ mentions }) => mentions.length > 0))
    return null
  if (state.people.length > 1 && state.last?.kind === 'result' && /\b(?:bao nhieu|may|tong)\b/.test(folded)) {
    const sum = follow(state, { kind: 'cost' }, context)
    return sum === null ? null : resume(state, sum, context)
  }
  const asks = /\b(?:tinh|kiem tra|xem giup|xem cho)\b/.test(folded) && !text.includes('?')
  return asks && state.people.length === 0 ? askForRelative(state, context) : null
}

/** Somebody does not understand the open question, or a word of it: no clumsy answer. */
function isPuzzled({ asking }: ConversationState, { folded }: Understanding): boolean {
  const asksOfWords =
    /\b(?:khong|chua|chang) hieu\b.*|^(?:\S+ ){1,5}(?:la gi|nghia la gi|la sao|la the nao)(?: (?:a|vay|the|ha|em|chau))*$/
  return asking !== null && folded.split(' ').length <= MOST_WORDS_OF_A_FACT && asksOfWords.test(folded)
}

const ADDS = /^(?:(?:a|da|vang|u|roi|cho|giup|minh|em|toi|chau) )*(?:(?:tinh|cong|ke) )?them\b/
const ASKS_OF_ANOTHER =
  /^(?:(?:a|da|vang|u|nhung) )*(?:the|vay|con)\b.*\b(?:sao|the nao|nhu nao|nua)(?: (?:a|ha|nhi|vay|em|chau|ban))*$/

/** Words that only refer to what was said before. */
function referring(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  const followUp = heard.followUp ?? (isPuzzled(state, heard) ? { kind: 'why' as const } : null)
  if (followUp === null) return null
  if (followUp.kind === 'rather') {
    return state.people.length === 0 ? null : ratherOf(state, followUp.relation, context)
  }
  const followed = follow(state, followUp, context)
  if (followed !== null) return resume(state, followed, context)
  if (state.asking !== null) return null
  if (followUp.kind === 'suppose') {
    return hearPersonal(state, { ...heard, people: followUp.people, asksOwnShare: true }, context)
  }
  // Words that name a topic surely are about it.
  return heard.zone === 'answer' && followUp.kind !== 'where' ? null : beginWith(state, followUp, context)
}

/** The answer to the open question; what was written before it was put is none. */
function answering(
  state: ConversationState,
  heard: Understanding,
  early: boolean,
  context: TurnContext,
): Step | null {
  return early ? null : answerTyped(state, heard, context)
}

/** Free text: a personal matter, a question of the knowledge base, or neither. */
function understood(
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
  if (tellsFacts && (!sideQuestion || addsToResult(state, heard))) {
    if (state.asking !== null || state.people.length > 0) return hearPersonal(state, heard, context)
    if (isBack(state)) return welcomeBack(state, context)
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
  if (rest.trim() === '') return null
  const answer = answerTyped(state, { ...heard, text: first, people: [] }, context)
  return answer === null ? null : { ...answer, replies: repliesOf([general(state, heard, context), answer]) }
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

/** A correction, or after a result another fact in a few words: about the people spoken of, whatever topic they resemble. */
function addsToResult({ people, last }: ConversationState, heard: Understanding): boolean {
  if (people.length === 0 || heard.text.includes('?')) return false
  if (correctsItself(heard)) return true
  // The answer of a moment ago once more is no news of anybody.
  const overrules = heard.people.some(
    ({ relation, facts }) => relation === null && people.some((person) => conflicts(person.facts, facts)),
  )
  if (overrules) return false
  return last?.kind === 'result' && heard.folded.split(' ').length <= MOST_WORDS_OF_A_FACT
}

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

/** Has nothing to do with what is paid for whom: the personal result says that better. */
function isApart({ topic: id }: RankedTopic, { pack }: TurnContext): boolean {
  const topic = pack.topics.get(id)
  return topic !== undefined && topic.groups.length === 0 && id !== GENERAL_TOPIC
}

const ASKS_WHO =
  /\b(?:bot|may|em|ban|day|he thong|ai|co)\b.*\b(?:luu|giu|doc|xem|bi lo)\b.*\b(?:tin nhan|cuoc tro chuyen|doan chat|noi chuyen)\b|\b(?:nguoi (?:that )?hay (?:la )?(?:may|bot|robot)|(?:may|bot|robot) hay (?:la )?nguoi|(?:ban|em|chau|day|may|ad|anh|chi) (?:co )?(?:phai )?(?:la )?(?:may|bot|robot|nguoi that)(?: (?:khong|a|ha|day|dung khong))*$)/

function isKnown({ pack }: TurnContext): (ranked: RankedTopic) => boolean {
  return ({ topic }) => pack.topics.has(topic)
}

function general(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  if (ASKS_WHO.test(heard.folded)) return sayWhoSpeaks(state, context)
  // "Không" when nothing is asked: nothing more is wanted, or it does not matter what.
  const bare = readYesNo(heard.text)
  if (bare !== null)
    return bare || state.heard === null ? showMenu(state, context) : sayGoodbye(state, context)
  const top = heard.topics[0]
  const isSmallTalk = top?.topic === 'out-of-scope/chitchat'
  if (isBack(state) && (heard.zone !== 'answer' || isSmallTalk)) return welcomeBack(state, context)
  if (top === undefined || heard.zone === 'unclear') return admitUnclear(state, context)
  if (heard.zone === 'answer' && isOutOfScope(top.topic)) return decline(state, top, context)
  const asked = heard.questions.flatMap(({ zone, topics: [first] }) =>
    zone === 'answer' && first !== undefined ? [first] : [],
  )
  // Two clear questions together are no unclear one.
  const allClear =
    asked.length > 1 && asked.length === heard.questions.length && asked.every(isKnown(context))
  if (heard.zone === 'choices') {
    return allClear
      ? answerRanked(state, asked, context, asked)
      : offerChoices(state, heard, heard.topics, context)
  }
  if (top.topic === 'personal-subsidy') return hearPersonal(state, heard, context)
  return answerRanked(state, heard.topics, context, asked)
}
