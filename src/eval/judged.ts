import type { Evidence, RankedTopic } from '../understanding/understanding.ts'
import type { ExpectedPerson, SubsidyCase } from './cases.ts'
import type { Guess } from './certainty.ts'
import type { Question } from './questions.ts'
import type { Reaction, Verdict } from './score.ts'
import type { CaseVerdict, Considered, Result } from './score-case.ts'

/** All that the bot did with a question. */
export interface Answered extends Reaction, Considered {}

export type Ranking = readonly Pick<RankedTopic, 'topic' | 'probability'>[]

/** The bot as it is measured. */
export interface Bot {
  /** Puts a question to it, for a day (YYYY-MM-DD; null = today). */
  ask(text: string, asOf: string | null): Answered | Promise<Answered>
  /** The classes that a text may be of, best first. */
  rank(text: string): Ranking | Promise<Ranking>
  /** Why the classifier puts the first class first. */
  explain(text: string): Evidence
}

export interface Judged {
  readonly question: Question
  readonly reaction: Reaction
  readonly verdict: Verdict
  readonly guess: Guess
  /** Whether what it was taken for is a topic in scope, so that it could be answered. */
  readonly answerable: boolean
}

/** One person of a subsidy case. */
export interface JudgedPerson {
  readonly of: SubsidyCase
  readonly expected: ExpectedPerson
  /** null = no such person. */
  readonly got: Result | null
  readonly verdict: CaseVerdict
}
