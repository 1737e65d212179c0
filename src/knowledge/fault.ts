import type { z } from 'zod'

/** Something wrong in a knowledge file: where, what, and what to do about it. */
export interface Fault {
  /** Path below the pack's folder. */
  readonly file: string
  /** Dotted path of the field; "" when the file as a whole is meant. */
  readonly field: string
  /** On which it stands, from 1, where that is known. */
  readonly line?: number | undefined
  readonly problem: string
  readonly fix: string
}

/** Turns what zod found in one file, or in one field of it, into faults. */
export function faultsOfIssues(file: string, issues: readonly z.core.$ZodIssue[], under = ''): Fault[] {
  return issues.map((issue) => ({
    file,
    field: [under, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    problem: issue.message,
    fix: fixFor(issue),
  }))
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `remove ${issue.keys.join(', ')} or correct the spelling`
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'write the date as YYYY-MM-DD' : `write it as ${issue.format}`
    case 'invalid_type':
      return `write a value of type ${issue.expected}`
    default:
      return 'correct the value'
  }
}
