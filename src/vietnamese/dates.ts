import { FoldedText } from './folded-text.ts'

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const SPOKEN = /\b(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4}|\d{2})\b/

/** A two-digit year: 66 → 1966; up to the current one it lies in this century. `today` is YYYY-MM-DD. */
export function fullYear(typed: string, today: string): number {
  const year = Number(typed)
  if (typed.length === 4) return year
  const current = Number(today.slice(0, 4))
  const century = current - (current % 100)
  return year <= current % 100 ? century + year : century - 100 + year
}

/** YYYY-MM-DD, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** Reads a typed date of day, month and year: "15/12/1966", "1-3-58". */
export function typedDate(word: string, today: string): string | null {
  const m = TYPED.exec(word)
  return m === null ? null : isoDate(fullYear(m[3] ?? '', today), Number(m[2]), Number(m[1]))
}

/**
 * The first full date in the text, as YYYY-MM-DD: "15/12/1966", "ngày 15 tháng 12 năm 1966". Null when there is
 * none or when it is no day of the calendar. `today` (YYYY-MM-DD) settles two-digit years.
 */
export function readDate(text: string, today: string): string | null {
  const folded = new FoldedText(text).text
  for (const word of folded.split(' ')) {
    if (TYPED.test(word)) return typedDate(word, today)
  }
  const m = SPOKEN.exec(folded)
  return m === null ? null : isoDate(fullYear(m[3] ?? '', today), Number(m[2]), Number(m[1]))
}
