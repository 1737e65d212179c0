import type { ChannelLimits } from '../port.ts'

export const LIMITS: ChannelLimits = { text: 2000, choices: 5, choiceLabel: 100 }
