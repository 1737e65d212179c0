import { isOutOfScope } from '../../understanding/out-of-scope.ts'
import type { RankedTopic, Understanding } from '../../understanding/understanding.ts'
import { readYesNo } from '../../vietnamese/yes-no.ts'
import type { Step, TurnContext } from '../context.ts'
import { answerRanked } from '../flows/answer.ts'
import { admitUnclear, offerChoices } from '../flows/clarify.ts'
import { decline } from '../flows/decline.ts'
import { hearPersonal } from '../flows/hear-personal.ts'
import { beginAnew } from '../flows/interview.ts'
import { sayGoodbye } from '../flows/obey.ts'
import { isBack, isWelcomedBack, sayWhoSpeaks, showMenu, welcomeBack } from '../flows/start.ts'
import type { ConversationState } from '../state.ts'

/** Whether a machine answers, and what becomes of the words. */
const ASKS_WHO =
  /\b(?:ke|noi|viet|nhan|hoi)\b.*\b(?:bi lo|lo ra|tiet lo|co ai biet)\b|\b(?:bot|may|em|ban|day|he thong|ai|co)\b.*\b(?:luu|giu|doc|xem|bi lo)\b.*\b(?:tin nhan|cuoc tro chuyen|doan chat|noi chuyen)\b|\b(?:nguoi (?:that )?hay (?:la )?(?:may|bot|robot)|(?:may|bot|robot) hay (?:la )?nguoi|(?:ban|em|chau|day|may|ad|anh|chi) (?:co )?(?:phai )?(?:la )?(?:may|bot|robot|nguoi that)(?: (?:khong|a|ha|day|dung khong))*$)/

/** A question of the knowledge base, small talk, something else, or what nobody could understand. */
export function general(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  if (ASKS_WHO.test(heard.folded)) return sayWhoSpeaks(state, context)
  // "Không" when nothing is asked: nothing more is wanted, or it does not matter what.
  const bare = readYesNo(heard.text)
  if (bare === true && isBack(state) && isWelcomedBack(state)) return beginAnew(state, context)
  if (bare !== null)
    return bare || state.heard === null ? showMenu(state, context) : sayGoodbye(state, context)
  const top = heard.topics[0]
  const isSmallTalk = top?.topic === 'out-of-scope/chitchat'
  if (isBack(state) && !isWelcomedBack(state) && (heard.zone !== 'answer' || isSmallTalk))
    return welcomeBack(state, context)
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

function isKnown({ pack }: TurnContext): (ranked: RankedTopic) => boolean {
  return ({ topic }) => pack.topics.has(topic)
}
