import { containerBootstrap } from '@nlpjs/core'
import { Nlp } from '@nlpjs/nlp'
import type { System } from './system.ts'

const VIETNAMESE = 'vi'
/** What it says instead of guessing; left out, because no other system may decline either. */
const NONE = 'None'

/**
 * The engine of node-nlp without what this does not touch (recognisers of other languages, 119 MB installed): both give
 * the same answers. It has no rules for Vietnamese and falls back on its general ones.
 */
export const nodeNlp: System = {
  async train(examples) {
    const nlp = new Nlp({
      container: await containerBootstrap(),
      autoSave: false,
      autoLoad: false,
      forceNER: false,
      nlu: { log: false },
    })
    nlp.addLanguage(VIETNAMESE)
    for (const { text, label } of examples) nlp.addDocument(VIETNAMESE, text, label)
    await nlp.train()
    return {
      async rank(text) {
        const { classifications } = await nlp.process(VIETNAMESE, text)
        return classifications
          .filter(({ intent, score }) => intent !== NONE && score > 0)
          .map(({ intent }) => intent)
      },
    }
  },
}
