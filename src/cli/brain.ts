import type { Brain } from '../answering/brain.ts'
import { loadBrain } from '../answering/load-brain.ts'
import { loadConfig } from '../config.ts'

/** The brain as the server would have it, from the same settings. */
export function brainFromSettings(place?: string): Brain {
  const config = loadConfig(process.env, process.cwd())
  const folders = {
    knowledgeDir: config.KNOWLEDGE_DIR,
    intentsDir: config.INTENTS_DIR,
    cacheDir: config.DATA_DIR,
  }
  return loadBrain(folders, place ?? config.PLACE).brain
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
