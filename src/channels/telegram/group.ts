import type { Message } from 'telegraf/types'

/** A message in a group that is meant for the bot: where, and which one. */
export interface GroupCall {
  readonly chat: string
  readonly message: number
}

export interface Self {
  /** The bot's id. */
  readonly account: string
  /** Its name without "@"; null while it is not known. */
  readonly username: string | null
}

/**
 * A group hears nothing personal: whoever calls the bot there is shown the way to a chat of their own.
 * Vetted words; the place of the link is the end, so that nothing after it becomes part of it.
 */
export function wayToPrivateChat(username: string): string {
  return `Để giữ riêng tư, tôi chỉ trả lời trong khung chat riêng. Mời bác bấm vào đây rồi nhắn cho tôi: https://t.me/${username}`
}

/** Whether a message in a group names the bot, is a command to it by name, or replies to it. */
export function isMeant(message: Message, { account, username }: Self): boolean {
  const reply = 'reply_to_message' in message ? message.reply_to_message : undefined
  if (reply?.from !== undefined && String(reply.from.id) === account) return true
  return mentionsOf(message).some(({ name, id }) => {
    if (id !== null) return id === account
    return username !== null && name === username.toLowerCase()
  })
}

interface Mention {
  readonly name: string
  readonly id: string | null
}

function mentionsOf(message: Message): Mention[] {
  const text = 'text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : ''
  const entities =
    'entities' in message ? message.entities : 'caption_entities' in message ? message.caption_entities : []
  return (entities ?? []).flatMap((entity): Mention[] => {
    if (entity.type === 'text_mention') return [{ name: '', id: String(entity.user.id) }]
    if (entity.type !== 'mention' && entity.type !== 'bot_command') return []
    const words = text.slice(entity.offset, entity.offset + entity.length)
    return [{ name: words.slice(words.indexOf('@') + 1).toLowerCase(), id: null }]
  })
}
