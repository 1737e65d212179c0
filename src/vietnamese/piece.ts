import type { Step } from './change.ts'
import type { Word } from './words.ts'

/** A stretch of the clean text and all that it means: a short form may stand for several words. */
export interface Piece extends Word {
  /** What was done to it besides its tone mark; null when nothing was. */
  readonly step: Step | null
}

/** How a piece stands in the normalised text; '' when it does not. */
export function shownAs({ kind, folded }: Piece): string {
  if (kind === 'word' || kind === 'number') return folded
  return folded === '%' ? 'phan tram' : ''
}
