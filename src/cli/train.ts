import { brainFolders, loadConfig } from '../config.ts'
import { loadOrTrain } from '../understanding/classifier/cache.ts'
import { print } from './brain.ts'

/** `hoi train`: makes the model for the present intents, if it is not there already. */
export function trainCommand(): void {
  const { intentsDir, cacheDir } = brainFolders(loadConfig(process.env, process.cwd()))
  const { trained, ms } = loadOrTrain(intentsDir, cacheDir)
  print(trained ? `Trained in ${Math.round(ms)} ms.` : 'The model is up to date with the intents.')
}
