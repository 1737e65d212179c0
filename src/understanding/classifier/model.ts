import type { Utterance } from '../intents.ts'
import type { Calibration } from './calibration.ts'
import type { FinerModel } from './finer-answer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All that training yields. */
export interface Model {
  /** Classes in the order of the weights' columns. */
  readonly topics: readonly string[]
  readonly vocabulary: Vocabulary
  /** features × topics, feature by feature, rounded to 8 bits. */
  readonly weights: Int8Array
  /** What one step of a topic's weights is worth. */
  readonly scales: Float32Array
  readonly calibration: Calibration
  /** For each topic that has finer answers. */
  readonly finer: readonly FinerModel[]
  readonly utterances: readonly Utterance[]
}
