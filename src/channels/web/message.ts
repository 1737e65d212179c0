import { z } from 'zod'
import type { InboundEvent } from '../../messages/inbound.ts'
import { Choice } from '../../messages/reply.ts'
import { MalformedBody } from '../errors.ts'

/** The web chat has one account: the server itself. */
export const WEB_ACCOUNT = 'default'

/** What the chat page posts: something typed, something tapped, or neither when it opens. */
export const WebMessage = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,64}$/, '1 to 64 of A-Z a-z 0-9 _ -, made anew for each message'),
    text: z.string().trim().min(1, 'empty').max(4000, 'more than 4000 characters').optional(),
    payload: Choice.shape.payload.optional(),
    ref: z
      .string()
      .regex(/^[\w.~-]{1,100}$/, '1 to 100 of A-Z a-z 0-9 _ . ~ -')
      .optional(),
  })
  .refine(
    ({ text, payload }) => text === undefined || payload === undefined,
    'either text or payload, not both',
  )

/**
 * Reads what a browser posted in one session. A link's `ref` opens the conversation, so it comes first.
 * @throws MalformedBody naming the field that is wrong
 */
export function parseWebMessage(body: unknown, session: string): InboundEvent[] {
  const read = WebMessage.safeParse(body)
  if (!read.success) throw new MalformedBody(`web: ${z.prettifyError(read.error)}`)
  const { id, text, payload, ref } = read.data
  // Browsers make ids up: one session's id says nothing about another's.
  const key = `${session}/${id}`
  const common = { channel: 'web', account: WEB_ACCOUNT, person: session, key, sentAt: null } as const
  const events: InboundEvent[] = []
  if (text !== undefined) events.push({ ...common, kind: 'text', text })
  if (payload !== undefined) events.push({ ...common, kind: 'choice', payload })
  if (events.length > 0 && ref === undefined) return events
  const opening = { ...common, key: `${key}/start`, kind: 'start' } as const
  return [ref === undefined ? opening : { ...opening, ref }, ...events]
}
