import { z } from 'zod'
import type { ModelCard } from './card.ts'

/** A tensor as the runtime gives it, of one sentence: 1 × words × dimensions, or 1 × dimensions. */
const Tensor = z.object({
  dims: z.array(z.int().positive()).min(2).max(3),
  data: z.instanceof(Float32Array),
})

const OfWords = z
  .object({ last_hidden_state: Tensor })
  .transform((out) => out.last_hidden_state)
  .or(z.object({ token_embeddings: Tensor }).transform((out) => out.token_embeddings))
const OfSentence = z.object({ sentence_embedding: Tensor }).transform((out) => out.sentence_embedding)

/**
 * The vector of one sentence, of length one.
 * @param outputs what the model gave for this sentence alone: nothing is filled up, every word counts
 * @throws Error naming the output that is missing, or that the numbers are none
 */
export function pool(outputs: unknown, pooling: ModelCard['pooling']): Float32Array {
  return ofLengthOne(pooling === 'sentence' ? whole(outputs) : overWords(outputs, pooling))
}

function whole(outputs: unknown): Float32Array {
  const parsed = OfSentence.safeParse(outputs)
  if (!parsed.success) throw new Error('the model has no output sentence_embedding')
  return parsed.data.data.slice()
}

function overWords(outputs: unknown, pooling: 'mean' | 'cls' | 'last'): Float32Array {
  const parsed = OfWords.safeParse(outputs)
  if (!parsed.success) throw new Error('the model has no output last_hidden_state')
  const { dims, data } = parsed.data
  const [, words = 0, dimensions] = dims
  if (dimensions === undefined) throw new Error('last_hidden_state has no vector for each word')
  if (pooling === 'cls') return data.slice(0, dimensions)
  if (pooling === 'last') return data.slice((words - 1) * dimensions, words * dimensions)
  const sum = new Float32Array(dimensions)
  data.forEach((value, i) => {
    const d = i % dimensions
    sum[d] = (sum[d] ?? 0) + value
  })
  return sum
}

function ofLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((squares, value) => squares + value * value, 0))
  if (!(length > 0) || !Number.isFinite(length)) throw new Error('the model gives no vector for a sentence')
  return vector.map((value) => value / length)
}
