import { type Around, REACH } from './around.ts'
import { fold } from './fold.ts'
import { type Piece, shownAs } from './piece.ts'
import { SHORT_FORMS } from './teencode-lexicon.ts'
import { IN_CONTEXT } from './teencode-rules.ts'

/** Whether a folded word may be a short form. */
export function isShortForm(folded: string): boolean {
  return Object.hasOwn(SHORT_FORMS, folded) || Object.hasOwn(IN_CONTEXT, folded)
}

/**
 * Writes teencode and the ward's abbreviations out: "62t k có bhyt" → "62 tuổi không có bảo hiểm y tế". What a form
 * stands for hangs on the folded words alone, and in the end none is left that its neighbours would tell.
 */
export function expandShortForms(pieces: readonly Piece[]): readonly Piece[] {
  const written = pieces.map((piece) => {
    const meaning = piece.kind === 'word' ? own(SHORT_FORMS, piece.folded) : undefined
    return meaning === undefined ? piece : writtenOut(piece, meaning)
  })
  const hasMarks = written.some(isMark)
  const waiting = [...written.keys()].filter((i) => ruleOf(written[i]) !== undefined)
  for (let k = 0; k < waiting.length; ) {
    const i = waiting[k] ?? 0
    const piece = written[i]
    const meaning = meaningAt(written, i, hasMarks)
    if (piece === undefined || meaning === null) {
      k += 1
    } else {
      written[i] = writtenOut(piece, meaning)
      // What it means may tell what stands before it.
      k = Math.max(0, k - REACH)
    }
  }
  return written
}

function meaningAt(pieces: readonly Piece[], i: number, hasMarks: boolean): string | null {
  const rule = ruleOf(pieces[i])
  if (rule === undefined) return null
  const meaning = rule(new Neighbours(pieces, i, hasMarks))
  return meaning === null && hasMarks ? rule(new Neighbours(pieces, i, false)) : meaning
}

function ruleOf(piece: Piece | undefined): (typeof IN_CONTEXT)[string] | undefined {
  return piece?.kind === 'word' ? own(IN_CONTEXT, piece.folded) : undefined
}

function writtenOut(piece: Piece, meaning: string): Piece {
  return { ...piece, written: meaning, folded: fold(meaning), step: 'teencode' }
}

/**
 * What stands around a piece, looked up when a rule asks. Marks and line ends tell much ("v?"), but are gone from the text
 * that is read again: a form that its words tell is written out whatever stands between.
 */
class Neighbours implements Around {
  readonly #pieces: readonly Piece[]
  readonly #at: number
  readonly #withMarks: boolean

  constructor(pieces: readonly Piece[], at: number, withMarks: boolean) {
    this.#pieces = pieces
    this.#at = at
    this.#withMarks = withMarks
  }

  get before(): string {
    const previous = this.#pieces[this.#at - 1]
    return this.#withMarks && isMark(previous) ? previous.folded.trim() : (this.#back(1)[0] ?? '')
  }

  get after(): string {
    return this.#ahead(1)[0] ?? ''
  }

  get next(): string {
    return this.#ahead(2).join(' ')
  }

  get glued(): boolean {
    return this.#pieces[this.#at - 1]?.end === this.#pieces[this.#at]?.start
  }

  get earlier(): readonly string[] {
    return this.#back(REACH)
  }

  #ahead(count: number): string[] {
    const words: string[] = []
    for (let k = this.#at + 1; k < this.#pieces.length && words.length < count; k++) {
      const piece = this.#pieces[k]
      if (this.#withMarks && piece?.kind === 'newline') break
      words.push(...(this.#withMarks && isMark(piece) ? [piece.folded] : wordsOf(piece)))
    }
    return words.slice(0, count)
  }

  /** Marks are passed over. */
  #back(count: number): string[] {
    const words: string[] = []
    for (let k = this.#at - 1; k >= 0 && words.length < count; k--) {
      words.push(...wordsOf(this.#pieces[k]).toReversed())
    }
    return words.slice(0, count)
  }
}

/** Something that is gone from the normalised text; a line end counts as an edge. */
function isMark(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && shownAs(piece) === ''
}

function wordsOf(piece: Piece | undefined): readonly string[] {
  const shown = piece === undefined ? '' : shownAs(piece)
  if (shown === '') return []
  return shown.includes(' ') ? shown.split(' ') : [shown]
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
