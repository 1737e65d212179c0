/** What channels tell the operator. A pino logger fits. Never a person's id, never a person's words. */
export interface ChannelLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What a channel needs from the world around it. */
export interface ChannelDeps {
  readonly fetch: typeof fetch
  readonly log: ChannelLog
}
