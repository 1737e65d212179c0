import type { Word } from './words.ts'

/** Words of their own that deny before a verb. Only their marks tell: "khỏi có", not "khối cơ quan". */
const DENYING = new Set(['nỏ', 'mô', 'khỏi', 'hỏng', 'hăm', 'méo'])
const DENIED_BY_MARKS = new Set('co duoc luong tro huong nhan linh phai thuoc'.split(' '))
/** "nỏ có", "mô có": no, in Nghệ-Tĩnh and Bình Trị Thiên. */
const MAY_DENY = new Set(['no', 'mo'])
const DENIED = new Set(['co', 'duoc', 'biet', 'phai', 'huong', 'thuoc'])
/** Words of the same dialects, which tell "no co" from "nó có". */
const CENTRAL = new Set(['tui', 'mạ', 'mệ', 'bọ', 'rang', 'rua', 'ni', 'nớ', 'eng'])

/** Writes out what denies in a dialect: by its marks, or "no" and "mo" among other words of their dialect. */
export function withDialectDenials(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ written }) => MAY_DENY.has(written) || DENYING.has(written))) return words
  const central = words.some(({ written, folded }) => CENTRAL.has(written) || CENTRAL.has(folded))
  return words.map((word, i) => {
    const next = words[i + 1]?.folded ?? ''
    if (DENYING.has(word.written) && DENIED_BY_MARKS.has(next)) {
      return { ...word, written: 'không', folded: 'khong' }
    }
    if (!MAY_DENY.has(word.written) || !DENIED.has(next)) return word
    // "mà nó có" says nothing without something before it.
    const spokenSo = central || (i === 1 && words[0]?.written === 'ma')
    return spokenSo ? { ...word, written: 'không', folded: 'khong' } : word
  })
}
