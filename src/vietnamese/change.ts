/** Why a text was changed on the way to what the classifier sees. */
export type Step =
  | 'length'
  | 'mask'
  | 'unicode'
  | 'markup'
  | 'link'
  | 'letters'
  | 'typing'
  | 'teencode'
  | 'tone'
  | 'fold'
  | 'marks'
  | 'spelling'

/** One change. Made one after the other, the changes lead from the text as typed to the text as read. */
export interface Change {
  readonly step: Step
  readonly from: string
  readonly to: string
  /** Where it is made: UTF-16 offset in the text as the changes before have left it. */
  readonly at: number
}

/** Is told of each change as it is made; nobody who does not ask pays for it. */
export type Note = (change: Change) => void

/** Puts something else for every match of a global pattern; a match is given back to leave it as it is. */
export function rewrite(
  text: string,
  pattern: RegExp,
  step: Step,
  to: (match: RegExpExecArray) => string,
  note?: Note,
): string {
  let written = ''
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const [from] = match
    const put = to(match)
    if (put === from) continue
    written += text.slice(at, match.index)
    note?.({ step, from, to: put, at: written.length })
    written += put
    at = match.index + from.length
  }
  return at === 0 ? text : written + text.slice(at)
}

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return changes.reduce(
    (before, { from, to, at }) => before.slice(0, at) + to + before.slice(at + from.length),
    text,
  )
}
