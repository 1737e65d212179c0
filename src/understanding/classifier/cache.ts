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
  /** Why the trained model could not be kept for the next start, if it could not. */
  readonly cacheProblem: string | null
}

/**
 * The model of the intents: from `cacheDir` when the very same intents were trained before, else trained and kept
 * there. A cache that is missing, damaged or cannot be written costs the time of training and nothing else.
 * @throws InvalidIntents when the intents cannot be used.
 */
export function loadOrTrain(intentsDir: string, cacheDir: string): LoadedModel {
  const begun = performance.now()
  const key = `${trainerVersion()}:${hashIntents(intentsDir)}`
  const path = join(cacheDir, FILE_NAME)
  const cached = readModel(path, key)
  if (cached !== null)
    return { model: cached, trained: false, ms: performance.now() - begun, cacheProblem: null }
  const model = train(loadIntents(intentsDir))
  const cacheProblem = writeModel(path, cacheDir, encodeModel(model, key))
  return { model, trained: true, ms: performance.now() - begun, cacheProblem }
}

function readModel(path: string, key: string): Model | null {
  try {
    return decodeModel(readFileSync(path), key)
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
