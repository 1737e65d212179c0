import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'

/** The questions residents ask first, offered to somebody who has not asked yet. */
const POPULAR = ['chinh-sach-dia-phuong', 'mua-o-dau-thu-tuc', 'gia-han-gian-doan', 'khong-co-the-giay']

export function greet(state: ConversationState, context: TurnContext): Step {
  const { pack, place } = context
  return {
    state: { ...state, asking: null },
    replies: [plain(say(pack, 'greeting', { place: place.name }), menuChoices(pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

export function showMenu(state: ConversationState, context: TurnContext): Step {
  return {
    state: { ...state, asking: null, failures: 0 },
    replies: [plain(say(context.pack, 'menu'), menuChoices(context.pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

export function showContact(state: ConversationState, context: TurnContext): Step {
  return {
    state: { ...state, asking: null, failures: 0 },
    replies: [plain(contactText(context.pack, context.place))],
    outcome: { ...NOTHING, status: 'handoff' },
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

export function contactText(pack: Pack, place: Place): string {
  return say(pack, 'contact', { contact: sayContact(place) })
}
