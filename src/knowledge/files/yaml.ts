import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import { type Fault, faultsOfIssues } from '../fault.ts'

export type Parsed<T> = { readonly value: T } | { readonly faults: readonly Fault[] }

/**
 * Reads YAML text into the shape of a schema. A syntax error (a key given twice included) or, if there is none,
 * all violations of the schema come back as faults of `file`.
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  let raw: unknown
  try {
    // Days stay texts: the core schema knows no dates.
    raw = load(text, { schema: CORE_SCHEMA })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return {
      faults: [
        {
          file,
          field: '',
          line: error.mark === undefined ? undefined : error.mark.line + 1,
          problem: `not valid YAML: ${error.reason}`,
          fix: 'quote texts that hold ": " or start with a mark; give each key once',
        },
      ],
    }
  }
  const result = schema.safeParse(raw)
  return result.success ? { value: result.data } : { faults: faultsOfIssues(file, result.error.issues) }
}
