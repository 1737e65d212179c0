import type { ChannelLimits } from '../port.ts'

/** Labels of an inline keyboard are cut off by the app rather than refused: they stay short enough for a narrow phone. */
export const LIMITS: ChannelLimits = { text: 4096, choices: 12, choiceLabel: 40 }
