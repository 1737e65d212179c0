import type { Moment } from '../../src/answering/brain.ts'
import type { Services } from '../../src/answering/respond.ts'
import type { TurnContext } from '../../src/conversation/context.ts'

/** What a turn hears besides its time, where a test is about something else. */
export const USUAL = { freshCode: null, forgetAfterMinutes: 30 } as const satisfies Partial<TurnContext>

export function at(now: Date): Moment {
  return { now, ...USUAL }
}

/** Services of a place where nobody ever got a receipt. */
export const NO_RECEIPTS: Services = {
  findReceipt: async () => null,
  findDeletion: async () => null,
  newCode: () => '23456789A2',
  forgetAfterMinutes: 30,
}
