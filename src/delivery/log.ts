type LogLine = (fields: object, message: string) => void

/** The part of a structured logger that delivery uses. No text of a message is ever given to it. */
export interface Log {
  readonly info: LogLine
  readonly warn: LogLine
  readonly error: LogLine
}
