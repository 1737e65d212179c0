import { cleanText } from './clean.ts'
import { withDialectDenials } from './dialect.ts'
import { hasDiacritics } from './fold.ts'
import { readNumber } from './numbers.ts'
import { BRANCHES } from './sexagenary.ts'
import { readCleanWords, type Word } from './words.ts'

/** Characters. Patterns that looked at all of a long text from each of its words would take seconds. */
const REACH = 200

/**
 * A text as patterns see it: folded words and marks joined by single spaces, number words as digits, line ends
 * as full stops, with the way back to the words of the person who wrote it.
 */
export class FoldedText {
  readonly text: string
  readonly words: readonly Word[]
  /** The words as they stand in `text`. */
  readonly folded: readonly string[]
  /** Capital letters mark names: they do not begin nearly every word. */
  readonly capitalsTell: boolean
  /** Typed with diacritics: they stand on a good part of the words. */
  readonly marked: boolean
  readonly #source: string
  readonly #starts: readonly number[]

  constructor(source: string) {
    this.#source = cleanText(source)
    this.words = withDigits(withDialectDenials(readCleanWords(this.#source)))
    let at = 0
    this.#starts = this.words.map((word) => {
      const start = at
      at += word.folded.length + 1
      return start
    })
    this.folded = this.words.map((word) => word.folded)
    this.text = this.folded.join(' ')
    const spelt = this.words.filter(({ kind }) => kind === 'word')
    const small = spelt.filter(({ start }) => {
      const first = this.#source.charAt(start)
      return first !== first.toUpperCase()
    })
    this.capitalsTell = small.length * 4 >= spelt.length
    // Short forms are written out with marks that nobody typed.
    const marked = spelt.filter(({ start, end }) => hasDiacritics(this.#source.slice(start, end)))
    this.marked = marked.length * 3 > spelt.length
  }

  /** Index of the word that an offset of `text` lies in. */
  wordAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where a word begins in `text`; the length of `text` past the last one. */
  offset(word: number): number {
    return this.#starts[word] ?? this.text.length
  }

  /** The words between two offsets of `text`, each as typed. */
  written(start: number, end: number): string[] {
    return this.words.slice(this.wordAt(start), this.wordAt(end - 1) + 1).map(({ written }) => written)
  }

  /** What stands right before an offset, from a whole word on, not further back than words reach in a sentence. */
  before(offset: number): string {
    const from = offset <= REACH ? 0 : this.text.lastIndexOf(' ', offset - REACH) + 1
    return this.text.slice(from, offset)
  }

  /** What stands right after an offset, as far as words reach in a sentence. */
  after(offset: number): string {
    return this.text.slice(offset, offset + REACH)
  }

  /** One word exactly as typed: "N", "Lan"; '' past the ends. */
  typed(word: number): string {
    const { start, end } = this.words[word] ?? { start: 0, end: 0 }
    return this.#source.slice(start, end)
  }

  /** The person's own words between two offsets of `text`. */
  original(start: number, end: number): string {
    const first = this.words[this.wordAt(start)]
    const last = this.words[this.wordAt(Math.max(start, end - 1))]
    return first === undefined || last === undefined ? '' : this.#source.slice(first.start, last.end)
  }
}

/** Words that make a lone small number a count or an age: "hai đứa", "năm tuổi". */
const COUNTED = new Set(
  'tuoi thang dua con chau nguoi khau mieng be cu ong bac chu cau anh chi em vo bo me'.split(' '),
)

const YEAR_BRANCHES = new Set(BRANCHES.flat())
const SURELY_COUNTED = new Set(['tuoi', 'thang', 'dua', 'nguoi'])
const SPANS_OF_TIME = new Set('nam thang tuan ngay hom mai'.split(' '))
const UNITS_AFTER = new Set('trăm nghìn ngàn triệu tỷ tỉ mươi chục tháng ngày lần đồng cân phần'.split(' '))
const NOT_FIVE = new Set('sang moi hang may qua nua trong'.split(' '))

function withDigits(words: readonly Word[]): Word[] {
  const read: Word[] = []
  const written = words.map((word) => word.written)
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (word === undefined) break
    const number = word.kind === 'word' ? numberAt(words, written, i) : typedTens(words, written, i)
    if (number === null) {
      read.push(word.kind === 'newline' ? { ...word, written: '.', folded: '.' } : word)
      i += 1
    } else {
      const digits = String(number.value)
      const end = words[number.next - 1]?.end ?? word.end
      read.push({ written: digits, folded: digits, kind: 'number', start: word.start, end })
      i = number.next
    }
  }
  return read
}

const TYPED_DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** "7 chục", "6 mươi": a digit and a word. */
function typedTens(
  words: readonly Word[],
  written: readonly string[],
  i: number,
): ReturnType<typeof readNumber> {
  const digit = TYPED_DIGITS[Number(words[i]?.folded)] ?? ''
  const tens = written[i + 1] ?? ''
  if (digit === '' || !/^(?:chục|chuc|mươi|muoi)$/.test(tens)) return null
  return readNumber(written.with(i, digit), i)
}

function numberAt(
  words: readonly Word[],
  written: readonly string[],
  i: number,
): ReturnType<typeof readNumber> {
  const number = readNumber(written, i)
  if (number === null) return null
  // "sinh năm nhâm thìn" typed without marks
  if (written[number.next - 1] === 'nham' && YEAR_BRANCHES.has(words[number.next]?.folded ?? '')) return null
  const next = words[number.next]?.folded ?? ''
  if (number.next - i > 1) return number
  // "bảy hai tuổi", "sinh năm sáu hai"
  const second = words[number.next]?.kind === 'word' ? readNumber(written, number.next) : null
  if (second?.next === number.next + 1 && number.value > 1 && number.value < 10 && second.value < 10) {
    const born = words[i - 1]?.folded === 'nam' && words[i - 2]?.folded === 'sinh'
    if (born || words[second.next]?.folded === 'tuoi' || isSpokenAge(written, i))
      return { value: number.value * 10 + second.value, next: second.next }
  }
  // A lone "không" is a no: "không còn hưởng", "không em ạ".
  if ((!COUNTED.has(next) && written[number.next] !== 'bà') || number.value === 0) return null
  if (words[i]?.written === 'sau' && isAfter(words, i)) return null
  if (number.value !== 3 && number.value !== 5) return number
  // "ba con", "ba em" are a father, "sang năm mẹ …", "41 năm tuổi Đảng" speak of years.
  if (!SURELY_COUNTED.has(next) || words[number.next + 1]?.folded === 'dang') return null
  const before = words[i - 1]
  return before?.kind === 'number' || NOT_FIVE.has(before?.folded ?? '') ? null : number
}

const SPOKEN_TENS = new Set(['sáu', 'bảy', 'bẩy', 'tám', 'chín'])
const SPOKEN_UNITS = new Set(['hai', 'ba', 'bốn', 'sáu', 'bảy', 'bẩy', 'tám', 'chín'])

/** "mẹ em bảy hai", "quên, sáu sáu": with their marks two digits side by side are an age, unless more of a number follows. */
function isSpokenAge(written: readonly string[], i: number): boolean {
  const after = written[i + 2]
  if (!SPOKEN_TENS.has(written[i] ?? '') || !SPOKEN_UNITS.has(written[i + 1] ?? '')) return false
  return (
    after === undefined ||
    after === 'không' ||
    (!UNITS_AFTER.has(after) && readNumber(written, i + 2) === null)
  )
}

/** "năm sau mẹ em …", "sau bố em …": the "sau" without marks that is no six. */
function isAfter(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.folded ?? ''
  return (
    SPANS_OF_TIME.has(before) || !/^(?:tuoi|thang|dua|nguoi|khau|con|chau)$/.test(words[i + 1]?.folded ?? '')
  )
}
