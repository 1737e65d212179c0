import MiniSearch, { type SearchResult } from 'minisearch'
import { z } from 'zod'
import type { System } from './system.ts'

/** So many of the most similar examples vote, each by its score. */
const NEAREST = 7

const Hit = z.object({ label: z.string() })

/** Word search (BM25) over the examples. */
export const minisearch: System = {
  async train(examples) {
    const index = new MiniSearch<{ id: number; text: string; label: string }>({
      fields: ['text'],
      storeFields: ['label'],
    })
    index.addAll(examples.map(({ text, label }, id) => ({ id, text, label })))
    return { rank: async (text) => vote(index.search(text).slice(0, NEAREST)) }
  },
}

function vote(hits: readonly SearchResult[]): string[] {
  const votes = new Map<string, number>()
  for (const hit of hits) {
    const { label } = Hit.parse(hit)
    votes.set(label, (votes.get(label) ?? 0) + hit.score)
  }
  return [...votes].sort(([, a], [, b]) => b - a).map(([label]) => label)
}
