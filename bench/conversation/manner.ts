import { fold } from '../../src/vietnamese/fold.ts'
import { shorten } from '../nlu/noise/chat.ts'
import { canSlip, slip } from '../nlu/noise/slips.ts'
import { chance, pick, type Random } from './draw.ts'

/** How somebody types. */
export interface Manner {
  /** What they call themselves. */
  readonly me: string
  readonly diacritics: boolean
  /** Short forms: "ko", "dc". */
  readonly shortens: boolean
  /** Of the words so many are mistyped, of 1. */
  readonly slips: number
  readonly capitals: boolean
}

const SLIPPING = 0.03

export function drawManner(age: number, random: Random): Manner {
  const hurried = chance(0.3, random)
  return {
    me: pick(age < 35 ? ['em', 'mình', 'tôi', 'cháu'] : age < 60 ? ['em', 'mình', 'tôi'] : ['tôi'], random),
    diacritics: chance(0.55, random),
    shortens: hurried,
    slips: hurried && chance(0.4, random) ? SLIPPING : 0,
    capitals: chance(0.5, random),
  }
}

/** The text as it is sent. */
export function typed(text: string, manner: Manner, random: Random): string {
  const cased = manner.capitals ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : text
  const words = manner.shortens ? shorten(cased.split(' '), random) : cased.split(' ')
  const written = manner.diacritics ? words : words.map(fold)
  return mistyped(written, manner.slips, random).join(' ')
}

/** Numbers and words with marks are never mistyped: a number mistyped is another one. */
function mistyped(words: readonly string[], share: number, random: Random): string[] {
  let left = [...words]
  for (let at = words.length - 1; at >= 0 && share > 0; at--) {
    if (chance(share, random) && canSlip(words[at] ?? '')) left = slip(left, at, random)
  }
  return left
}
