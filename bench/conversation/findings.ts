import { fold } from '../../src/vietnamese/fold.ts'
import type { About, Move, Played } from './play.ts'
import type { Where } from './speech.ts'
import { differing } from './true-choice.ts'

/** Something to look at, at one step of a conversation. */
export interface Finding {
  /** Number of the step, from 0. */
  readonly move: number
  readonly what: string
}

export interface Findings {
  /** A reply that nothing follows from, or a state that nothing leads out of. */
  readonly deadEnds: readonly Finding[]
  /** Questions that had been answered. */
  readonly repeated: readonly Finding[]
  /** Own words that were not understood: the question came again. */
  readonly misread: readonly Finding[]
  /** Facts taken otherwise than they are. */
  readonly misheard: readonly Finding[]
  /** Facts asked for though they had been told. */
  readonly unheard: readonly Finding[]
  /** First messages that were taken for a question of another kind. */
  readonly openings: readonly Finding[]
  /** Interviews that ended on words in between, or whose facts outlived two days of silence. */
  readonly astray: readonly Finding[]
}

export function findingsOf(played: Played, where: Where): Findings {
  const { moves } = played
  return {
    deadEnds: [
      ...deadEnds(moves, where),
      ...played.stuck.map(({ move, words }) => ({ move, what: `"${words}" leads nowhere` })),
    ],
    repeated: repeated(moves),
    misread: moves.flatMap((move, at) => (isMisread(move) ? [{ move: at, what: describe(move) }] : [])),
    misheard: misheard(played),
    unheard: unheard(moves),
    openings: openings(moves),
    astray: astray(moves),
  }
}

/** The next step may be a choice, a question or somebody to go to. A message sent twice is answered once. */
function deadEnds(moves: readonly Move[], { place }: Where): Finding[] {
  const contacts = [...place.offices.flatMap(({ name, phones }) => [name, ...phones]), 'cán bộ'].map(fold)
  return moves.flatMap(({ aim, asks, turn: { replies, state } }, move) => {
    const said = fold(replies.map(({ text }) => text).join('\n'))
    const leadsOn =
      asks !== null ||
      state.awaiting !== null ||
      replies.some(({ choices }) => choices.length > 0) ||
      contacts.some((contact) => said.includes(contact))
    if (aim === 'twice' || leadsOn) return []
    return [{ move, what: replies.length === 0 ? `no reply (${aim})` : `no next step (${aim})` }]
  })
}

/** After these an answered question may come again. */
const REOPENING = new Set(['lie', 'correction', 'back', 'return', 'opening', 'insisting', 'also', 'stale'])

function repeated(moves: readonly Move[]): Finding[] {
  const found: Finding[] = []
  const answered = new Set<string>()
  for (const [at, move] of moves.entries()) {
    if (REOPENING.has(move.aim)) answered.clear()
    const { about, asks, aim } = move
    if (aim === 'answer' && about !== null && !same(about, asks)) answered.add(keyOf(about))
    const again = asks !== null && asks.person !== null && answered.has(keyOf(asks)) && !same(about, asks)
    if (again) found.push({ move: at, what: `${asks.fact} again after ${aim}` })
    if (aim === 'answer' && same(about, asks) && isPlain(move)) {
      found.push({ move: at, what: `${about?.fact} again after its own ${move.way}` })
    }
  }
  return found
}

const SKIPPING = new Set(['bo qua', 'khong biet', 'khong ro'])

/** What was offered, as it was offered; or the words that always leave a question out. */
function isPlain({ way, turn: { deed } }: Move): boolean {
  if (way === 'skip') return deed.kind === 'say' && SKIPPING.has(fold(deed.text).toLowerCase())
  return way === 'tap' || way === 'number' || way === 'label'
}

function isMisread(move: Move): boolean {
  const { aim, about, asks } = move
  return aim === 'answer' && about !== null && same(about, asks) && !isPlain(move)
}

/** A fact of somebody that became other than it is, at the step where it did; a lie until it is corrected does not count. */
function misheard({ moves, resident }: Played): Finding[] {
  const before = new Set<string>()
  const lied = new Set<string>()
  return moves.flatMap((move, at) => {
    if (move.aim === 'lie' && move.about !== null) lied.add(keyOf(move.about))
    return move.turn.state.people.flatMap(({ facts }, index) => {
      const person = move.matched[index]
      const truth = person == null ? undefined : resident.people[person]?.facts
      if (person == null || truth === undefined) return []
      return differing(facts, truth).flatMap((fact) => {
        const key = keyOf({ person, fact })
        if (before.has(key) || lied.has(key)) return []
        before.add(key)
        return [{ move: at, what: `${fact} after ${move.aim}${move.way === null ? '' : ` (${move.way})`}` }]
      })
    })
  })
}

function unheard(moves: readonly Move[]): Finding[] {
  const told = new Set<string>()
  const found = new Set<string>()
  return moves.flatMap((one, move) => {
    const { tells, asks, aim } = one
    if (aim === 'return') told.clear()
    // What is told in a message that is taken for another question is counted there.
    if (!isTakenOtherwise(one)) for (const telling of tells) told.add(keyOf(telling))
    const key = asks === null ? '' : keyOf(asks)
    if (asks === null || !told.has(key) || found.has(key)) return []
    found.add(key)
    return [{ move, what: asks.fact }]
  })
}

function openings(moves: readonly Move[]): Finding[] {
  return moves.flatMap((one, move) => {
    const { status, topic } = one.turn.outcome
    return isTakenOtherwise(one) ? [{ move, what: `${one.aim} ${status}: ${topic}` }] : []
  })
}

/** Words that ask for somebody's share, and neither brought a result nor a question about them. */
function isTakenOtherwise({ aim, asks, turn: { deed, outcome } }: Move): boolean {
  const opens = aim === 'opening' || aim === 'insisting' || aim === 'also'
  return opens && deed.kind === 'say' && asks === null && outcome.status !== 'decided'
}

function astray(moves: readonly Move[]): Finding[] {
  return moves.flatMap(({ aim, about, asks, turn: { state } }, move) => {
    const between = ['aside', 'why', 'thanks', 'sticker', 'twice', 'stale'].includes(aim)
    if (between && about !== null && asks === null)
      return [{ move, what: `the question was lost after ${aim}` }]
    if (between && about !== null && !same(about, asks))
      return [{ move, what: `another question after ${aim}` }]
    if (aim === 'back' && same(about, asks)) return [{ move, what: 'back led nowhere' }]
    if (aim === 'return' && state.people.length > 0) return [{ move, what: 'people were remembered' }]
    if (asks !== null && asks.person === null)
      return [{ move, what: `somebody else was asked about after ${aim}` }]
    return []
  })
}

function same(a: About | null, b: About | null): boolean {
  return a !== null && b !== null && a.person === b.person && a.fact === b.fact
}

function keyOf({ person, fact }: { readonly person: number | null; readonly fact: string }): string {
  return `${person} ${fact}`
}

function describe({ about, turn: { deed } }: Move): string {
  return `${about?.fact}: ${deed.kind === 'say' ? fold(deed.text).toLowerCase() : deed.kind}`
}
