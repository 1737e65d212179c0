import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashIntents, loadIntents } from '../intents.ts'
import { decodeModel, encodeModel } from './artefact.ts'
import type { Model } from './model.ts'
import { TRAINER_VERSION, train } from './train.ts'

/** Where the model of the present intents is kept. */
const FILE_NAME = 'intents.model'

export interface LoadedModel {
  readonly model: Model
  /** False when it came from the cache. */
  readonly trained: boolean
  /** Milliseconds that it took. */
  readonly ms: number
}

/**
 * The model of the intents: from `cacheDir` when the very same intents were trained before, else trained and kept
 * there. A cache that is missing, damaged or cannot be written costs the time of training and nothing else.
 * @throws InvalidIntents when the intents cannot be used.
 */
export function loadOrTrain(intentsDir: string, cacheDir: string): LoadedModel {
  const begun = performance.now()
  const key = `${TRAINER_VERSION}:${hashIntents(intentsDir)}`
  const path = join(cacheDir, FILE_NAME)
  const cached = readModel(path, key)
  if (cached !== null) return { model: cached, trained: false, ms: performance.now() - begun }
  const model = train(loadIntents(intentsDir))
  writeModel(path, cacheDir, encodeModel(model, key))
  return { model, trained: true, ms: performance.now() - begun }
}

function readModel(path: string, key: string): Model | null {
  try {
    return decodeModel(readFileSync(path), key)
  } catch {
    return null
  }
}

/** Written aside and moved into place, so that another process never reads half a file. */
function writeModel(path: string, cacheDir: string, bytes: Buffer): void {
  const aside = `${path}.${randomUUID()}`
  try {
    mkdirSync(cacheDir, { recursive: true })
    writeFileSync(aside, bytes)
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
  }
}
