/** A model could not be fetched; nothing stands under its name that is not whole. */
export class PullFailed extends Error {
  readonly code = 'PULL_FAILED'

  constructor(message: string) {
    super(message)
    this.name = 'PullFailed'
  }
}
