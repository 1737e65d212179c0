import fc from 'fast-check'
import { type Brain, read, type Thought, think, type UnreadEvent } from '../../src/answering/brain.ts'
import { type ConversationState, readState, storeState } from '../../src/conversation/state.ts'
import { at } from '../support/moment.ts'

export const NOW = new Date('2026-11-21T09:00:00+07:00')

/** What happens in a test: an event, a tap on one of the choices offered, or a time of silence that forgets the facts. */
export type Happening =
  | UnreadEvent
  | { readonly kind: 'tap'; readonly place: number }
  | { readonly kind: 'silence' }

const words = fc.constantFrom(
  'mẹ tôi được hỗ trợ bao nhiêu',
  'bố 73 không lương hưu, mẹ 70 có lương hưu',
  'em gái sinh viên, tôi thu gom rác',
  'bà ấy không có lương hưu',
  '67',
  'à nhầm, 59 tuổi',
  'không phải, bà nội cơ',
  '67 tuổi, sinh 1949',
  'không',
  'có',
  'không biết',
  'thôi',
  'làm lại',
  'quay lại',
  'vì sao',
  'nguồn đâu',
  'năm ngoái thì sao',
  'ở Khánh Hòa thì sao',
  'nếu mẹ có lương hưu thì sao',
  'để lại câu hỏi',
  'thẻ hết hạn thì làm sao',
  'thẻ hết hạn gia hạn ở đâu? mất thẻ thì làm lại thế nào?',
  'cận nghèo',
  'thường trú Ái Quốc',
  'đăng ký kết hôn ở đâu',
  'đồ ngu, trả lời linh tinh',
  'cảm ơn',
  'em chào anh chị',
  'how much is the card',
  'qwx zzkt wwpp',
  'gặp cán bộ',
  '1',
  '2',
  '9',
  '',
  '🙂',
)

const payloads = fc.constantFrom(
  'check',
  'skip',
  'menu',
  'contact',
  'none-of-these',
  'back',
  'why',
  'source',
  'add-person',
  'enough',
  'leave-question',
  'resume',
  'r:mother',
  'r:nobody',
  'p:0',
  'p:7',
  'y:result',
  'n:unclear',
  'q:pension:0',
  'q:work:1:0:1',
  'q:age:0:9:9',
  'a:no/such',
  'x:y',
)

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 10, arbitrary: words.map((text): Happening => ({ kind: 'text', text })) },
  { weight: 1, arbitrary: fc.string().map((text): Happening => ({ kind: 'text', text })) },
  { weight: 6, arbitrary: fc.nat(11).map((place): Happening => ({ kind: 'tap', place })) },
  { weight: 3, arbitrary: payloads.map((payload): Happening => ({ kind: 'choice', payload })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('sticker' as const, 'image' as const, 'audio' as const)
      .map((what): Happening => ({ kind: 'attachment', what })),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ kind: 'start' }) },
  { weight: 1, arbitrary: fc.constant<Happening>({ kind: 'silence' }) },
)

/** The state as it comes back from the store. */
export function kept(state: ConversationState): ConversationState {
  const stored: ReturnType<typeof storeState> = JSON.parse(JSON.stringify(storeState(state)))
  return readState(stored, NOW)
}

/** null = nothing to answer happened. */
export function happen(brain: Brain, state: ConversationState, one: Happening): Thought | null {
  if (one.kind === 'silence') return null
  if (one.kind !== 'tap') return think(brain, state, read(brain, one, NOW), at(NOW))
  const choice = state.offered[one.place % Math.max(1, state.offered.length)]
  return choice === undefined
    ? null
    : think(brain, state, { kind: 'choice', payload: choice.payload }, at(NOW))
}

/** What is left once the facts were forgotten. */
export function afterSilence(state: ConversationState): ConversationState {
  return readState({ ...storeState(state), passing: null }, NOW)
}

/** Something to tap, or words that are waited for. */
export function nextStep({ offered, asking, awaiting }: ConversationState): boolean {
  return offered.length > 0 || asking !== null || awaiting !== null
}
