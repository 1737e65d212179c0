import type { Piece } from './piece.ts'

/** Of other short forms ("ntn", "nct") the letters may be somebody's initials. */
const SPELLED_OUT = new Set(
  'bhyt bhxh bhtn hgd cccd cmnd ubnd kcb hssv hktt sdt stk otp vneid vssid'.split(' '),
)
const SHORTEST = 3
const LONGEST = 5

/** Puts together what was spelled out letter by letter: "B.H.Y.T", "b h y t". */
export function joinSpelledOut(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.filter(isLetter).length < SHORTEST) return pieces
  const joined: Piece[] = []
  for (let i = 0; i < pieces.length; ) {
    const found = spelledFrom(pieces, i)
    const piece = found?.piece ?? pieces[i]
    if (piece !== undefined) joined.push(piece)
    i = found?.next ?? i + 1
  }
  return joined
}

/** The longest one whose letters begin at a piece; marks and line ends between them count for nothing. */
function spelledFrom(pieces: readonly Piece[], from: number): { piece: Piece; next: number } | null {
  let letters = ''
  let found: { piece: Piece; next: number } | null = null
  for (let i = from; i < pieces.length && letters.length < LONGEST; i++) {
    const piece = pieces[i]
    if (piece === undefined) break
    if (!isLetter(piece)) {
      if (letters !== '' && (piece.kind === 'mark' || piece.kind === 'newline')) continue
      break
    }
    letters += piece.folded
    if (!SPELLED_OUT.has(letters)) continue
    const start = pieces[from]?.start ?? piece.start
    found = {
      piece: { written: letters, folded: letters, kind: 'word', start, end: piece.end, step: 'letters' },
      next: i + 1,
    }
  }
  return found
}

function isLetter({ kind, folded }: Piece): boolean {
  return kind === 'word' && folded.length === 1
}
