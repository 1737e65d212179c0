import { pause } from './server.ts'

/** A body and the headers that prove where it comes from. */
export interface SignedEvent {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Posts once. null = no connection, or no answer in time. */
export async function postEvent(url: string, event: SignedEvent, timeoutMs = 2000): Promise<number | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { method: 'POST', body: event.body, headers: event.headers, signal })
    await response.arrayBuffer()
    return response.status
  } catch {
    return null
  }
}

/** Posts as platforms do, again and again until a 200; the delays are theirs, shortened. False = given up. */
export async function postUntilTaken(
  url: string,
  event: SignedEvent,
  delaysMs: readonly number[] = [100, 200, 400, 800, 1600, 3200],
): Promise<boolean> {
  for (const delay of [0, ...delaysMs]) {
    await pause(delay)
    if ((await postEvent(url, event)) === 200) return true
  }
  return false
}
