import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ModelCard } from './embedding/card.ts'
import { SemanticError } from './errors.ts'
import { knownModel } from './known-models.ts'
import { DEFAULT_WEIGHT } from './rerank.ts'

/** What every model has, below its folder. */
export const REQUIRED_FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const

/** The weights of some models lie beside the graph. */
export const WEIGHTS_BESIDE = 'onnx/model_quantized.onnx_data'

/** For a model that is not known here: how its vectors are read. For a known one it may say otherwise. */
export const CARD_FILE = 'embedding.json'

/** An embedding model on disk, complete as far as its files go. */
export interface ModelFolder {
  readonly id: string
  readonly dir: string
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly card: ModelCard
  /** How much its similarities count in a ranking, see `rerank`. */
  readonly weight: number
}

const CardFile = ModelCard.partial().extend({ weight: z.number().min(0).max(1000).optional() })

/**
 * @param modelsDir holds `<org>/<name>`
 * @throws SemanticError MODEL_ABSENT, MODEL_INCOMPLETE, MODEL_UNKNOWN, CARD_INVALID
 */
export function findModel(modelsDir: string, id: string): ModelFolder {
  const dir = join(modelsDir, id)
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new SemanticError('MODEL_ABSENT', `There is no embedding model at ${dir}.`)
  }
  const missing = REQUIRED_FILES.filter((path) => sizeOf(dir, path) === null)
  if (missing.length > 0) {
    throw new SemanticError(
      'MODEL_INCOMPLETE',
      `The embedding model at ${dir} is not complete: ${missing.join(', ')} missing or empty.`,
    )
  }
  const { weight = DEFAULT_WEIGHT, ...said } = readCard(dir)
  const card = ModelCard.safeParse({ ...knownModel(id), ...said })
  if (!card.success) {
    throw new SemanticError(
      'MODEL_UNKNOWN',
      `How ${id} gives its vectors is not known: write ${join(dir, CARD_FILE)} with {"pooling": "mean" | "cls" | "last" | "sentence", "prefix": "…"}.`,
    )
  }
  const files = [...REQUIRED_FILES, WEIGHTS_BESIDE].flatMap((path) => {
    const bytes = sizeOf(dir, path)
    return bytes === null ? [] : [{ path, bytes }]
  })
  return { id, dir, files, card: card.data, weight }
}

function sizeOf(dir: string, path: string): number | null {
  const stat = statSync(join(dir, path), { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size > 0 ? stat.size : null
}

function readCard(dir: string): z.infer<typeof CardFile> {
  const path = join(dir, CARD_FILE)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return {}
  try {
    return CardFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new SemanticError('CARD_INVALID', `${path} cannot be used: ${reason}`)
  }
}
