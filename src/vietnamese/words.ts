import { fold } from './fold.ts'
import { nfc } from './nfc.ts'
import { expandAt } from './teencode.ts'
import { type Token, tokenize } from './tokens.ts'
import { canonicalTone } from './tone.ts'
import { repairTyping } from './typing-leftovers.ts'

/** One word of the text as understood, and where it stands in the text (NFC). */
export interface Word {
  /** Lower case, tone mark on its agreed place, teencode and typing leftovers written out; keeps its diacritics. */
  readonly written: string
  /** The same without diacritics. */
  readonly folded: string
  readonly kind: Token['kind']
  readonly start: number
  readonly end: number
}

/** Reads the words of a text. A short form that stands for several words gives several, all at its place. */
export function readWords(text: string): Word[] {
  const tokens = tokenize(nfc(text))
  return tokens.flatMap((token, i) => {
    const { kind, start, end } = token
    const meaning = kind === 'word' ? expandAt(tokens, i) : token.text
    if (meaning === null) return [{ ...readAlone(token.text), kind, start, end }]
    return meaning.split(' ').map((written) => ({ written, folded: fold(written), kind, start, end }))
  })
}

/** The few thousand syllables of the language recur all the time; what is not among them may be anything. */
const MOST_REMEMBERED = 10_000
/** No syllable has more letters, however it is typed; words without end would fill the memory. */
const LONGEST_REMEMBERED = 12
const remembered = new Map<string, Pick<Word, 'written' | 'folded'>>()

/** A word that means the same whatever stands around it. */
function readAlone(word: string): Pick<Word, 'written' | 'folded'> {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const written = repairTyping(word) ?? canonicalTone(word.toLowerCase())
  const read = { written, folded: fold(written) }
  if (word.length > LONGEST_REMEMBERED) return read
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, read)
  return read
}
