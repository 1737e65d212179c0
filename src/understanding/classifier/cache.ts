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

/** A model that was trained elsewhere and could not be kept there. */
export interface MadeModel {
  readonly bytes: Buffer
  readonly cacheProblem: string
}

/**
 * The model of the intents: from `cacheDir` when the very same intents were trained before, else trained and kept
 * there. A cache that is missing, damaged or cannot be written costs the time of training and nothing else.
 * @param made taken if it is of the very same intents
 * @throws InvalidIntents when the intents cannot be used.
 */
export function loadOrTrain(intentsDir: string, cacheDir: string, made?: MadeModel): LoadedModel {
  const begun = performance.now()
  const kept = loadKept(intentsDir, cacheDir)
  if (kept !== null) return kept
  const key = keyOf(intentsDir)
  const taken = made === undefined ? null : modelIn(() => made.bytes, key)
  if (made !== undefined && taken !== null) {
    const { cacheProblem } = made
    return { model: taken, trained: false, ms: performance.now() - begun, bytes: null, cacheProblem }
  }
  const model = train(loadIntents(intentsDir))
  const bytes = encodeModel(model, key)
  const cacheProblem = writeModel(join(cacheDir, FILE_NAME), bytes)
  return { model, trained: true, ms: performance.now() - begun, bytes, cacheProblem }
}

/** The model of the present intents if it lies in `cacheDir`; null where it has to be trained. */
export function loadKept(intentsDir: string, cacheDir: string): LoadedModel | null {
  const begun = performance.now()
  const model = modelIn(() => readFileSync(join(cacheDir, FILE_NAME)), keyOf(intentsDir))
  if (model === null) return null
  return { model, trained: false, ms: performance.now() - begun, bytes: null, cacheProblem: null }
}

function keyOf(intentsDir: string): string {
  return `${trainerVersion()}:${hashIntents(intentsDir)}`
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
