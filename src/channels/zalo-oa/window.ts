import type { Window } from '../window.ts'

const FREE_HOURS = 48
const OPEN_DAYS = 7

const OPEN: Window = {
  hours: OPEN_DAYS * 24,
  closed: `the person last wrote more than ${OPEN_DAYS} days ago: nobody may write to them until they do`,
}
const FREE: Window = {
  hours: FREE_HOURS,
  closed: `the person last wrote more than ${FREE_HOURS} hours ago: Zalo bills such a message, and ZALO_PAID_MESSAGES is not true`,
}

/** How long Zalo lets us write: freely for 48 hours after the person was last heard, for a fee up to 7 days, then not at all. */
export function windowsOf(paidMessages: boolean): readonly Window[] {
  return paidMessages ? [OPEN] : [OPEN, FREE]
}
