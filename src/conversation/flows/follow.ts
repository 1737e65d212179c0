import type { FollowUp } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { say } from '../phrases.ts'
import { questionFor } from '../questions.ts'
import type { ConversationState } from '../state.ts'
import { giveAnswer } from './answer.ts'
import { ofAnswer } from './follow-answer.ts'
import { HOW_LONG, notKnownThere, ofResult } from './follow-result.ts'
import { menuChoices } from './start.ts'

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
