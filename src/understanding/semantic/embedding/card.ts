import { z } from 'zod'

/** How a sentence's vector is made of what a model gives, and what the model wants before the sentence. */
export const ModelCard = z.object({
  /** mean, first (cls) or last of the words' vectors, or the model's own output `sentence_embedding`. */
  pooling: z.enum(['mean', 'cls', 'last', 'sentence']),
  /** Written before every sentence, with its final space. */
  prefix: z.string().default(''),
})
export type ModelCard = z.infer<typeof ModelCard>
