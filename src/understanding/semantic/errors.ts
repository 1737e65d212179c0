/**
 * absent: no such folder, the tier is simply off; incomplete, broken: a folder that cannot be used; unknown: nothing says
 * how its vectors are read; card: what says it cannot be used; package: the optional package is not installed; ended: its process is gone.
 */
export const SEMANTIC_ERRORS = [
  'MODEL_ABSENT',
  'MODEL_INCOMPLETE',
  'MODEL_UNKNOWN',
  'CARD_INVALID',
  'MODEL_BROKEN',
  'PACKAGE_MISSING',
  'EMBEDDER_ENDED',
] as const

export type SemanticErrorCode = (typeof SEMANTIC_ERRORS)[number]

/** The embedding model cannot be used. Messages are understood without it. */
export class SemanticError extends Error {
  readonly code: SemanticErrorCode

  constructor(code: SemanticErrorCode, message: string) {
    super(message)
    this.name = 'SemanticError'
    this.code = code
  }
}
