import { z } from 'zod'

/** Where a message comes from and goes back to. */
export const ChannelId = z.enum(['zalo-oa', 'zalo-bot', 'messenger', 'telegram', 'web', 'terminal'])
export type ChannelId = z.infer<typeof ChannelId>

/** The three parts that name one conversation: one person on one account of one channel. */
export const ConversationKey = z.object({
  channel: ChannelId,
  /** The ward's own account there: OA id, page id, or "default" where there is only one. */
  account: z.string().min(1),
  /** The person's id on that channel. Always a string: Zalo ids are larger than 2^53. */
  person: z.string().min(1),
})
export type ConversationKey = z.infer<typeof ConversationKey>

const common = {
  ...ConversationKey.shape,
  /** Unique within channel and account: a second delivery of the same event carries the same key. */
  key: z.string().min(1),
  /** When the platform says it happened, ISO 8601; null where it does not say. */
  sentAt: z.iso.datetime().nullable(),
}

/** One thing that happened on a channel and that the conversation may care about. */
export const InboundEvent = z.discriminatedUnion('kind', [
  /** Free text; a typed answer to a choice (number, label) arrives so as well. */
  z.object({ ...common, kind: z.literal('text'), text: z.string() }),
  /** A tapped choice: the payload that we gave it. */
  z.object({ ...common, kind: z.literal('choice'), payload: z.string(), text: z.string().optional() }),
  /** Anything without words: sticker, picture, voice, location, file. */
  z.object({
    ...common,
    kind: z.literal('attachment'),
    what: z.enum(['image', 'sticker', 'audio', 'video', 'file', 'location', 'contact', 'other']),
    text: z.string().optional(),
  }),
  /** The person opened the conversation (get started, follow, chat now), perhaps through a link's parameter. */
  z.object({ ...common, kind: z.literal('start'), ref: z.string().optional() }),
  /** A member of the ward's staff answered this person by hand: the bot steps back; with `resume` it speaks again. */
  z.object({ ...common, kind: z.literal('staff-message'), resume: z.literal(true).optional() }),
  /** The person withdrew consent: their data is deleted. */
  z.object({ ...common, kind: z.literal('withdraw') }),
])
export type InboundEvent = z.infer<typeof InboundEvent>
export type AttachmentKind = Extract<InboundEvent, { kind: 'attachment' }>['what']
