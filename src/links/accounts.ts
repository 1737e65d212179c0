/** Where residents reach the ward; null = the channel is off, or nothing is known that leads to it. */
export interface Accounts {
  /** Origin of the web chat and the pages: "https://hoi.phuong.vn". */
  readonly web: string
  /** Id of the Facebook page. */
  readonly messenger: string | null
  /** Name of the bot, without @. */
  readonly telegram: string | null
  readonly zaloOa: string | null
  /** Name of the bot in its link. */
  readonly zaloBot: string | null
}

/** As the settings tell; where they name no address, the server's own is used. */
export interface KnownAccounts extends Omit<Accounts, 'web'> {
  readonly web: string | null
}

/** @param own the origin under which the server is reached as far as it knows */
export function accountsAt(own: string, known: KnownAccounts): Accounts {
  return { ...known, web: known.web ?? own }
}
