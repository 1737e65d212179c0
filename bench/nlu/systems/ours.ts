import { createClassifier } from '../../../src/understanding/classifier/classifier.ts'
import { train } from '../../../src/understanding/classifier/train.ts'
import { normalize } from '../../../src/vietnamese/normalize.ts'
import type { System } from './system.ts'

/** The classifier of this project as it is used: the reading of the text included. */
export const ours: System = {
  async train(examples) {
    const classifier = createClassifier(
      train(
        examples.map(({ text, label }) => ({
          text,
          normalized: normalize(text),
          topic: label,
          answer: null,
        })),
      ),
    )
    return { rank: async (text) => classifier.classify(normalize(text)).topics.map(({ topic }) => topic) }
  },
}
