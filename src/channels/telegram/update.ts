import type { Update } from 'telegraf/types'
import { z } from 'zod'

/** Kinds of update that are of use here; Telegram is told to send no others. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const

/**
 * Ids have at most 52 bits. An integer that a double cannot hold was never an id of Telegram's, and has lost digits by
 * the time it is seen: it is refused rather than taken for another.
 */
const Id = z.int()
const Seconds = z.int().min(0).max(8.64e12)

const User = z.looseObject({ id: Id, is_bot: z.boolean().optional() })
const Chat = z.looseObject({ id: Id, type: z.string() })
const Entities = z
  .array(
    z.looseObject({
      type: z.string(),
      offset: z.int().min(0),
      length: z.int().min(0),
      user: User.optional(),
    }),
  )
  .optional()
const Keyboard = z.looseObject({
  inline_keyboard: z.array(
    z.array(z.looseObject({ text: z.string(), callback_data: z.string().optional() })),
  ),
})

const Message = z.looseObject({
  message_id: Id,
  date: Seconds,
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  entities: Entities,
  caption: z.string().optional(),
  caption_entities: Entities,
  media_group_id: z.string().optional(),
  reply_to_message: z.looseObject({ from: User.optional() }).optional(),
})

/** All that is read of an update, wherever it is read. */
const Shape = z.looseObject({
  update_id: Id,
  message: Message.optional(),
  callback_query: z
    .looseObject({
      id: z.string().min(1),
      from: User,
      data: z.string().optional(),
      message: z.looseObject({ chat: Chat, reply_markup: Keyboard.optional() }).optional(),
    })
    .optional(),
  my_chat_member: z
    .looseObject({ chat: Chat, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
})

const Envelope = z.looseObject({ update_id: Id })

/** The number of an update, by which repeated deliveries are known. null = this is no update. */
export function updateIdOf(value: unknown): number | null {
  const read = Envelope.safeParse(value)
  return read.success ? read.data.update_id : null
}

/** Whether everything that is read of an update is as Telegram documents it. What is not read is not looked at. */
export function isReadable(value: unknown): value is Update {
  return Shape.safeParse(value).success
}

/** @returns undefined where the text is not JSON */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
