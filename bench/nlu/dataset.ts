import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const Labelled = z.object({ text: z.string(), label: z.string() })
export type Labelled = Readonly<z.infer<typeof Labelled>>

export interface Dataset {
  readonly train: readonly Labelled[]
  readonly test: readonly Labelled[]
}

export class NoDataset extends Error {
  readonly code = 'NO_DATASET'
  constructor(path: string, reason: string) {
    super(
      `${path}: ${reason}. The folder must hold train.jsonl and test.jsonl, one {"text": …, "label": …} a line; see docs/performance.md`,
    )
  }
}

/**
 * A labelled set that nobody here wrote.
 * @throws NoDataset
 */
export function readDataset(folder: string): Dataset {
  return { train: readLines(join(folder, 'train.jsonl')), test: readLines(join(folder, 'test.jsonl')) }
}

function readLines(path: string): Labelled[] {
  const lines = read(path).split('\n')
  const labelled = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [parseLine(line, `${path}, line ${i + 1}`)],
  )
  if (labelled.length === 0) throw new NoDataset(path, 'it is empty')
  return labelled
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new NoDataset(path, error instanceof Error ? error.message : String(error))
  }
}

function parseLine(line: string, where: string): Labelled {
  try {
    return Labelled.parse(JSON.parse(line))
  } catch (error) {
    throw new NoDataset(where, error instanceof z.ZodError ? z.prettifyError(error) : String(error))
  }
}
