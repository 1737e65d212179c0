import { PROFILE_LIMITS, type ProfileWords } from '../channels/messenger/profile.ts'
import { encodePayload } from '../conversation/payload.ts'
import { say } from '../conversation/phrases.ts'
import type { Pack, Place } from '../knowledge/pack.ts'
import type { Choice } from '../messages/reply.ts'

const HOTTEST_SCAM = 'lua-dao/chung'
/** Asked most; their titles stand as questions to tap where nothing was said yet. */
const FIRST_QUESTIONS = ['mua-o-dau-thu-tuc/chung', 'gia-han-gian-doan/chung', HOTTEST_SCAM]

/**
 * What the page of a ward shows in Messenger beside the conversation. Answers that the knowledge does not have, or whose
 * titles are too long for a question, are left out.
 */
export function profileWords(pack: Pack, place: Place): ProfileWords {
  const answer = (id: string, label?: string): Choice[] => {
    const found = pack.answers.get(id)
    return found === undefined
      ? []
      : [{ label: label ?? found.title, payload: encodePayload({ kind: 'answer', id }) }]
  }
  const check = encodePayload({ kind: 'check' })
  return {
    greeting: upTo(PROFILE_LIMITS.greeting, [
      `Hỏi BHYT ${place.name}: máy trả lời tự động về bảo hiểm y tế.`,
      'Bác hỏi bằng lời của mình, không dấu cũng được.',
      'Bác đừng gửi số căn cước, mã OTP.',
    ]),
    menu: [
      { label: say(pack, 'menu.check'), payload: check },
      { label: 'Việc hay hỏi', payload: encodePayload({ kind: 'menu' }) },
      ...answer(HOTTEST_SCAM, 'Nghi bị lừa đảo'),
      { label: say(pack, 'menu.contact'), payload: encodePayload({ kind: 'contact' }) },
    ],
    questions: [
      { label: 'Tôi được hỗ trợ bao nhiêu tiền đóng BHYT?', payload: check },
      ...FIRST_QUESTIONS.flatMap((id) => answer(id)),
    ].filter(({ label }) => label.length <= PROFILE_LIMITS.question),
  }
}

/** As many whole sentences as there is room for. */
function upTo(limit: number, sentences: readonly string[]): string {
  return sentences.reduce((said, next) => {
    const longer = said === '' ? next : `${said} ${next}`
    return longer.length <= limit ? longer : said
  }, '')
}
