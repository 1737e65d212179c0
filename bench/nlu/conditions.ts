import { type Random, seededRandom } from '../../src/understanding/classifier/random.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import type { Labelled } from './dataset.ts'
import { chatNoise } from './noise/chat.ts'
import { leftovers } from './noise/leftovers.ts'

export const CONDITION_NAMES = ['clean', 'folded', 'chat', 'leftovers'] as const
export type ConditionName = (typeof CONDITION_NAMES)[number]

/** How the questions of the test are typed. */
const TYPED: Readonly<Record<ConditionName, (text: string, random: Random) => string>> = {
  clean: (text) => text,
  folded: fold,
  chat: chatNoise,
  leftovers: (text, random) => leftovers(text, random() < 0.5 ? 'telex' : 'vni'),
}

export interface Condition {
  readonly name: ConditionName
  readonly questions: readonly Labelled[]
}

/** The questions under each condition: the same for every system, and the same again for the same seed. */
export function underConditions(
  names: readonly ConditionName[],
  questions: readonly Labelled[],
  seed: number,
): Condition[] {
  return names.map((name) => {
    const random = seededRandom(seed)
    return {
      name,
      questions: questions.map(({ text, label }) => ({ text: TYPED[name](text, random), label })),
    }
  })
}

/** Questions spread evenly over the conditions' whole length, for a system that would take hours for all. */
export function sampled(conditions: readonly Condition[], size: number): Condition[] {
  return conditions.map(({ name, questions }) => ({
    name,
    questions: questions.filter(
      (_, i) => Math.floor((i * size) / questions.length) !== Math.floor(((i - 1) * size) / questions.length),
    ),
  }))
}
