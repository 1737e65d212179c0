import { z } from 'zod'

const Envelope = z.looseObject({
  error: z.looseObject({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().optional(),
  }),
})

/** An error as the Graph API tells it. Its message is read, never passed on: it may name a person. */
export interface Failure {
  readonly code: number
  readonly subcode: number | null
  readonly message: string
}

/** null = the body tells of no error. It may come with any HTTP status, 200 too. */
export function failureIn(body: unknown): Failure | null {
  const read = Envelope.safeParse(body)
  if (!read.success) return null
  const { code, error_subcode: subcode = null, message = '' } = read.data.error
  return { code, subcode, message }
}

/** As Facebook's own pages name errors: "10/2018278". */
export function nameOf({ code, subcode }: Failure): string {
  return subcode === null ? String(code) : `${code}/${subcode}`
}

/** Expired, withdrawn, or of a person who changed the password. */
export function isDeadToken({ code }: Failure): boolean {
  return code === 190 || code === 102
}

/** The app may not do this yet or any more: a permission is missing, or the page or the app is restricted. */
export function isPermission({ code }: Failure): boolean {
  return code === 3 || code === 10 || code === 368 || (code >= 200 && code <= 299)
}

const RATE = new Set([4, 17, 32, 341, 613, 80004, 80006])

export function isRateLimit({ code }: Failure): boolean {
  return RATE.has(code)
}

/** The proof that goes with each call is made of App Secret and token; one that does not fit has no code of its own. */
export function isAboutTheProof({ code, message }: Failure): boolean {
  return code === 100 && message.includes('appsecret_proof')
}
