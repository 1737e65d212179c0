import { placeIn } from '../answering/load-brain.ts'
import { LIMITS as MESSENGER } from '../channels/messenger/limits.ts'
import type { ChannelLimits } from '../channels/port.ts'
import { renderReply } from '../channels/render.ts'
import { LIMITS as TELEGRAM } from '../channels/telegram/limits.ts'
import { LIMITS as TERMINAL } from '../channels/terminal/terminal.ts'
import { LIMITS as WEB } from '../channels/web/web.ts'
import { LIMITS as ZALO_BOT } from '../channels/zalo-bot/limits.ts'
import { LIMITS as ZALO_OA } from '../channels/zalo-oa/limits.ts'
import { addressed, say } from '../conversation/phrases.ts'
import { sayAnswer } from '../conversation/say/answer-text.ts'
import { today } from '../conversation/today.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { ChannelId } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'
import type { LeftQuestion } from '../store/ports.ts'

const LIMITS: Readonly<Record<ChannelId, ChannelLimits>> = {
  'zalo-oa': ZALO_OA,
  'zalo-bot': ZALO_BOT,
  messenger: MESSENGER,
  telegram: TELEGRAM,
  web: WEB,
  terminal: TERMINAL,
}

/** What an official answers with: words of their own, or a vetted answer by its id. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'answer'; readonly id: string }

/** The vetted answer that was named does not exist, or is not given in that ward today. */
export class AnswerNotGiven extends Error {}

/**
 * The messages that bring an official's answer to whoever left the question, each within the limits of their channel.
 * @param address how the person calls themselves; null = not said
 * @throws AnswerNotGiven, NoSuchPlace
 */
export function messagesFor(
  question: LeftQuestion,
  given: Given,
  pack: Pack,
  address: string | null,
  now: Date,
): Reply[] {
  const { text, citations } =
    given.kind === 'text' ? { text: given.text, citations: [] } : vetted(given.id, question, pack, now)
  const whole = say(pack, 'left-question.answer', { question: question.text, answer: text })
  const reply = { text: addressed(whole, address), choices: [], citations: [...citations] }
  return renderReply(reply, LIMITS[question.conversation.channel])
}

function vetted(id: string, { place }: LeftQuestion, pack: Pack, now: Date) {
  const answer = pack.answers.get(id)
  if (answer === undefined) throw new AnswerNotGiven(`There is no answer "${id}". hoi kb search finds one.`)
  const said = sayAnswer(answer, {
    pack,
    place: placeIn(pack, place),
    now,
    readOn: today(now),
    freshCode: null,
    forgetAfterMinutes: 0,
  })
  if (!said.held) throw new AnswerNotGiven(`The answer "${id}" is not given in ${place} today: ${said.text}`)
  return said
}
