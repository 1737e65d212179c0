import { z } from 'zod'
import { CONDITION_NAMES } from './conditions.ts'
import { Labelled } from './dataset.ts'
import { NAMES, READINGS } from './systems/all.ts'

const ConditionName = z.enum(CONDITION_NAMES)

/** What one process measures. */
export const Job = z.object({
  system: z.enum(NAMES),
  reading: z.enum(READINGS),
  train: z.array(Labelled).readonly(),
  conditions: z.array(z.object({ name: ConditionName, questions: z.array(Labelled).readonly() })).readonly(),
})
export type Job = Readonly<z.infer<typeof Job>>

export const Measured = z.object({
  /** Milliseconds from the examples to the first answer that could be given. */
  trainMs: z.number(),
  /** Resident bytes of the process. */
  memory: z.object({ before: z.number(), trained: z.number(), peak: z.number() }),
  conditions: z.array(
    z.object({
      name: ConditionName,
      /** For each question the place of the right label in the ranking, 0 the first, −1 when it is missing. */
      places: z.array(z.int()),
      /** For each question what ranking took, in milliseconds. */
      ms: z.array(z.number()),
    }),
  ),
})
export type Measured = Readonly<z.infer<typeof Measured>>
