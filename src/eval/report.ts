import type { Evidence } from '../understanding/understanding.ts'
import type { CaseStatus, ExpectedPerson } from './cases.ts'
import type { Counts } from './count.ts'
import type { BadLine } from './questions.ts'
import type { Verdict } from './score.ts'
import type { CaseVerdict, Result } from './score-case.ts'

/** The questions of one file and variant. */
export interface Group extends Counts<Verdict> {
  readonly file: string
  readonly variant: string | null
  readonly inScope: boolean
}

/**
 * How well the bot knows what it knows, over questions in scope. Shares from 0 to 1, null where there is nothing to tell
 * them from.
 */
export interface Certainty {
  readonly total: number
  /** Taken for what they are. */
  readonly first: number | null
  readonly calibrationError: number | null
  /** At 98% precision. */
  readonly coverage: number | null
}

/** Texts changed in one way, against the questions they were made from. Shares from 0 to 1. */
export interface Robustness {
  readonly file: string
  readonly variant: string | null
  /** Changed texts whose original is among the questions. */
  readonly total: number
  /** Right at once: the changed texts; their originals, each as often as it was changed. */
  readonly changed: number
  readonly clean: number
}

/** A topic that was taken for another one. */
export interface Confusion {
  /** null = out of scope. */
  readonly expected: string | null
  readonly got: string
  readonly count: number
}

/** How the questions of one topic were taken, over all files and variants. */
export interface TopicScore {
  readonly topic: string
  readonly total: number
  /** The topic at once. */
  readonly right: number
  /** Its answer was given, or stood among the choices. */
  readonly present: number
  readonly wrong: number
}

/** A question that was answered without asking back, and with something else. */
export interface WrongAnswer {
  readonly file: string
  readonly id: string
  /** Its words, where they were asked for. */
  readonly text: string | null
  /** null = out of scope. */
  readonly expected: string | null
  readonly topic: string | null
  readonly answer: string | null
  readonly confidence: number | null
  /** The words that spoke most for the class ranked first, and the learnt utterances nearest to the question. */
  readonly because: Evidence
}

/** The people of the subsidy cases of one file and expectation. */
export interface CaseGroup extends Counts<CaseVerdict> {
  readonly file: string
  readonly status: CaseStatus
}

/** Somebody who was told something wrong, or was not seen. */
export interface CaseFault {
  readonly file: string
  readonly id: string
  readonly expected: ExpectedPerson
  /** null = no such person. */
  readonly got: Result | null
}

export interface Report {
  readonly groups: readonly Group[]
  /** By file and variant. */
  readonly certainty: readonly (Certainty & Pick<Group, 'file' | 'variant'>)[]
  readonly certaintyOfAll: Certainty
  readonly robustness: readonly Robustness[]
  /** Worst first. */
  readonly topics: readonly TopicScore[]
  /** Most confident first. */
  readonly wrongAnswers: readonly WrongAnswer[]
  readonly cases: readonly CaseGroup[]
  readonly caseFaults: readonly CaseFault[]
  /** Most frequent first. */
  readonly confusions: readonly Confusion[]
  readonly badLines: readonly BadLine[]
  readonly skipped: number
}
