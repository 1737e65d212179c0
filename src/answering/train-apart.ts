import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { loadOrTrain } from '../understanding/classifier/cache.ts'

/** A thread that trains the reading of Vietnamese and keeps the model for whoever loads it next. */
const { intentsDir, cacheDir } = z.object({ intentsDir: z.string(), cacheDir: z.string() }).parse(workerData)
loadOrTrain(intentsDir, cacheDir)
