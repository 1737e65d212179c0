/** What a link was wanted to does not exist. */
export class NoSuchLink extends Error {
  readonly code = 'NO_SUCH_LINK'
  constructor(asked: string) {
    super(
      `There is no answer, correction or code "${asked}". Give an id (mat-the-cap-lai/chung), a code (07) or "check".`,
    )
  }
}
