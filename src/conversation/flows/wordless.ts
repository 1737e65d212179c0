import { readRef } from '../../messages/link-ref.ts'
import { chosen } from '../chosen.ts'
import type { Step, TurnContext } from '../context.ts'
import { decodePayload } from '../payload.ts'
import type { PhraseKey } from '../phrases.ts'
import type { ConversationState } from '../state.ts'
import type { TurnEvent } from '../turn-event.ts'
import { sayBetween } from './interview.ts'
import { openLink } from './open-link.ts'
import { resume } from './resume.ts'
import { greet, isBack, welcomeBack } from './start.ts'

/** The conversation was opened. A link's parameter may name what to open; anything else greets. */
export function opened(state: ConversationState, ref: string | undefined, context: TurnContext): Step {
  const link = ref === undefined ? null : readRef(ref)
  if (link !== null) return openLink(state, link, context)
  // Links of before there were codes.
  if (ref !== undefined && decodePayload(ref) !== null) return chosen(state, ref, context)
  return isBack(state) ? welcomeBack(state, context) : resume(state, greet(state, context), context)
}

type Wordless = Extract<TurnEvent, { kind: 'attachment' }>['what'] | 'nothing'

/** A sticker, a picture, a voice message, nothing at all: a kind sentence, and the open question again. */
export function noWords(state: ConversationState, what: Wordless, context: TurnContext): Step {
  return sayBetween(state, phraseFor(what), context)
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
