import { randomInt, randomUUID } from 'node:crypto'
import type { SignedEvent } from './post.ts'
import { TELEGRAM } from './telegram.ts'

interface EventOptions {
  readonly updateId?: number
  readonly at?: Date
}

interface Button {
  readonly label: string
  readonly payload: string
}

let lastUpdate = randomInt(1_000_000, 2_000_000_000)

/** Telegram counts updates upwards. */
function nextUpdate(): number {
  lastUpdate += 1
  return lastUpdate
}

/** A webhook as Telegram posts it. */
export function signTelegram(update: object, secret: string = TELEGRAM.webhookSecret): SignedEvent {
  return {
    body: JSON.stringify(update),
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
  }
}

export function privateChat(person: string) {
  return { id: Number(person), type: 'private', first_name: 'Bà <b>An</b> & cháu' }
}

export function groupChat(id: string) {
  return { id: Number(id), type: 'supergroup', title: 'Tổ dân phố 3' }
}

/** A message from the person: `content` is its text, photo, sticker …, and may bring a chat of its own. */
export function messageFrom(person: string, content: object, options: EventOptions = {}) {
  const { updateId = nextUpdate(), at = new Date() } = options
  return {
    update_id: updateId,
    message: {
      message_id: (updateId % 100_000) + 1,
      date: Math.floor(at.getTime() / 1000),
      from: { id: Number(person), is_bot: false, first_name: 'Bà <b>An</b> & cháu', language_code: 'vi' },
      chat: privateChat(person),
      ...content,
    },
  }
}

/** A text with the entities that Telegram finds in it. */
export function textOf(text: string) {
  const entities = [...text.matchAll(/(?<!\S)[/@][A-Za-z]\w*(?:@\w+)?/g)].map(({ 0: word, index }) => ({
    type: word.startsWith('/') ? 'bot_command' : 'mention',
    offset: index,
    length: word.length,
  }))
  return entities.length === 0 ? { text } : { text, entities }
}

export function signedTextEvent(person: string, text: string, options?: EventOptions): SignedEvent {
  return signTelegram(messageFrom(person, textOf(text), options))
}

/** A tapped button of the inline keyboard. */
export function tapFrom(person: string, { label, payload }: Button, options: EventOptions = {}) {
  const { updateId = nextUpdate(), at = new Date() } = options
  return {
    update_id: updateId,
    callback_query: {
      id: randomUUID(),
      chat_instance: '-1234',
      data: payload,
      from: { id: Number(person), is_bot: false, first_name: 'Bà <b>An</b> & cháu' },
      message: {
        message_id: 6,
        date: Math.floor(at.getTime() / 1000),
        chat: privateChat(person),
        text: 'Bác chọn giúp',
        reply_markup: { inline_keyboard: [[{ text: label, callback_data: payload }]] },
      },
    },
  }
}

export function signedPress(person: string, button: Button, options?: EventOptions): SignedEvent {
  return signTelegram(tapFrom(person, button, options))
}

/** "kicked" = blocked by the person, "member" = unblocked. */
export function memberUpdate(person: string, status: 'kicked' | 'member') {
  const user = { id: Number(TELEGRAM.botId), is_bot: true }
  return {
    update_id: nextUpdate(),
    my_chat_member: {
      chat: privateChat(person),
      from: { id: Number(person), is_bot: false, first_name: 'An' },
      date: 1_767_225_602,
      old_chat_member: { status: status === 'kicked' ? 'member' : 'kicked', user },
      new_chat_member: { status, user, until_date: 0 },
    },
  }
}
