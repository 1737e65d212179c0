/** Access and refresh token of one Zalo OA. A refresh token works once: each refresh gives a new pair. */
export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Date
}

/** Where the pair of one OA is kept between refreshes, for all processes that serve it. */
export interface TokenStore {
  /** null = no pair was ever given. */
  read(): Promise<TokenPair | null>
  /** Resolves only once the pair is durable: the pair before it is dead by then. */
  write(pair: TokenPair): Promise<void>
  /**
   * Runs the work while no other process does. The lock must outlive the HTTP timeout of a refresh:
   * two refreshes with one token lose the OA's consent.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}
