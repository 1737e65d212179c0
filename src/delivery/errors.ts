export type DeliveryErrorCode = 'not-running' | 'backlog-full'

/** Events cannot be taken now; whoever brings them should bring them again later (HTTP 503). */
export class DeliveryError extends Error {
  readonly code: DeliveryErrorCode

  constructor(code: DeliveryErrorCode, message: string) {
    super(message)
    this.name = 'DeliveryError'
    this.code = code
  }
}
