import type { ChannelLimits } from '../port.ts'

/** No buttons of any kind: choices are a numbered list in the text. */
export const LIMITS: ChannelLimits = { text: 2000, choices: 0, choiceLabel: 0 }
