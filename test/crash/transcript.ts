import type { OutboxMessage } from '../../src/store/ports.ts'

/** A message that was to be sent, and how often it may have reached the person. */
export interface Expected {
  readonly text: string
  readonly least: number
  readonly most: number
}

/** Once; a send that a kill cut off, once or twice; one cut off twice and given up, at most twice. */
export function expectedOf(message: OutboxMessage, parked: ReadonlySet<number>): Expected {
  const { text } = message.message
  if (parked.has(message.id)) return { text, least: 0, most: 2 }
  return { text, least: 1, most: 1 + message.unknowns }
}

/** Why what a person got is not what was to be sent, in order; null when it is. */
export function difference(expected: readonly Expected[], got: readonly string[]): string | null {
  let at = 0
  for (let first = 0; first < expected.length; ) {
    const { text } = expected[first] ?? { text: '' }
    // Equal texts in a row cannot be told apart: they are counted together.
    let [least, most] = [0, 0]
    for (; expected[first]?.text === text; first++) {
      least += expected[first]?.least ?? 0
      most += expected[first]?.most ?? 0
    }
    let times = 0
    while (got[at + times] === text) times++
    if (times < least || times > most) {
      return `"${text}" came ${times} times in place ${at + 1}, not ${least} to ${most} times`
    }
    at += times
  }
  return at === got.length ? null : `"${got[at]}" came in place ${at + 1}, where nothing was to come`
}
