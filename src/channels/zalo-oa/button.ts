import { Choice } from '../../messages/reply.ts'

/**
 * Pressing a button sends its payload as an ordinary text. Ours begin with a sign that nobody begins a
 * sentence with, so that a press is told from typing.
 */
const MARK = '~'

export function buttonPayload(payload: string): string {
  return MARK + payload
}

/** The payload behind a text that a button sent; null = a person typed it. */
export function pressedPayload(text: string): string | null {
  if (!text.startsWith(MARK)) return null
  const payload = Choice.shape.payload.safeParse(text.slice(MARK.length))
  return payload.success ? payload.data : null
}
