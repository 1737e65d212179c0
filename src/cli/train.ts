import { loadValidPack } from '../answering/load-brain.ts'
import { cachedPack } from '../answering/pack-cache.ts'
import { brainFolders, loadConfig } from '../config.ts'
import { loadOrTrain } from '../understanding/classifier/cache.ts'
import { print, tierFromSettings } from './brain.ts'

/**
 * `hoi train`: makes ready what a start would have to make: the model of the present intents, the checked knowledge, and
 * the vectors of the utterances where an embedding model is installed.
 */
export async function trainCommand(): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const { knowledgeDir, intentsDir, cacheDir } = brainFolders(config)
  cachedPack(knowledgeDir, cacheDir, loadValidPack)
  const { model, trained, ms, cacheProblem } = loadOrTrain(intentsDir, cacheDir)
  if (cacheProblem !== null) sayFault(cacheProblem)
  print(trained ? `Trained in ${Math.round(ms)} ms.` : 'The model is up to date with the intents.')

  const tier = tierFromSettings(config, {
    debug: showProgress,
    warn: (_fields, message) => sayFault(message),
  })
  tier.learn(model.utterances)
  if (tier.state === 'off') return
  print('The embedding model reads the utterances; with a large one that takes many minutes the first time.')
  if ((await tier.complete()) === 'ready') print('It has read them all.')
  await tier.close()
}

/** What was to be made ready is not: this run has failed, although the server would start. */
function sayFault(message: string): void {
  console.error(message)
  process.exitCode = 1
}

/** Only where somebody watches. */
function showProgress(fields: object): void {
  if (!process.stderr.isTTY || !('done' in fields) || !('of' in fields)) return
  process.stderr.write(`\r${fields.done} of ${fields.of}${fields.done === fields.of ? '\n' : ''}`)
}
