import type { Change, Note, Step } from './change.ts'
import { cleanText } from './clean.ts'
import { type Piece, shownAs } from './piece.ts'
import { readPieces } from './words.ts'

/** What `normalize` changes in a text, and why; made one after the other, the changes give the normalised text. */
export function explainNormalization(text: string): readonly Change[] {
  const changes: Change[] = []
  const note: Note = (change) => changes.push(change)
  const clean = cleanText(text, note)
  const shown = readPieces(clean).filter((piece) => shownAs(piece) !== '')
  // Behind `at` the text is still the clean one, from `rest` on.
  let at = 0
  let rest = 0
  const replace = (step: Step, from: string, to: string) => {
    if (from !== to) note({ step, from, to, at })
  }
  shown.forEach((piece, i) => {
    const gap = i === 0 ? '' : ' '
    replace('marks', clean.slice(rest, piece.start), gap)
    at += gap.length
    for (const [step, from, to] of stagesOf(piece, clean.slice(piece.start, piece.end))) {
      replace(step, from, to)
    }
    at += shownAs(piece).length
    rest = piece.end
  })
  replace('marks', clean.slice(rest), '')
  return changes
}

/** From what stands in the text to what is shown, as far as they differ. */
function stagesOf(piece: Piece, typed: string): readonly (readonly [Step, string, string])[] {
  const shown = shownAs(piece)
  if (piece.kind !== 'word') return [['marks', typed, shown]]
  const lower = typed.toLowerCase()
  const step = piece.step ?? (lower === piece.written ? 'fold' : 'tone')
  return [
    [step, typed, piece.written],
    ['fold', piece.written, shown],
  ]
}
