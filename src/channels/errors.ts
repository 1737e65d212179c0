/** What arrived is not a message of this channel: not JSON, or not the shape that the channel speaks. */
export class MalformedBody extends Error {
  readonly code = 'malformed-body'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MalformedBody'
  }
}

/** A platform did not do, or tell, what an operator asked for; the message says why and what to do, and names no token. */
export class PlatformFailed extends Error {
  readonly code = 'PLATFORM_FAILED'

  constructor(message: string) {
    super(message)
    this.name = 'PlatformFailed'
  }
}
