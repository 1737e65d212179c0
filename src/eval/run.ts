import { CaseStatus, type ExpectedPerson, type SubsidyCase } from './cases.ts'
import { type BadLine, type Question, readQuestions } from './questions.ts'
import { type Reaction, score, type Verdict } from './score.ts'
import { type CaseVerdict, type Considered, type Result, scorePerson } from './score-case.ts'

/** The questions of one file and variant, counted by verdict. */
export interface Group {
  readonly file: string
  readonly variant: string | null
  readonly inScope: boolean
  readonly total: number
  readonly counts: Readonly<Partial<Record<Verdict, number>>>
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
  /** null = out of scope. */
  readonly expected: string | null
  readonly topic: string | null
  readonly answer: string | null
  readonly confidence: number | null
}

/** The people of the subsidy cases of one file and expectation, counted by verdict. */
export interface CaseGroup {
  readonly file: string
  readonly status: CaseStatus
  readonly total: number
  readonly counts: Readonly<Partial<Record<CaseVerdict, number>>>
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

/** All that the bot did with a question. */
export interface Answered extends Reaction, Considered {}

/** How the questions are put to the bot, for a day (YYYY-MM-DD; null = today). */
export type Ask = (text: string, asOf: string | null) => Answered | Promise<Answered>

/**
 * Asks every question of a folder and counts how well each was taken.
 * @throws UnreadableQuestions when there is nothing to ask.
 */
export async function runEval(folder: string, ask: Ask): Promise<Report> {
  const { questions, cases, badLines, skipped } = readQuestions(folder)
  const judged: Judged[] = []
  for (const question of questions) {
    const reaction = await ask(question.text, null)
    judged.push({ question, reaction, verdict: score(question, reaction) })
  }
  const people: JudgedPerson[] = []
  for (const one of cases) people.push(...judgePeople(one, await ask(one.text, one.asOf)))
  return {
    groups: groupByVariant(judged),
    topics: scoreTopics(judged),
    wrongAnswers: wrongAnswersIn(judged),
    cases: groupByStatus(people),
    caseFaults: people.flatMap(({ of, expected, got, verdict }) =>
      verdict === 'wrong' || verdict === 'missing' ? [{ file: of.file, id: of.id, expected, got }] : [],
    ),
    confusions: countConfusions(judged),
    badLines,
    skipped,
  }
}

interface JudgedPerson {
  readonly of: SubsidyCase
  readonly expected: ExpectedPerson
  readonly got: Result | null
  readonly verdict: CaseVerdict
}

function judgePeople(of: SubsidyCase, reaction: Considered): JudgedPerson[] {
  return of.expected.map((expected) => ({
    of,
    expected,
    got: claimOf(reaction.people[expected.person]?.decision ?? null),
    verdict: scorePerson(expected, reaction),
  }))
}

/** A decision has far more to it than a report needs. */
function claimOf(decision: Result | null): Result | null {
  if (decision === null) return null
  const { outcome, group, shares, likely } = decision
  return { outcome, group, shares, likely }
}

function groupByStatus(people: readonly JudgedPerson[]): CaseGroup[] {
  const files = Map.groupBy(people, ({ of }) => of.file)
  return [...files].flatMap(([file, all]) =>
    CaseStatus.options
      .map((status) => ({ status, members: all.filter(({ expected }) => expected.status === status) }))
      .filter(({ members }) => members.length > 0)
      .map(({ status, members }) => ({ file, status, total: members.length, counts: countBy(members) })),
  )
}

function countBy<V extends string>(judged: readonly { readonly verdict: V }[]): Partial<Record<V, number>> {
  const counts: Partial<Record<V, number>> = {}
  for (const { verdict } of judged) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}

interface Judged {
  readonly question: Question
  readonly reaction: Reaction
  readonly verdict: Verdict
}

function groupByVariant(judged: readonly Judged[]): Group[] {
  const groups = Map.groupBy(judged, ({ question }) =>
    JSON.stringify([question.file, question.topic !== null, question.variant]),
  )
  return [...groups.values()].flatMap((members) => {
    const question = members[0]?.question
    if (question === undefined) return []
    const { file, variant, topic } = question
    return { file, variant, inScope: topic !== null, total: members.length, counts: countBy(members) }
  })
}

function scoreTopics(judged: readonly Judged[]): TopicScore[] {
  const inScope = judged.flatMap((one) => (one.question.topic === null ? [] : [one]))
  return [...Map.groupBy(inScope, ({ question }) => question.topic ?? '')]
    .map(([topic, members]) => {
      const count = (...verdicts: readonly Verdict[]) =>
        members.filter(({ verdict }) => verdicts.includes(verdict)).length
      return {
        topic,
        total: members.length,
        right: count('right'),
        present: count('right', 'choice'),
        wrong: count('wrong'),
      }
    })
    .sort((a, b) => a.right / a.total - b.right / b.total || b.total - a.total)
}

function wrongAnswersIn(judged: readonly Judged[]): WrongAnswer[] {
  return judged
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'answered')
    .map(({ question: { file, id, topic: expected }, reaction: { topic, answer, confidence } }) => ({
      file,
      id,
      expected,
      topic,
      answer,
      confidence,
    }))
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
}

const CONFUSED: ReadonlySet<Verdict> = new Set<Verdict>(['wrong', 'interview', 'silent', 'answered'])

function countConfusions(judged: readonly Judged[]): Confusion[] {
  const confused = judged.filter(({ verdict, question }) => {
    return CONFUSED.has(verdict) && !(question.topic === null && verdict === 'silent')
  })
  const pairs = Map.groupBy(confused, ({ question, reaction }) =>
    JSON.stringify([question.topic, reaction.topic ?? reaction.status]),
  )
  return [...pairs.values()]
    .flatMap((members) => {
      const first = members[0]
      if (first === undefined) return []
      const got = first.reaction.topic ?? first.reaction.status
      return { expected: first.question.topic, got, count: members.length }
    })
    .sort((a, b) => b.count - a.count)
}
