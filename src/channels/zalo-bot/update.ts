import { z } from 'zod'
import { Id, parseKeepingDigits } from '../json.ts'

/** Milliseconds since 1970. What is no time that a date can hold counts as not said. */
const Moment = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0).max(8.64e15))
  .optional()
  .catch(undefined)

/** A field that may have another shape one day, without which the rest still counts. */
const words = z.string().optional().catch(undefined)

const Message = z.looseObject({
  message_id: Id.optional(),
  date: Moment,
  from: z.looseObject({ id: Id.optional(), is_bot: z.boolean().optional() }).optional(),
  chat: z.looseObject({ id: Id, chat_type: words }),
  text: words,
  caption: words,
})
export type Message = z.infer<typeof Message>

/** One thing that happened. What its message looks like depends on its name, and is read only where that is known. */
const Update = z.looseObject({ event_name: z.string().min(1), message: z.unknown().optional() })
export type Update = z.infer<typeof Update>

/** The documented form wraps the update as an answer; some bots were sent it bare. */
const Wrapped = z.looseObject({ result: Update }).transform(({ result }) => result)
const AnyUpdate = z.union([Wrapped, Update])

/** null = not an update of Zalo's. */
export function readUpdate(value: unknown): Update | null {
  const read = AnyUpdate.safeParse(value)
  return read.success ? read.data : null
}

/** null = not JSON, or not an update of Zalo's. */
export function readBody(body: Buffer): Update | null {
  try {
    return readUpdate(parseKeepingDigits(body.toString('utf8')))
  } catch {
    return null
  }
}

/** null = a message of unknown shape. */
export function readMessage({ message }: Update): Message | null {
  const read = Message.safeParse(message)
  return read.success ? read.data : null
}
