import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { loadOrTrain } from '../understanding/classifier/cache.ts'

/**
 * A thread that trains the reading of Vietnamese and keeps the model for whoever loads it next; where it cannot be kept,
 * it is handed over.
 */
const { intentsDir, cacheDir } = z.object({ intentsDir: z.string(), cacheDir: z.string() }).parse(workerData)
const { bytes, cacheProblem } = loadOrTrain(intentsDir, cacheDir)
if (cacheProblem !== null) parentPort?.postMessage(bytes)
