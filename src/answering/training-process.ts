import { z } from 'zod'
import { loadOrTrain } from '../understanding/classifier/cache.ts'

/**
 * A process that trains the reading of Vietnamese and keeps the model for whoever loads it next; where it cannot be kept,
 * it is handed over with the reason.
 */
const [intentsDir, cacheDir] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2))
const { bytes, cacheProblem } = loadOrTrain(intentsDir, cacheDir)
if (cacheProblem !== null) process.send?.({ bytes, cacheProblem })
