import type { Brain } from '../answering/brain.ts'
import { loadBrain, loadValidPack } from '../answering/load-brain.ts'
import { cachedPack } from '../answering/pack-cache.ts'
import { brainFolders, type Config, loadConfig, semanticSettings } from '../config.ts'
import type { Pack } from '../knowledge/pack.ts'
import { createTier, type SemanticLog, type SemanticTier } from '../understanding/semantic/tier.ts'

/** Nobody waits in a chat here, and the same question shall have the same answer: the embedding model may take its time. */
const PATIENT_MS = 10_000

/** The brain as the server would have it, from the same settings, with the embedding model if there is one. */
export async function brainFromSettings(place?: string): Promise<Brain> {
  const config = loadConfig(process.env, process.cwd())
  const tier = tierFromSettings(config)
  const { brain, utterances } = loadBrain(brainFolders(config), place ?? config.PLACE, tier.refine)
  tier.learn(utterances)
  if ((await tier.settled()) === 'reading') {
    console.error(
      'The embedding model has not read the utterances yet and is left out; `npm run train` has it read them.',
    )
  }
  return brain
}

/** @param log what is said of the model beside faults; nothing when absent */
export function tierFromSettings(config: Config, log: Partial<SemanticLog> = {}): SemanticTier {
  return createTier(semanticSettings(config), { ...FAULTS_ONLY, ...log }, PATIENT_MS)
}

const FAULTS_ONLY: SemanticLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: (_fields, message) => console.error(message),
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
