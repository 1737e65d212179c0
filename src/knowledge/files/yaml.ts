import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Fault, faultsOfIssues } from '../fault.ts'

export type Parsed<T> = { readonly value: T } | { readonly faults: readonly Fault[] }

/**
 * Reads YAML text into the shape of a schema. All syntax errors (a key given twice included) or, if there are none,
 * all violations of the schema come back as faults of `file`.
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        field: '',
        problem: `not valid YAML: ${error.message.split('\n')[0]}`,
        fix: `correct line ${error.linePos?.[0].line ?? '?'}; quote texts that hold ": " or start with a mark`,
      })),
    }
  }
  const result = schema.safeParse(document.toJS())
  return result.success ? { value: result.data } : { faults: faultsOfIssues(file, result.error.issues) }
}
