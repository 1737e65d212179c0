/** A message as the person sees it. */
export interface Message {
  readonly text: string
  readonly buttons: readonly Button[]
}

export interface Button {
  readonly title: string
  readonly payload: string
  /** It stays where the others of its platform vanish. */
  readonly stays?: true
}

/** How a choice is taken: its button, or what is typed for one that is only listed. */
export type Taking =
  | { readonly kind: 'tap'; readonly button: Button }
  | { readonly kind: 'type'; readonly text: string }

/**
 * Finds the choice with this label in the last messages, the newest first.
 * @param vanish whether buttons disappear with the next message, as quick replies do; null = it is not offered
 */
export function findChoice(label: string, messages: readonly Message[], vanish: boolean): Taking | null {
  const newestFirst = messages.map((message, index) => ({
    text: message.text,
    buttons: message.buttons.filter(
      ({ stays }) => !vanish || stays === true || index === messages.length - 1,
    ),
  }))
  for (const message of newestFirst.reverse()) {
    const taking = choiceIn(message, label)
    if (taking !== null) return taking
  }
  return null
}

function choiceIn({ text, buttons }: Message, label: string): Taking | null {
  const named = buttons.find(({ title }) => title === label)
  if (named !== undefined) return { kind: 'tap', button: named }
  const number = numberInList(text, label)
  if (number === null) return null
  const numbered = buttons.find(({ title }) => title === number)
  return numbered === undefined ? { kind: 'type', text: number } : { kind: 'tap', button: numbered }
}

/** The newest button with this label among all messages so far; null = there was none. */
export function findButton(label: string, messages: readonly Message[]): Button | null {
  const found = messages.toReversed().flatMap((message) => {
    const taking = choiceIn(message, label)
    return taking?.kind === 'tap' ? [taking.button] : []
  })
  return found[0] ?? null
}

/** What stands before a label in a list; a label that stands alone is typed as it is. */
function numberInList(text: string, label: string): string | null {
  for (const line of text.split('\n')) {
    if (line === label) return label
    const entry = /^(\d+)\. (.*)$/.exec(line)
    if (entry?.[1] !== undefined && entry[2] === label) return entry[1]
  }
  return null
}

/** As receipts of results and of deletions show it. */
const CODE = /(?<![\w-])[2-9A-Z]{5}-[2-9A-Z]{5}(?![\w-])/

/** The code that was shown last; null = none was. */
export function lastCode(messages: readonly Message[]): string | null {
  const found = messages.toReversed().flatMap(({ text }) => CODE.exec(text) ?? [])
  return found[0] ?? null
}
