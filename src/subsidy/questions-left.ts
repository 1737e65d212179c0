import type { Questions } from '../knowledge/pack.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import { type Case, caseOf, type DecisionInput, openCase } from './case.ts'
import { contradictionsOf } from './contradictions.ts'
import { type Answer, answersTo } from './next-question.ts'
import { knowing } from './person.ts'
import { standingOf } from './standing.ts'

/** No interview is told to be longer than this. */
const MOST_QUESTIONS = 12

/**
 * About how many questions an interview still asks, the open one included: as many as somebody is asked who gives the
 * most common of the answers that still tell something.
 * @param skipped ids of questions that are not asked again
 */
export function questionsLeft(
  input: DecisionInput,
  skipped: readonly string[],
  policy: Policy,
  questions: Questions,
): number {
  const never = new Set(skipped.flatMap((id) => [id, ...(questions.get(id)?.covers ?? [])]))
  let one = openCase(input, policy, questions)
  if (contradictionsOf(one.person, input.asOf, one.law).length > 0) return 1
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const answer = commonAnswer(one, never)
    if (answer === null) return asked
    one = caseOf(input, one.law, questions, knowing(one.person, answer.leaves, one.law))
  }
  return MOST_QUESTIONS
}

/** The most common answer to the next question; null when nothing is asked any more. */
function commonAnswer(one: Case, never: ReadonlySet<string>): Answer | null {
  const standing = standingOf(one)
  if (standing.settled) return null
  const question = standing.questions.find(({ id }) => !never.has(id))
  if (question === undefined) return null
  const answers = answersTo(one.law, one.questions, question, standing.open)
  return answers.reduce<Answer | null>(
    (best, answer) => (best === null || answer.weight > best.weight ? answer : best),
    null,
  )
}
