import { isOutOfScope } from '../understanding/out-of-scope.ts'
import type { SubsidyCase } from './cases.ts'
import { certaintyByVariant, certaintyOf, groupByStatus, groupByVariant, isInScope } from './groups.ts'
import type { Answered, Bot, Judged, JudgedPerson, Ranking } from './judged.ts'
import { type Question, readQuestions } from './questions.ts'
import type { Report } from './report.ts'
import { compareWithClean } from './robustness.ts'
import { score } from './score.ts'
import { type Considered, type Result, scorePerson } from './score-case.ts'
import { countConfusions, scoreTopics } from './topics.ts'
import { explainWrongAnswers } from './wrong-answers.ts'

/**
 * Asks every question of a folder and counts how well each was taken.
 * @param texts whether the words of questions that were answered wrongly belong in the report
 * @throws UnreadableQuestions when there is nothing to ask.
 */
export async function runEval(folder: string, bot: Bot, texts = false): Promise<Report> {
  const { questions, cases, badLines, skipped } = readQuestions(folder)
  const judged: Judged[] = []
  for (const question of questions) {
    judged.push(judge(question, await bot.ask(question.text, null), await bot.rank(question.text)))
  }
  const people: JudgedPerson[] = []
  for (const one of cases) people.push(...judgePeople(one, await bot.ask(one.text, one.asOf)))
  return {
    groups: groupByVariant(judged),
    certainty: certaintyByVariant(judged),
    certaintyOfAll: certaintyOf(judged.filter(isInScope)),
    robustness: compareWithClean(judged),
    topics: scoreTopics(judged),
    wrongAnswers: explainWrongAnswers(judged, (text) => bot.explain(text), texts),
    cases: groupByStatus(people),
    caseFaults: people.flatMap(({ of, expected, got, verdict }) =>
      verdict === 'wrong' || verdict === 'missing' ? [{ file: of.file, id: of.id, expected, got }] : [],
    ),
    confusions: countConfusions(judged),
    badLines,
    skipped,
  }
}

/**
 * A question counts as taken for the topic that was answered or decided, else for the class ranked first: somebody's own
 * share is a class of its own to the classifier, but belongs to the topic of the group that decides it.
 */
function judge(question: Question, reaction: Answered, ranked: Ranking): Judged {
  const [first] = ranked
  const takenFor = answeredTopic(reaction) ?? first?.topic ?? null
  return {
    question,
    reaction,
    verdict: score(question, reaction),
    guess: {
      probability: first?.probability ?? 0,
      right: takenFor !== null && isTopic(question.topic, takenFor),
    },
    answerable: takenFor !== null && !isOutOfScope(takenFor),
  }
}

function isTopic(expected: string | null, takenFor: string): boolean {
  return expected === null ? isOutOfScope(takenFor) : takenFor === expected
}

function answeredTopic({ status, topic }: Answered): string | null {
  return status === 'answered' || status === 'decided' || status === 'question' ? topic : null
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
