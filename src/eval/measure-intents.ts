import type { Utterance } from '../understanding/intents.ts'
import { crossValidate } from './cross-validation.ts'
import { type NearMiss, nearMisses } from './near-misses.ts'
import type { Section } from './scorecard.ts'
import { sectionsOfIntents } from './sections-of-intents.ts'

export interface IntentsMeasured {
  readonly sections: readonly Section[]
  /** What was most often answered as something else when it had not been taught, worst first. */
  readonly worst: readonly NearMiss[]
}

/** All that the utterances themselves tell about the reading of them. Takes half a minute for 15,000. */
export function measureIntents(utterances: readonly Utterance[]): IntentsMeasured {
  const misses = nearMisses(utterances)
  return {
    sections: sectionsOfIntents(crossValidate(utterances), misses),
    worst: misses.worst,
  }
}
