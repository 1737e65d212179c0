import type { Brain } from '../answering/brain.ts'
import { loadBrain, loadValidPack } from '../answering/load-brain.ts'
import { cachedPack } from '../answering/pack-cache.ts'
import { brainFolders, loadConfig } from '../config.ts'
import type { Pack } from '../knowledge/pack.ts'

/** The brain as the server would have it, from the same settings. */
export function brainFromSettings(place?: string): Brain {
  const config = loadConfig(process.env, process.cwd())
  return loadBrain(brainFolders(config), place ?? config.PLACE).brain
}

/**
 * The knowledge alone, for what needs no reading of Vietnamese.
 * @throws KnowledgeInvalid
 */
export function packFromSettings(): Pack {
  const { knowledgeDir, cacheDir } = brainFolders(loadConfig(process.env, process.cwd()))
  return cachedPack(knowledgeDir, cacheDir, loadValidPack)
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
