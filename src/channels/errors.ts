/** What arrived is not a message of this channel: not JSON, or not the shape that the channel speaks. */
export class MalformedBody extends Error {
  readonly code = 'malformed-body'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MalformedBody'
  }
}
