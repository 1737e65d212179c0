import { z } from 'zod'
import type { HttpAnswer } from '../http.ts'
import { Id } from '../json.ts'
import type { SendOutcome } from '../port.ts'
import { outcomeOfWordless } from '../wordless.ts'

/** A code that is empty or null is none: taken for 0 it would make a message sent that never was. */
const Code = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
])

/** What Zalo says to a send. Errors come with HTTP 200. */
const Answer = z.looseObject({
  error: Code,
  data: z.looseObject({ message_id: Id.optional() }).nullish(),
})

const MINUTE_MS = 60_000
const SECOND_MS = 1000

/** A parameter or the message type was refused: what an OA answers that knows no buttons. */
const PARAMETER = new Set([-201, -233])
const WINDOW = new Set([-230, -232, -213])
const UNREACHABLE = new Set([-244, -227, -217, -218])
/** Quota, package, billing, consent of the OA: somebody has to act. */
const OPERATOR = new Map([
  [-204, 'the OA is gone'],
  [-205, 'the OA is gone'],
  [-209, 'the app may not call this API'],
  [-210, "the OA's message quota is used up"],
  [-211, "the OA's message quota is used up"],
  [-212, 'the OA has no right to this API'],
  [-219, 'the app was removed'],
  [-221, 'the OA is not verified'],
  [-223, "the OA's package does not allow it"],
  [-224, "the OA's package does not allow it"],
  [-234, 'not at this time of the night'],
  [-242, "the App Secret is wrong: ZALO_APP_SECRET proves the app's calls"],
  [-320, 'the Zalo billing account of the app'],
  [-321, 'the Zalo billing account of the app'],
])

export type ZaloAnswer = SendOutcome | { readonly kind: 'parameter-refused'; readonly reason: string }

/** What an answer to a send means. The texts that come with Zalo's codes are unreliable: only numbers count. */
export function readAnswer(answer: HttpAnswer): ZaloAnswer {
  if (answer.kind !== 'answered') return outcomeOfWordless(answer, MINUTE_MS)
  const { status, body } = answer
  const read = Answer.safeParse(status === 429 || status >= 500 ? null : body)
  if (!read.success) return outcomeOfWordless({ kind: 'unreadable', status }, MINUTE_MS)
  return meaningOf(read.data.error, read.data.data?.message_id ?? null)
}

function meaningOf(code: number, messageId: string | null): ZaloAnswer {
  const reason = `Zalo error ${code}`
  if (code === 0) return { kind: 'sent', platformId: messageId }
  if (PARAMETER.has(code)) return { kind: 'parameter-refused', reason }
  if (code === -32) return { kind: 'retry', reason, afterMs: MINUTE_MS }
  if (code === -200) return { kind: 'retry', reason, afterMs: SECOND_MS }
  if (WINDOW.has(code)) return { kind: 'window-closed', reason }
  if (UNREACHABLE.has(code)) return { kind: 'unreachable', reason }
  const deed = OPERATOR.get(code)
  if (deed !== undefined) return { kind: 'operator-needed', reason: `${reason}: ${deed}` }
  return { kind: 'rejected', reason }
}
