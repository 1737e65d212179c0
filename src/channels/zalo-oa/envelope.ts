import { z } from 'zod'
import { Id, parseKeepingDigits } from '../json.ts'

/** Milliseconds since 1970, in most events a string. */
const Timestamp = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{1,15}$/, 'timestamp: milliseconds since 1970'))

/** What every event has; what else it has depends on its name. */
const Envelope = z.looseObject({ app_id: Id, event_name: z.string().min(1), timestamp: Timestamp })
export type Envelope = z.infer<typeof Envelope>

/** null = not JSON, or not an event of Zalo's. */
export function readEnvelope(body: Buffer): Envelope | null {
  try {
    const envelope = Envelope.safeParse(parseKeepingDigits(body.toString('utf8')))
    return envelope.success ? envelope.data : null
  } catch {
    return null
  }
}

const Sample = z.looseObject({ message: z.looseObject({ msg_id: z.literal('This is message id') }) })

/** The event that Zalo's console posts when the webhook's address is saved. It must be accepted and means nothing. */
export function isConsoleSample(envelope: Envelope): boolean {
  return Sample.safeParse(envelope).success
}
