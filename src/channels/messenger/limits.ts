import type { ChannelLimits } from '../port.ts'

/** 2000 characters are customary, stated nowhere; titles of quick replies and buttons are cut off beyond 20. */
export const LIMITS: ChannelLimits = { text: 1900, choices: 13, choiceLabel: 20 }
