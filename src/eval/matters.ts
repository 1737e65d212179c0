import type { Utterance } from '../understanding/intents.ts'

/** What several utterances out of scope are about: the two syllables that they share ("luong huu", "ket hon"). */
export interface Matter {
  readonly words: string
  /** Positions among the utterances. */
  readonly members: readonly number[]
}

/** Small talk and abuse have no matter. */
const KINDS: ReadonlySet<string> = new Set(['out-of-scope/near', 'out-of-scope/far'])

const FEWEST_MEMBERS = 8
/** Of all utterances with the words at least so many are out of scope; of utterances at large it is one in nine. */
const LEAST_SHARE = 0.2
/** Words that stand in more of the topics than this share ask ("bao nhieu", "o dau") and name nothing. */
const MOST_TOPICS = 0.4

/**
 * The matters of the utterances out of scope, the most telling first: the pair of neighbouring syllables (a Vietnamese
 * word has mostly two) that is most frequent and most of all found out of scope; then the next one for what is left. A
 * matter holds every utterance out of scope that has its words, so that none of them stays behind with the others' words.
 * Utterances that share no such words with enough others belong to none.
 */
export function mattersOf(utterances: readonly Utterance[]): Matter[] {
  const pairs = utterances.map(({ normalized }) => pairsIn(normalized))
  const strangers = [...utterances.keys()].filter((i) => KINDS.has(utterances[i]?.topic ?? ''))
  const telling = tellingPairs(utterances, pairs)
  const matters: Matter[] = []
  let left = strangers
  for (;;) {
    const best = mostTelling(left, pairs, telling)
    if (best === null) return matters
    matters.push({ words: best, members: strangers.filter((i) => pairs[i]?.has(best)) })
    left = left.filter((i) => pairs[i]?.has(best) !== true)
  }
}

function pairsIn(text: string): ReadonlySet<string> {
  const words = text.split(' ')
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))
}

/** How telling each pair is: the logarithm of how much more often it is found out of scope than anywhere. */
function tellingPairs(
  utterances: readonly Utterance[],
  pairs: readonly ReadonlySet<string>[],
): Map<string, number> {
  const seen = new Map<string, { all: number; strange: number; topics: Set<string> }>()
  utterances.forEach(({ topic }, i) => {
    for (const pair of pairs[i] ?? []) {
      const entry = seen.get(pair) ?? { all: 0, strange: 0, topics: new Set<string>() }
      entry.all++
      if (KINDS.has(topic)) entry.strange++
      entry.topics.add(topic)
      seen.set(pair, entry)
    }
  })
  const topics = new Set(utterances.map(({ topic }) => topic)).size
  const usual = utterances.filter(({ topic }) => KINDS.has(topic)).length / utterances.length
  return new Map(
    [...seen].flatMap(([pair, entry]) => {
      const share = entry.strange / entry.all
      if (share < LEAST_SHARE || share <= usual || entry.topics.size > MOST_TOPICS * topics) return []
      return [[pair, Math.log(share / usual)]]
    }),
  )
}

function mostTelling(
  members: readonly number[],
  pairs: readonly ReadonlySet<string>[],
  telling: ReadonlyMap<string, number>,
): string | null {
  const counts = new Map<string, number>()
  for (const i of members) for (const pair of pairs[i] ?? []) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let best: string | null = null
  let most = 0
  for (const [pair, count] of counts) {
    const gain = count * (telling.get(pair) ?? 0)
    if (count < FEWEST_MEMBERS || gain <= most) continue
    best = pair
    most = gain
  }
  return best
}
