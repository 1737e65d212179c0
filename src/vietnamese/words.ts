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
    return understood(tokens, i, token)
      .split(' ')
      .map((written) => ({ written, folded: fold(written), kind, start, end }))
  })
}

function understood(tokens: readonly Token[], i: number, token: Token): string {
  if (token.kind !== 'word') return token.text
  return expandAt(tokens, i) ?? repairTyping(token.text) ?? canonicalTone(token.text.toLowerCase())
}
