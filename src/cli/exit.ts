/** Errors that name the user's own mistake: shown as a sentence, without a stack. */
const SPOKEN = new Set([
  'CONFIG_INVALID',
  'KNOWLEDGE_INVALID',
  'INVALID_INTENTS',
  'NO_SUCH_PLACE',
  'NO_SUCH_PERSON',
  'NO_SUCH_DOCUMENT',
  'NO_SUCH_CLAUSE',
  'NO_SUCH_LINK',
  'NO_SUCH_POLICY',
  'INVALID_DATE',
  'NOT_READABLE',
  'UNREADABLE_QUESTIONS',
  'NOT_A_SCORECARD',
  'CANNOT_LISTEN',
  'PULL_FAILED',
  'PLATFORM_FAILED',
  'cannot-open',
  'in-use',
  'newer-database',
])

/** Says what went wrong on standard error and ends with 1. */
export function failed(error: unknown): never {
  const spoken = error instanceof Error && 'code' in error && SPOKEN.has(String(error.code))
  console.error(spoken ? error.message : error)
  process.exit(1)
}
