import { normalize } from '../../../src/vietnamese/normalize.ts'
import type { System } from './system.ts'

/** The system behind this project's reading of the text: what the learner alone is worth. */
export function overNormalized(system: System): System {
  return {
    async train(examples) {
      const ranker = await system.train(examples.map(({ text, label }) => ({ text: normalize(text), label })))
      return { rank: (text) => ranker.rank(normalize(text)) }
    },
  }
}
