import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const cacheProblem = writeModel(path, cacheDir, bytes)
  return { model, trained: true, ms: performance.now() - begun, bytes, cacheProblem }
}

function modelIn(read: () => Buffer, key: string): Model | null {
  try {
    return decodeModel(read(), key)
  } catch {
    return null
  }
}

/** Written aside and moved into place, so that another process never reads half a file. */
function writeModel(path: string, cacheDir: string, bytes: Buffer): string | null {
  const aside = `${path}.${randomUUID()}`
  try {
    mkdirSync(cacheDir, { recursive: true })
    writeFileSync(aside, bytes)
    renameSync(aside, path)
    return null
  } catch (error) {
    return `the trained model could not be kept: ${error instanceof Error ? error.message : String(error)}`
  }
}
