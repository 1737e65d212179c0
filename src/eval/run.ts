import { type BadLine, type Question, readQuestions } from './questions.ts'
import { type Reaction, score, type Verdict } from './score.ts'

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

export interface Report {
  readonly groups: readonly Group[]
  /** Most frequent first. */
  readonly confusions: readonly Confusion[]
  readonly badLines: readonly BadLine[]
  readonly skipped: number
}

/** How the questions are put to the bot. */
export type Ask = (text: string) => Reaction | Promise<Reaction>

/**
 * Asks every question of a folder and counts how well each was taken.
 * @throws UnreadableQuestions when there is nothing to ask.
 */
export async function runEval(folder: string, ask: Ask): Promise<Report> {
  const { questions, badLines, skipped } = readQuestions(folder)
  const judged: Judged[] = []
  for (const question of questions) {
    const reaction = await ask(question.text)
    judged.push({ question, reaction, verdict: score(question, reaction) })
  }
  return { groups: groupByVariant(judged), confusions: countConfusions(judged), badLines, skipped }
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
    const counts: Partial<Record<Verdict, number>> = {}
    for (const { verdict } of members) counts[verdict] = (counts[verdict] ?? 0) + 1
    const { file, variant, topic } = question
    return { file, variant, inScope: topic !== null, total: members.length, counts }
  })
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
