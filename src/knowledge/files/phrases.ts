import { z } from 'zod'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const PhrasesFile = z.record(z.string(), z.string().min(1))

/** Reads knowledge/phrases.yaml: key → sentence. */
export function parsePhrasesFile(file: PackFile): Parsed<Map<string, string>> {
  const parsed = parseYaml(file.path, file.text, PhrasesFile)
  return 'faults' in parsed ? parsed : { value: new Map(Object.entries(parsed.value)) }
}
