import { join } from 'node:path'
import type { Brain } from '../../src/answering/brain.ts'
import { loadBrain } from '../../src/answering/load-brain.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The folders of the real product; the trained model is kept between runs of the tests. */
export const FOLDERS = {
  knowledgeDir: join(ROOT, 'knowledge'),
  intentsDir: join(ROOT, 'intents'),
  cacheDir: join(ROOT, 'node_modules', '.cache', 'hoi-bhyt'),
}

/** The brain as residents meet it. */
export function realBrain(place = 'ai-quoc'): Brain {
  return loadBrain(FOLDERS, place).brain
}
