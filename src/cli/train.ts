import { loadValidPack } from '../answering/load-brain.ts'
import { cachedPack } from '../answering/pack-cache.ts'
import { brainFolders, loadConfig } from '../config.ts'
import { loadOrTrain } from '../understanding/classifier/cache.ts'
import { print } from './brain.ts'

/** `hoi train`: makes ready what a start would have to make: the model of the present intents, the checked knowledge. */
export function trainCommand(): void {
  const { knowledgeDir, intentsDir, cacheDir } = brainFolders(loadConfig(process.env, process.cwd()))
  cachedPack(knowledgeDir, cacheDir, loadValidPack)
  const { trained, ms } = loadOrTrain(intentsDir, cacheDir)
  print(trained ? `Trained in ${Math.round(ms)} ms.` : 'The model is up to date with the intents.')
}
