import { z } from 'zod'
import { today } from '../conversation/today.ts'
import type { Pack } from '../knowledge/pack.ts'
import { type SearchContext, type SearchHit, searchIn } from '../knowledge/search.ts'
import type { Rules } from './decide.ts'
import { placeIn } from './load-brain.ts'

const MOST_HITS = 50

export const SearchRequest = z.strictObject({
  /** Words, with or without diacritics. */
  q: z.string().trim().min(1).max(200),
  place: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(MOST_HITS).default(10),
})
export type SearchRequest = z.infer<typeof SearchRequest>

export const SearchAnswer = z.object({
  hits: z.array(
    z.object({
      kind: z.enum(['answer', 'correction', 'clause']),
      /** Of the answer, or `<document>#<clause>`. */
      id: z.string(),
      title: z.string(),
      /** The text in order, what was looked for apart. */
      parts: z.array(z.object({ text: z.string(), match: z.boolean() })).readonly(),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/**
 * Answers, corrections and clauses that hold in that place today, best first.
 * @throws NoSuchPlace
 */
export function searchFor({ pack, place }: Rules, request: SearchRequest, now: Date): SearchAnswer {
  const where = request.place === undefined ? place : placeIn(pack, request.place)
  const day = today(now)
  const search = indexOf(pack, { place: where, date: day, vouchedOn: day })
  return { hits: search(request.q, request.limit) }
}

type Search = (words: string, limit: number) => SearchHit[]

/** So many places at a time: an index takes a moment to make and some memory to keep. */
const MOST_INDEXES = 4
const indexes = new WeakMap<Pack, Map<string, Search>>()

function indexOf(pack: Pack, context: SearchContext): Search {
  const made = indexes.get(pack) ?? new Map<string, Search>()
  indexes.set(pack, made)
  const key = `${context.place.id} ${context.date}`
  const search = made.get(key) ?? searchIn(pack, context)
  made.delete(key)
  made.set(key, search)
  const oldest = made.keys().next().value
  if (made.size > MOST_INDEXES && oldest !== undefined) made.delete(oldest)
  return search
}
