import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { RepeatedKey, repeatedKey } from '../answering/json.ts'

/** What stands in the place of a line that could not be answered. */
export interface LineError {
  readonly id: unknown
  readonly error: { readonly line: number; readonly message: string }
}

export class NotReadable extends Error {
  readonly code = 'NOT_READABLE'
  constructor(path: string, reason: string) {
    super(`${path} cannot be read: ${reason}`)
  }
}

const WithId = z.object({ id: z.unknown() })

/**
 * Answers a file of JSON lines one by one, in order, each written as soon as it is known. A line that is wrong gets an
 * error in its place. Resolves with the number of such lines.
 * @throws NotReadable
 */
export async function answerLines<Request, Answer>(
  path: string,
  schema: z.ZodType<Request, unknown>,
  answer: (request: Request) => Answer | Promise<Answer>,
  write: (line: string) => void,
): Promise<number> {
  let line = 0
  let wrong = 0
  for await (const text of linesOf(path)) {
    line += 1
    if (text.trim() === '') continue
    const answered = await answerLine(text, schema, answer)
    if (typeof answered === 'object' && answered !== null && 'failed' in answered) {
      wrong += 1
      const error: LineError = { id: answered.id, error: { line, message: answered.failed } }
      write(JSON.stringify(error))
    } else {
      write(JSON.stringify(answered))
    }
  }
  return wrong
}

async function answerLine<Request, Answer>(
  text: string,
  schema: z.ZodType<Request, unknown>,
  answer: (request: Request) => Answer | Promise<Answer>,
): Promise<Answer | { readonly id: unknown; readonly failed: string }> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { id: null, failed: 'not JSON' }
  }
  const repeated = repeatedKey(text)
  const id = repeated === 'id' ? null : (WithId.safeParse(json).data?.id ?? null)
  if (repeated !== null) return { id, failed: new RepeatedKey(repeated).message }
  const request = schema.safeParse(json)
  if (!request.success) return { id, failed: z.prettifyError(request.error) }
  try {
    return await answer(request.data)
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8')
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new NotReadable(path, error instanceof Error ? error.message : String(error))
  }
}
