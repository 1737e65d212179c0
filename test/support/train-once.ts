import { mkdirSync } from 'node:fs'
import { loadOrTrain } from '../../src/understanding/classifier/cache.ts'
import { FOLDERS } from './brain.ts'

/** Before any test file: the model is there, so that no two of them train it side by side. */
export function setup(): void {
  mkdirSync(FOLDERS.cacheDir, { recursive: true })
  loadOrTrain(FOLDERS.intentsDir, FOLDERS.cacheDir)
}
