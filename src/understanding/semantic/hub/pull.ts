import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SemanticError } from '../errors.ts'
import { CARD_FILE, findModel, REQUIRED_FILES, WEIGHTS_BESIDE } from '../model-folder.ts'
import { PullFailed } from './errors.ts'
import { type FetchedFile, fetchFile } from './fetch-file.ts'

export const HUB = 'https://huggingface.co'

export interface PullOptions {
  /** Root of the hub or of a copy of it. */
  readonly from: string
  readonly modelsDir: string
  /** `<org>/<name>` */
  readonly model: string
  /** The longest silence of the server, in milliseconds. */
  readonly stallMs: number
  readonly onProgress: (file: string, bytes: number, of: number | null) => void
  readonly onFile: (file: string, fetched: FetchedFile) => void
}

/** Not every model has them. */
const OPTIONAL_FILES: readonly string[] = [WEIGHTS_BESIDE, CARD_FILE]

/** The small ones first: a name that is wrong shows at once. */
const FILES = [...REQUIRED_FILES, ...OPTIONAL_FILES]

/**
 * Fetches a model's files from the hub. They gather in a folder of another name, which takes the model's name only when it
 * is complete.
 * @returns the model's folder
 * @throws PullFailed
 */
export async function pullModel(options: PullOptions): Promise<string> {
  const { from, modelsDir, model, stallMs, onProgress, onFile } = options
  const final = join(modelsDir, model)
  // No model's name begins with a dot.
  const gathering = join(dirname(final), `.${model.slice(model.indexOf('/') + 1)}.partial`)
  for (const file of FILES) {
    const path = join(gathering, file)
    const fetched = existsSync(path)
      ? await fetchedBefore(path)
      : await fetchFile(new URL(`${from}/${model}/resolve/main/${file}`), path, {
          stallMs,
          onProgress: (bytes, of) => onProgress(file, bytes, of),
        })
    if (fetched !== null) onFile(file, fetched)
    else if (!OPTIONAL_FILES.includes(file)) throw new PullFailed(`${from} has no ${file} of ${model}.`)
  }
  mkdirSync(dirname(final), { recursive: true })
  rmSync(final, { recursive: true, force: true })
  renameSync(gathering, final)
  return final
}

/** Only what says how the vectors are read is missing or wrong: that is not mended by fetching. */
const THERE_ALL_THE_SAME: ReadonlySet<string> = new Set(['MODEL_UNKNOWN', 'CARD_INVALID'])

/** Whether the model's files are all there already; whether they are sound is for `hoi model check`. */
export function isThere(modelsDir: string, model: string): boolean {
  try {
    findModel(modelsDir, model)
    return true
  } catch (error) {
    return error instanceof SemanticError && THERE_ALL_THE_SAME.has(error.code)
  }
}

async function fetchedBefore(path: string): Promise<FetchedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
