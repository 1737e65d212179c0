import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../knowledge/files/keep.ts'
import { hashIntents, loadIntents } from '../intents.ts'
import { decodeModel, encodeModel } from './artefact.ts'
import type { Model } from './model.ts'
import { train } from './train.ts'
import { trainerVersion } from './trainer-version.ts'

/** Where the model of the present intents is kept. */
const FILE_NAME = 'intents.model'

export interface LoadedModel {
  readonly model: Model
  /** False when it came from the cache. */
  readonly trained: boolean
  /** Milliseconds that it took. */
  readonly ms: number
  /** A model that was trained just now, as it is stored; null when it was there already. */
  readonly bytes: Buffer | null
  /** Why the trained model could not be kept for the next start, if it could not. */
  readonly cacheProblem: string | null
}

/**
 * The model of the intents: from `cacheDir` when the very same intents were trained before, else trained and kept
 * there. A cache that is missing, damaged or cannot be written costs the time of training and nothing else.
 * @param made the bytes of a model that was trained elsewhere meanwhile: taken if they are of the very same intents
 * @throws InvalidIntents when the intents cannot be used.
 */
export function loadOrTrain(intentsDir: string, cacheDir: string, made?: Buffer): LoadedModel {
  const begun = performance.now()
  const key = `${trainerVersion()}:${hashIntents(intentsDir)}`
  const path = join(cacheDir, FILE_NAME)
  const cached = modelIn(() => readFileSync(path), key) ?? (made && modelIn(() => made, key))
  if (cached) {
    return { model: cached, trained: false, ms: performance.now() - begun, bytes: null, cacheProblem: null }
  }
  const model = train(loadIntents(intentsDir))
  const bytes = encodeModel(model, key)
  const cacheProblem = writeModel(path, bytes)
  return { model, trained: true, ms: performance.now() - begun, bytes, cacheProblem }
}

/** Whether the model of the present intents lies in `cacheDir`: loading it takes no training then. */
export function isKept(intentsDir: string, cacheDir: string): boolean {
  const key = `${trainerVersion()}:${hashIntents(intentsDir)}`
  return modelIn(() => readFileSync(join(cacheDir, FILE_NAME)), key) !== null
}

function modelIn(read: () => Buffer, key: string): Model | null {
  try {
    return decodeModel(read(), key)
  } catch {
    return null
  }
}

/** Why it could not be kept, if so. */
function writeModel(path: string, bytes: Buffer): string | null {
  try {
    writeWhole(path, bytes)
    return null
  } catch (error) {
    return `the trained model could not be kept: ${error instanceof Error ? error.message : String(error)}`
  }
}
