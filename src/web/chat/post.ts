import type { Waiting } from './conversation.ts'
import { isRecord } from './line.ts'

/** taken = the server has it; refused = it never will; later = it could not be reached or had no room. */
export type Delivery = 'taken' | 'refused' | 'later'

/** A request that got lost on a bad line is made again rather than waited for. */
const PATIENCE_MS = 20_000

/** null = not to be had now. */
export async function newSession(): Promise<string | null> {
  const response = await post('/chat/sessions')
  if (response?.ok !== true) return null
  try {
    const body: unknown = await response.json()
    return isRecord(body) && typeof body.session === 'string' ? body.session : null
  } catch {
    return null
  }
}

export async function deliver(session: string, { id, message }: Waiting): Promise<Delivery> {
  const response = await post(`/chat/sessions/${session}/messages`, { id, ...message })
  if (response?.ok === true) return 'taken'
  const refusal = response !== null && response.status < 500 && response.status !== 429
  return refusal ? 'refused' : 'later'
}

/** null = no answer came. */
async function post(path: string, body?: object): Promise<Response | null> {
  const patience = new AbortController()
  const timer = window.setTimeout(() => patience.abort(), PATIENCE_MS)
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    return await fetch(path, { method: 'POST', signal: patience.signal, ...json })
  } catch {
    return null
  } finally {
    window.clearTimeout(timer)
  }
}
