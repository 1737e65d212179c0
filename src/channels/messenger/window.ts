import type { SendOutcome } from '../port.ts'

const WINDOW_HOURS = 24

/**
 * A page may answer freely for 24 hours after the person's last action; later only people may, by hand. Asking
 * Facebook anyway would count against the page.
 * @param lastHeard null = not known: Facebook decides
 * @returns null = the window is open
 */
export function closedWindow(lastHeard: Date | null, now: Date): SendOutcome | null {
  if (lastHeard === null) return null
  const hours = (now.getTime() - lastHeard.getTime()) / 3_600_000
  if (hours < WINDOW_HOURS) return null
  return {
    kind: 'window-closed',
    reason: `the person was last heard of ${Math.floor(hours)} hours ago; Messenger lets a page answer for ${WINDOW_HOURS}`,
  }
}
