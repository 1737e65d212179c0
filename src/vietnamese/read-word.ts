import type { Step } from './change.ts'
import { fold } from './fold.ts'
import { keywordAs, slippedKeyword } from './keyword-slips.ts'
import { withLetters, withoutStandIns } from './stand-ins.ts'
import { isShortForm } from './teencode.ts'
import { canonicalTone } from './tone.ts'
import { repairTyping } from './typing-leftovers.ts'

/** A word read for itself, whatever stands around it. */
export interface ReadWord {
  /** Lower case, the tone mark on its agreed place; keeps its diacritics. */
  readonly written: string
  /** The same without diacritics. Depends on nothing but the folded word. */
  readonly folded: string
  /** What was done to it besides; null when nothing was. */
  readonly step: Step | null
}

/** No word is longer; of what is pasted without a space the beginning is enough. */
const LONGEST = 40

/** The few thousand syllables of the language recur all the time; what is not among them may be anything. */
const MOST_REMEMBERED = 10_000
/** No syllable has more letters, however it is typed; words without end would fill the memory. */
const LONGEST_REMEMBERED = 12
const remembered = new Map<string, ReadWord>()

/** @param folded the word folded */
export function readWord(word: string, folded: string): ReadWord {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const read = readAnew(word, folded)
  if (word.length > LONGEST_REMEMBERED) return read
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, read)
  return read
}

function readAnew(word: string, folded: string): ReadWord {
  const spelled = withoutStandIns(folded)
  const typed = spelled === null ? cut(word) : withLetters(word)
  const once = withoutRepeats(spelled ?? cut(folded))
  // "ddc" is "đc" in Telex.
  if (once.startsWith('dd') && isShortForm(once.slice(1))) {
    return { written: `đ${once.slice(2)}`, folded: once.slice(1), step: 'typing' }
  }
  const repaired = isShortForm(once) ? null : repairTyping(once)
  if (repaired !== null) return { written: repaired, folded: fold(repaired), step: 'typing' }
  const keyword = isShortForm(once) ? null : slippedKeyword(once)
  if (keyword !== null) return { written: keywordAs(keyword, typed), folded: keyword, step: 'letters' }
  const written = canonicalTone(typed.toLowerCase())
  if (once === folded) return { written, folded, step: null }
  const shortened = written.replace(REPEATED, '$1')
  return { written: fold(shortened) === once ? shortened : once, folded: once, step: 'letters' }
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : [...word.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')
}

const REPEATED = /(\p{L})\1{2,}/gu

/** "đượccccc", "alôôô": no word has a letter three times on end, but for short forms ("cccd") and Roman numbers. */
function withoutRepeats(folded: string): string {
  const once = folded.replace(REPEATED, '$1')
  if (once === folded || isShortForm(folded) || /^[ivx]+$/.test(folded)) return folded
  // "hhhh" and "kkkk" laugh; they are no short form of a word.
  return once.length === 1 ? once + once : once
}
