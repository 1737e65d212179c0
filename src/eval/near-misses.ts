import { createClassifier } from '../understanding/classifier/classifier.ts'
import { train } from '../understanding/classifier/train.ts'
import type { Utterance } from '../understanding/intents.ts'
import { isOutOfScope } from '../understanding/out-of-scope.ts'
import { type Counts, countBy } from './count.ts'
import { deedOutOfScope, type HeldOutOfScope } from './cross-validation.ts'
import { type Deed, deedOf, UNANSWERED } from './deed.ts'
import { mattersOf } from './matters.ts'
import { partOf } from './parts.ts'

/**
 * topic: its own topic with the general answer. sibling: its own topic, but another finer answer. elsewhere: another
 * topic was answered. declined: as out of scope. offered: choices. unclear: not understood.
 */
export const LEFT_OUT = ['topic', 'sibling', 'elsewhere', 'declined', 'offered', 'unclear'] as const
type LeftOut = (typeof LEFT_OUT)[number]

/** An answer, or a matter out of scope, whose utterances were answered as something else although nobody taught them. */
export interface NearMiss {
  /** Id of the answer, or the words of the matter. */
  readonly leftOut: string
  readonly total: number
  /** Answered with another topic. */
  readonly missed: number
  /** The topic that most of these were taken for. */
  readonly takenFor: string
}

export interface NearMisses {
  /** Utterances of finer answers that were left out. */
  readonly answers: Counts<LeftOut>
  /** Utterances of matters out of scope that were left out. */
  readonly matters: Counts<HeldOutOfScope>
  /** The largest share missed first; those without a miss are not listed. */
  readonly worst: readonly NearMiss[]
}

/** Each is a training of its own, of some seconds. */
const FOLDS = 8

/**
 * What happens to questions that nobody foresaw. Whole answers are left out, an eighth of them at a time with all their
 * utterances; the classifier learns from the rest, as it would had nobody written them, and is asked those left out.
 * Any topic but their own that it then answers without asking back is a near miss. Out of scope there are no finer
 * answers; there all utterances of a matter are left out together (`mattersOf`), and a near miss is any answer about BHYT.
 * An utterance of several matters is asked for each. Harder than life, where an answer is missing and its neighbours'
 * are not; to be compared with itself. The same utterances give the same figures.
 */
export function nearMisses(utterances: readonly Utterance[]): NearMisses {
  const answers = Map.groupBy(
    [...utterances.keys()].filter((i) => utterances[i]?.answer !== null),
    (i) => utterances[i]?.answer ?? '',
  )
  const groups: Group[] = [
    ...[...answers].map(([name, members]) => ({ name, members })),
    ...mattersOf(utterances).map(({ words, members }) => ({ name: `"${words}"`, members })),
  ]
  const asked = Array.from({ length: FOLDS }, (_, fold) =>
    askLeftOut(
      utterances,
      groups.filter(({ name }) => partOf(name, FOLDS) === fold),
    ),
  ).flat()
  const inScope = asked.filter(({ topic }) => !isOutOfScope(topic))
  const outOfScope = asked.filter(({ topic }) => isOutOfScope(topic))
  return {
    answers: countBy(inScope, ({ topic, deed }) => deedLeftOut(topic, deed)),
    matters: countBy(outOfScope, ({ deed }) => deedOutOfScope(deed)),
    worst: worstOf(asked),
  }
}

interface Group {
  readonly name: string
  /** Positions among the utterances. */
  readonly members: readonly number[]
}

interface Asked {
  readonly group: string
  /** The right class. */
  readonly topic: string
  readonly deed: Deed
}

/** Learns without the groups and asks their utterances. */
function askLeftOut(utterances: readonly Utterance[], groups: readonly Group[]): Asked[] {
  const leftOut = new Set(groups.flatMap(({ members }) => members))
  if (leftOut.size === 0) return []
  const { classify } = createClassifier(train(utterances.filter((_, i) => !leftOut.has(i))))
  return groups.flatMap(({ name, members }) =>
    members.flatMap((i) => {
      const utterance = utterances[i]
      if (utterance === undefined) return []
      return [{ group: name, topic: utterance.topic, deed: deedOf(classify(utterance.normalized).topics) }]
    }),
  )
}

function deedLeftOut(topic: string, deed: Deed): LeftOut {
  if (deed.kind !== 'answer') return UNANSWERED[deed.kind]
  if (deed.topic !== topic) return 'elsewhere'
  return deed.answer === null ? 'topic' : 'sibling'
}

function worstOf(asked: readonly Asked[]): NearMiss[] {
  return [...Map.groupBy(asked, ({ group }) => group)]
    .flatMap(([leftOut, members]): NearMiss[] => {
      const taken = members.flatMap(({ topic, deed }) =>
        deed.kind === 'answer' && deed.topic !== topic ? [deed.topic] : [],
      )
      const [most] = [...Map.groupBy(taken, (topic) => topic)].toSorted(([, a], [, b]) => b.length - a.length)
      if (most === undefined) return []
      return [{ leftOut, total: members.length, missed: taken.length, takenFor: most[0] }]
    })
    .toSorted((a, b) => b.missed / b.total - a.missed / a.total || b.total - a.total)
}
