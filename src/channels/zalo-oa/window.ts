import type { SendOutcome } from '../port.ts'

const HOUR_MS = 60 * 60 * 1000
const FREE_MS = 48 * HOUR_MS
const OPEN_MS = 7 * 24 * HOUR_MS
/** A message on its way at the end of the free hours may be counted after it. */
const MARGIN_MS = 5 * 60 * 1000

const CLOSED = 'the person last wrote more than 7 days ago: nobody may write to them until they do'
const PAID =
  'the person last wrote more than 48 hours ago: Zalo bills such a message, and ZALO_PAID_MESSAGES is not true'

/**
 * Whether Zalo lets us write: freely for 48 hours after the person was last heard, for a fee up to 7 days, then not at all.
 * @returns why not; null = it does, or we do not know when they were heard, and Zalo will say
 */
export function windowClosed(
  lastHeard: Date | null,
  now: Date,
  paidMessages: boolean,
): Extract<SendOutcome, { kind: 'window-closed' }> | null {
  if (lastHeard === null) return null
  const silentMs = now.getTime() - lastHeard.getTime()
  if (silentMs > OPEN_MS - MARGIN_MS) return { kind: 'window-closed', reason: CLOSED }
  if (silentMs > FREE_MS - MARGIN_MS && !paidMessages) return { kind: 'window-closed', reason: PAID }
  return null
}
