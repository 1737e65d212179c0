import MiniSearch from 'minisearch'
import { fold } from '../vietnamese/fold.ts'
import { answerOn } from './choose.ts'
import { formatCitation } from './cite.ts'
import { freshnessOn, recheckDay } from './freshness.ts'
import type { LegalDocument, Pack, Place } from './pack.ts'
import { renderAnswer } from './render.ts'

/** A stretch of text, and whether it is one of the words that were looked for. */
export interface Part {
  readonly text: string
  readonly match: boolean
}

export interface SearchHit {
  readonly kind: 'answer' | 'correction' | 'clause'
  /** Of the answer, or `<document>#<clause>`. */
  readonly id: string
  /** The answer's question, or the clause as it is cited. */
  readonly title: string
  readonly parts: readonly Part[]
}

export interface SearchContext {
  readonly place: Place
  /** YYYY-MM-DD: the day whose figures are shown. */
  readonly date: string
  /** Leave out what nobody vouches for on that day any more: residents do not get to read it. */
  readonly vouchedOn: string | null
}

interface Entry {
  readonly kind: SearchHit['kind']
  readonly id: string
  readonly title: string
  /** The claim that it corrects; empty where it corrects none. */
  readonly claim: string
  readonly text: string
}

/** How much more it counts that a claim or question has the words just as they stand. */
const WHOLE_PHRASE = 4

/**
 * Finds answers and clauses by words, with or without diacritics; words begun or misspelt by a letter count less. Only
 * answers that hold in that place on that day are found, and documents about it: another province's figures never are.
 */
export function searchIn(pack: Pack, context: SearchContext): (words: string, limit: number) => SearchHit[] {
  const entries = [...answersIn(pack, context), ...clausesIn(pack, context)]
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    processTerm: (term) => (term === '' ? null : fold(term)),
    searchOptions: { boost: { title: 2 }, prefix: (term) => term.length > 2, fuzzy: fuzziness },
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const named = new Map(entries.map(({ id, title, claim }) => [id, inOrder(`${title} | ${claim}`)]))
  return (words, limit) => {
    const phrase = inOrder(words)
    const boostDocument = (id: unknown) => (named.get(String(id))?.includes(phrase) ? WHOLE_PHRASE : 1)
    // All words if they stand together anywhere, else as many as possible.
    const all = index.search(words, { combineWith: 'AND', boostDocument })
    const found = all.length > 0 ? all : index.search(words, { combineWith: 'OR', boostDocument })
    return found.slice(0, limit).flatMap(({ id, terms }) => {
      const entry = byId.get(String(id))
      if (entry === undefined) return []
      const { kind, title, text } = entry
      return [{ kind, id: entry.id, title, parts: highlight(text, new Set(terms)) }]
    })
  }
}

/** The words folded, between spaces: " the 100 ". What parts a claim from its question stays. */
function inOrder(text: string): string {
  return ` ${fold(text)
    .replaceAll(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim()} `
}

/** Syllables are short: of three letters one that differs makes another word. */
function fuzziness(term: string): number {
  return term.length > 5 ? 1 : 0
}

function answersIn(pack: Pack, { place, date, vouchedOn }: SearchContext): Entry[] {
  return [...pack.answers.values()].flatMap((answer) => {
    if (!answerOn(answer, { date, place })) return []
    const recheck = recheckDay(answer, pack.policy, date)
    if (vouchedOn !== null && freshnessOn(recheck, vouchedOn) === 'expired') return []
    const rendered = renderAnswer(answer, { policy: pack.policy, date, place })
    if (!rendered.ok) return []
    const { short, details, steps, ifHarmed } = rendered.value
    const claim = answer.correction?.claim ?? ''
    const text = [claim === '' ? '' : `“${claim}”`, short, details ?? '', ...steps, ...ifHarmed].filter(
      (part) => part !== '',
    )
    return [
      {
        kind: answer.correction === null ? ('answer' as const) : ('correction' as const),
        id: answer.id,
        title: answer.title,
        claim,
        text: text.join('\n'),
      },
    ]
  })
}

function clausesIn({ documents }: Pack, { place }: SearchContext): Entry[] {
  return [...documents.values()]
    .filter((document) => isOf(document, place))
    .flatMap((document) =>
      [...document.clauses].map(([clause, text]) => ({
        kind: 'clause' as const,
        id: `${document.id}#${clause}`,
        title: formatCitation({ document: document.id, clause, status: document.status }, documents),
        claim: '',
        text,
      })),
    )
}

function isOf(document: LegalDocument, { id, parent }: Place): boolean {
  return document.place === null || document.place === id || document.place === parent
}

/** Splits a text at the words whose folded form was found; a space between two of them belongs to them. */
function highlight(text: string, terms: ReadonlySet<string>): Part[] {
  const pieces = text.split(/([\p{L}\p{N}]+)/u)
  const found = pieces.map((piece) => terms.has(fold(piece)))
  return pieces.reduce<Part[]>((parts, piece, i) => {
    if (piece === '') return parts
    const match = found[i] === true || (piece === ' ' && found[i - 1] === true && found[i + 1] === true)
    const last = parts.at(-1)
    if (last?.match === match) parts[parts.length - 1] = { text: last.text + piece, match }
    else parts.push({ text: piece, match })
    return parts
  }, [])
}
