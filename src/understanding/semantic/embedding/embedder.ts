import { join } from 'node:path'
import { SemanticError } from '../errors.ts'
import type { ModelCard } from './card.ts'
import { pool } from './pool.ts'

/** Makes vectors of sentences. */
export interface Embedder {
  readonly dimensions: number
  /**
   * The vector of one sentence, of length one. One sentence at a time: in a model of 8-bit numbers a neighbour in the same
   * batch would change the result, and a message must lie where the same words lie in the table.
   */
  embed(sentence: string): Promise<Float32Array>
}

type Package = typeof import('@huggingface/transformers')

const theirs = (): Promise<Package> => import('@huggingface/transformers')

/** Longer sentences are cut: the time of one grows with its length, and questions are short. */
const MOST_PIECES = 128

/** Any words: that they have a vector shows that the model works. */
const TRIAL = 'thẻ bảo hiểm y tế'

/**
 * Loads a model from disk; nothing is ever fetched.
 * @param loadPackage gives the optional package
 * @throws SemanticError PACKAGE_MISSING, MODEL_BROKEN
 */
export async function loadEmbedder(
  modelsDir: string,
  id: string,
  card: ModelCard,
  loadPackage: () => Promise<Package> = theirs,
): Promise<Embedder> {
  const { env, AutoTokenizer, AutoModel, LogLevel } = await installed(loadPackage)
  env.allowRemoteModels = false
  env.localModelPath = modelsDir
  env.logLevel = LogLevel.ERROR
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id)
    const model = await AutoModel.from_pretrained(id, { dtype: 'q8', device: 'cpu' })
    const embed = async (sentence: string): Promise<Float32Array> => {
      const pieces: unknown = tokenizer(`${card.prefix}${sentence}`, {
        truncation: true,
        max_length: MOST_PIECES,
      })
      const outputs: unknown = await model(pieces)
      return pool(outputs, card.pooling)
    }
    return { dimensions: (await embed(TRIAL)).length, embed }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SemanticError(
      'MODEL_BROKEN',
      `The embedding model at ${join(modelsDir, id)} cannot be used: ${reason}`,
    )
  }
}

async function installed(loadPackage: () => Promise<Package>): Promise<Package> {
  try {
    return await loadPackage()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SemanticError(
      'PACKAGE_MISSING',
      `The optional package @huggingface/transformers cannot be loaded; npm ci installs it: ${reason}`,
    )
  }
}
