import { chosen } from '../chosen.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { decodePayload } from '../payload.ts'
import { type PhraseKey, say } from '../phrases.ts'
import type { ConversationState } from '../state.ts'
import type { TurnEvent } from '../turn-event.ts'
import { repeatQuestion } from './interview.ts'
import { greet, isBack, menuChoices, welcomeBack } from './start.ts'

/** The conversation was opened. A link's parameter may name what to open; anything else greets. */
export function opened(state: ConversationState, ref: string | undefined, context: TurnContext): Step {
  if (ref !== undefined && decodePayload(ref) !== null) return chosen(state, ref, context)
  return isBack(state) ? welcomeBack(state, context) : greet(state, context)
}

type Wordless = Extract<TurnEvent, { kind: 'attachment' }>['what'] | 'nothing'

/** A sticker, a picture, a voice message, nothing at all: a kind sentence, and the open question again. */
export function noWords(state: ConversationState, what: Wordless, context: TurnContext): Step {
  return sayBetween(state, phraseFor(what), context)
}

/** A sentence in between, and then what was open. */
export function sayBetween(state: ConversationState, phrase: PhraseKey, context: TurnContext): Step {
  const sentence = say(context.pack, phrase)
  const replies =
    state.asking === null
      ? [plain(sentence, menuChoices(context.pack))]
      : repeatQuestion(state, context, sentence)
  return { state, replies, outcome: { ...NOTHING, question: state.asking } }
}

function phraseFor(what: Wordless): PhraseKey {
  switch (what) {
    case 'nothing':
      return 'no-words'
    case 'image':
      return 'attachment.image'
    case 'audio':
      return 'attachment.audio'
    default:
      return 'attachment'
  }
}
