import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { Hit } from './hit.ts'

/** A person while the message is being read. */
export interface Person {
  relation: Relation | null
  readonly which: string
  /** The relations that the only word for them may stand for; null where they are named. */
  pronoun: readonly Relation[] | null
  count: number
  /** Spoken of by some word, if only as "nhà tôi". */
  named: boolean
  hits: Hit[]
}

/** The ways to say how old somebody is. */
export const AGES: readonly string[] = ['age', 'birthYear', 'birthDate', 'ageRange']
