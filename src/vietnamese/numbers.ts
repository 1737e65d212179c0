import { fold, hasDiacritics } from './fold.ts'

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  củ: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}
const FOLDED_DIGITS = new Map(Object.entries(DIGITS).map(([word, value]) => [fold(word), value]))
/** "hai cu" without marks are two elders far more often than two million. */
const FOLDED_SCALES = new Map(
  Object.entries(SCALES)
    .filter(([word]) => word !== 'củ')
    .map(([word, value]) => [fold(word), value]),
)

/** The words that a number is put together with, folded once. */
const FOLDED_WORDS = new Map(
  'không trăm rưỡi linh lẻ mười mươi chục năm'.split(' ').map((word) => [word, fold(word)]),
)

/** Units of a ten, never a number's first word: without marks they are "làm", "từ", "một" just as well. */
const ONLY_UNITS = new Set(['mốt', 'lăm', 'nhăm', 'lam', 'nham', 'tu'])
const SHORT_UNITS = new Set(['mốt', 'tư', 'lăm', 'nhăm', 'nham'])

export interface NumberReading {
  readonly value: number
  /** Index of the first word after the number. */
  readonly next: number
}

/**
 * Reads the number that starts at a word of a list (lower case, with or without diacritics, or digits):
 * "bảy mươi hai" → 72, "sáu lăm" → 65, "2 triệu rưỡi" → 2 500 000. Null when no number starts there.
 * The longest reading wins; "năm" after a ten is a year, not five ("hai mươi năm" → 20).
 */
export function readNumber(words: readonly string[], from: number): NumberReading | null {
  let total = 0
  let scaleBefore = Number.POSITIVE_INFINITY
  let at = from
  for (;;) {
    // "lương hai triệu không có gì thêm": a "không" after a number is a no, unless it counts hundreds.
    if (at > from && is(words[at], 'không') && !is(words[at + 1], 'trăm')) break
    const group = readGroup(words, at)
    if (group === null) break
    const scale = scaleOf(words[group.next])
    if (scale === null) {
      if (group.value >= scaleBefore) break
      return { value: total + group.value, next: group.next }
    }
    if (scale >= scaleBefore) break
    total += group.value * scale
    scaleBefore = scale
    at = group.next + 1
    if (is(words[at], 'rưỡi')) return { value: total + scale / 2, next: at + 1 }
  }
  return at === from ? null : { value: total, next: at }
}

/** Up to 999, or the digits as typed. */
function readGroup(words: readonly string[], at: number): NumberReading | null {
  const typed = /^\d+(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+$/.exec(words[at] ?? '')
  if (typed) return { value: Number(typed[0].replaceAll('.', '').replace(',', '.')), next: at + 1 }
  const hundreds = digit(words[at])
  if (hundreds === null || !is(words[at + 1], 'trăm')) return readTens(words, at)
  const after = at + 2
  if (is(words[after], 'rưỡi')) return { value: hundreds * 100 + 50, next: after + 1 }
  if (is(words[after], 'linh') || is(words[after], 'lẻ')) {
    const unit = digit(words[after + 1])
    return unit === null ? null : { value: hundreds * 100 + unit, next: after + 2 }
  }
  const tens = readTens(words, after)
  const isTens = tens !== null && tens.next - after > 1
  const isTen = is(words[after], 'mười')
  return tens !== null && (isTens || isTen)
    ? { value: hundreds * 100 + tens.value, next: tens.next }
    : { value: hundreds * 100, next: after }
}

function readTens(words: readonly string[], at: number): NumberReading | null {
  if (is(words[at], 'mười') || is(words[at], 'chục')) {
    const unit = unitAfterTen(words[at + 1])
    return unit === null ? { value: 10, next: at + 1 } : { value: 10 + unit, next: at + 2 }
  }
  const first = ONLY_UNITS.has(words[at] ?? '') ? null : digit(words[at])
  if (first === null) return null
  if (is(words[at + 1], 'mươi') || is(words[at + 1], 'chục') || is(words[at + 1], 'mười')) {
    const unit = unitAfterTen(words[at + 2])
    return unit === null ? { value: first * 10, next: at + 2 } : { value: first * 10 + unit, next: at + 3 }
  }
  // "sáu lăm", "bảy mốt", "năm tư"; folded "mot" and "tu" are too often other words ("một", "từ").
  if (first >= 2 && SHORT_UNITS.has(words[at + 1] ?? '')) {
    return { value: first * 10 + (digit(words[at + 1]) ?? 0), next: at + 2 }
  }
  return { value: first, next: at + 1 }
}

function unitAfterTen(word: string | undefined): number | null {
  if (is(word, 'năm')) return null
  const value = digit(word)
  return value === 0 ? null : value
}

function digit(word: string | undefined): number | null {
  if (word === undefined) return null
  return (hasDiacritics(word) ? DIGITS[word] : FOLDED_DIGITS.get(word)) ?? null
}

function scaleOf(word: string | undefined): number | null {
  if (word === undefined) return null
  return (hasDiacritics(word) ? SCALES[word] : FOLDED_SCALES.get(word)) ?? null
}

/** The word itself, or its folded form when typed without diacritics. */
function is(word: string | undefined, meant: string): boolean {
  return word !== undefined && (word === meant || word === FOLDED_WORDS.get(meant))
}
