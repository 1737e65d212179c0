import type { ModelCard } from './embedding/card.ts'

export interface KnownModel extends ModelCard {
  /** As the hub calls it. */
  readonly id: string
  readonly licence: string
  /** Of all its files, in megabytes. */
  readonly megabytes: number
}

/** The one that is taken when no other is named; why it: docs/adr/0008-semantic-tier.md. */
export const DEFAULT_MODEL = 'Xenova/bge-m3'

/** How these want their sentences and give their vectors. Of others `embedding.json` in their folder says it. */
const MODELS: readonly KnownModel[] = [
  { id: DEFAULT_MODEL, pooling: 'cls', prefix: '', licence: 'MIT', megabytes: 588 },
  {
    id: 'onnx-community/embeddinggemma-300m-ONNX',
    pooling: 'sentence',
    prefix: 'task: classification | query: ',
    licence: 'Gemma Terms of Use (https://ai.google.dev/gemma/terms)',
    megabytes: 330,
  },
  {
    id: 'Xenova/multilingual-e5-large',
    pooling: 'mean',
    prefix: 'query: ',
    licence: 'MIT',
    megabytes: 579,
  },
  { id: 'Xenova/multilingual-e5-base', pooling: 'mean', prefix: 'query: ', licence: 'MIT', megabytes: 296 },
]

export function knownModel(id: string): KnownModel | undefined {
  return MODELS.find((model) => model.id === id)
}

/** Two names as the hub writes them; a name that begins with a dot would lead out of the folder. */
export const MODEL_ID = /^[A-Za-z0-9_-][\w.-]*\/[A-Za-z0-9_-][\w.-]*$/
