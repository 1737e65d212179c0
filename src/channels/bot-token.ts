/** The bot's own id, the account that conversations belong to, in a token `<bot id>:<secret>`. */
export function botIdOf(token: string): string {
  const colon = token.indexOf(':')
  return colon === -1 ? token : token.slice(0, colon)
}
