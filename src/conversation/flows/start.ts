import type { Pack } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say, whoTogether } from '../phrases.ts'
import type { ConversationState } from '../state.ts'

/** The questions residents ask first, offered to somebody who has not asked yet. */
const POPULAR = ['chinh-sach-dia-phuong', 'mua-o-dau-thu-tuc', 'gia-han-gian-doan']

/** Who speaks, that it is a machine, what is kept and how it is deleted: once, before the first reply. */
export function sayNotice({ pack, place, forgetAfterMinutes }: TurnContext): string {
  return say(pack, 'notice', { place: place.name, minutes: String(forgetAfterMinutes) })
}

/** "Em là người hay máy đấy". */
export function sayWhoSpeaks(state: ConversationState, context: TurnContext): Step {
  return {
    state: { ...state, failures: 0 },
    replies: [plain(sayNotice(context), menuChoices(context.pack))],
    outcome: { ...NOTHING, status: 'greeting', topic: 'out-of-scope/chitchat' },
  }
}

export function greet(state: ConversationState, context: TurnContext): Step {
  const { pack } = context
  const text = say(pack, state.heard === null ? 'greeting' : 'chitchat')
  return {
    state,
    replies: [plain(text, menuChoices(pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

export function showMenu(state: ConversationState, { pack }: TurnContext): Step {
  return {
    state: { ...state, asking: null, unfinished: null, failures: 0 },
    replies: [plain(say(pack, 'menu'), menuChoices(pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

/** Somebody whose interview was forgotten meanwhile: what it was about, to begin it again or do something else. */
export function welcomeBack(state: ConversationState, context: TurnContext): Step {
  const { pack, forgetAfterMinutes } = context
  const people = (state.unfinished ?? [null]).map((relation) => ({ relation }))
  return {
    state,
    replies: [
      plain(
        say(pack, 'welcome-back', {
          who: whoTogether(pack, people),
          minutes: String(forgetAfterMinutes),
        }),
        [
          { label: say(pack, 'welcome-back.again'), payload: encodePayload({ kind: 'resume' }) },
          { label: say(pack, 'welcome-back.other'), payload: encodePayload({ kind: 'menu' }) },
        ],
      ),
    ],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

export function menuChoices(pack: Pack): Choice[] {
  const topics = POPULAR.flatMap((id) => pack.topics.get(id) ?? [])
  return [
    { label: say(pack, 'menu.check'), payload: encodePayload({ kind: 'check' }) },
    ...topics.map((topic) => ({
      label: topic.title,
      payload: encodePayload({ kind: 'topic', id: topic.id }),
    })),
    { label: say(pack, 'menu.contact'), payload: encodePayload({ kind: 'contact' }) },
  ]
}

/** Somebody whose interview was forgotten before it came to its end. */
export function isBack({ unfinished, people, asking }: ConversationState): boolean {
  return unfinished !== null && people.length === 0 && asking === null
}

/** Whether the last thing said was that: what is not understood then is not answered by it again. */
export function isWelcomedBack({ offered }: ConversationState): boolean {
  return offered.some(({ payload }) => payload === encodePayload({ kind: 'resume' }))
}
