import { readTypedRef } from '../../messages/link-ref.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { typedChoice } from '../choose.ts'
import { chosen } from '../chosen.ts'
import { type Command, readCommand } from '../commands.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { answerTyped, namesAnswer } from '../flows/answer-question.ts'
import { repeatQuestion } from '../flows/interview.ts'
import { obey, steerGently, strongSteer } from '../flows/obey.ts'
import { openLink } from '../flows/open-link.ts'
import { noWords } from '../flows/wordless.ts'
import { NOTHING } from '../outcome.ts'
import { say } from '../phrases.ts'
import { questionFor } from '../questions.ts'
import type { ConversationState } from '../state.ts'
import type { TurnEvent } from '../turn-event.ts'
import { withAskedProvince } from './asked-province.ts'
import { awaited } from './awaited.ts'
import { another, wholeFamily } from './family-words.ts'
import { referring } from './referring.ts'
import { understood } from './understood.ts'

/**
 * What typed words are, the first that fits: the same message once more, a command, a link's code, an offered choice, what was waited
 * for, another of the family, a reference to what was said, the answer to the open question, and else a matter of its own.
 */
export function heardText(
  state: ConversationState,
  { heard: said, early }: Extract<TurnEvent, { kind: 'text' }>,
  context: TurnContext,
): Step | 'erase' {
  const heard = withAskedProvince(said, context)
  const { text } = heard
  if (!/[\p{L}\p{N}]/u.test(text)) return noWords(state, 'nothing', context)
  if (early && state.heard === heard.folded) return saidTwice(state, context)
  // "Nghỉ" ends nothing where it is what somebody does for a living.
  const command = namesAnswer(state, text, context) ? null : commandOf(heard)
  if (command === 'erase') return 'erase'
  const link = readTypedRef(said.text)
  if (link !== null) return openLink({ ...state, awaiting: null }, link, context)
  const picked = early ? null : pickedChoice(state, text, context)
  if (picked !== null) {
    const step = chosen(state, picked, context)
    return BARE_NUMBER.test(text) ? { ...step, took: true } : step
  }
  const free = { ...state, awaiting: null }
  return (
    (command === null ? awaited(state, heard, context) : obey(free, command, context)) ??
    another(free, heard, context) ??
    wholeFamily(free, heard, context) ??
    referring(free, heard, context) ??
    // What was written before the question was put is no answer to it.
    (early ? null : answerTyped(free, heard, context)) ??
    steerGently(free, heard.steer, context) ??
    understood(free, heard, early, context)
  )
}

/** Where there are no buttons, a tap. */
const BARE_NUMBER = /^\s*\d{1,2}\s*$/

/** What the words want of the conversation itself, whatever else is open. */
export function commandOf({ text, steer }: Understanding): Command | null {
  return readCommand(text) ?? strongSteer(steer)
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
  // A question of one's own may resemble a label; nobody's is a bare number.
  const isFree = awaiting?.kind === 'left-question'
  return typedChoice(text, offered, { numbers: !typed, loosely: asking === null && !isFree })
}
