import type { SendOutcome } from './port.ts'

const HOUR_MS = 60 * 60 * 1000
/** A message on its way while a window closes may be counted after it. */
const MARGIN_MS = 5 * 60 * 1000

/** Platforms let an account write for so many hours after the person was last heard of. */
export interface Window {
  readonly hours: number
  /** Why nothing is sent after it, for the operator. */
  readonly closed: string
}

/**
 * The first window that has closed; then the platform is not even asked: asking would count against the account, or cost.
 * @param lastHeard null = not known: the platform decides
 * @returns null = all are open
 */
export function closedWindow(
  windows: readonly Window[],
  lastHeard: Date | null,
  now: Date,
): Extract<SendOutcome, { kind: 'window-closed' }> | null {
  if (lastHeard === null) return null
  const silentMs = now.getTime() - lastHeard.getTime() + MARGIN_MS
  const shut = windows.find(({ hours }) => silentMs > hours * HOUR_MS)
  return shut === undefined ? null : { kind: 'window-closed', reason: shut.closed }
}
