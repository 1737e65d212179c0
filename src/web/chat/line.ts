export interface Choice {
  readonly label: string
  readonly payload: string
}

/** One line of the conversation as it is shown. */
export interface Line {
  readonly from: 'person' | 'bot'
  readonly text: string
  readonly choices: readonly Choice[]
  /** What an answer rests on, in words. */
  readonly sources: readonly string[]
  /** Id of the message that a person sent. */
  readonly id?: string
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A line from the server or from memory; whatever is missing is empty. */
export function readLine(value: unknown): Line {
  const line = isRecord(value) ? value : {}
  return {
    from: line.from === 'person' ? 'person' : 'bot',
    text: typeof line.text === 'string' ? line.text : '',
    choices: listOf(line.choices).flatMap((choice) =>
      isRecord(choice) && typeof choice.label === 'string' && typeof choice.payload === 'string'
        ? [{ label: choice.label, payload: choice.payload }]
        : [],
    ),
    sources: listOf(line.sources).flatMap((source) => {
      const words = isRecord(source) ? source.words : source
      return typeof words === 'string' ? [words] : []
    }),
    ...(typeof line.id === 'string' && line.from === 'person' ? { id: line.id } : {}),
  }
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
