export type StoreErrorCode =
  | 'cannot-open'
  | 'in-use'
  | 'newer-database'
  | 'migration-failed'
  | 'lock-timeout'
  | 'closed'

/** Something is wrong with the store itself. The message says what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
