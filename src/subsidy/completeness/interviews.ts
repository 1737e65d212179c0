import type { Questions } from '../../knowledge/pack.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'
import { caseOf, type DecisionInput } from '../case.ts'
import { type Law, lawOn } from '../law/law.ts'
import { answersTo } from '../next-question.ts'
import { knowing, type Person, personOn } from '../person.ts'
import { standingOf } from '../standing.ts'

/** How many questions it takes until nothing that may be asked could change the result. */
export interface Interviews {
  /** On average, each answer as common as the questions declare. */
  readonly mean: number
  readonly most: number
  /** The questions of a longest interview, in order. */
  readonly longest: readonly string[]
  /** What a form asks that asks everything. */
  readonly form: number
  /** Ids of the questions that come up in some interview. */
  readonly asked: readonly string[]
}

/**
 * Goes through every interview that the answers allow, from a stranger on. With `presuming`, those of a conversation;
 * without, those that take nothing for granted.
 */
export function interviewsOf(
  policy: Policy,
  questions: Questions,
  input: Omit<DecisionInput, 'facts'>,
): Interviews {
  const law = lawOn(policy, questions, input.asOf)
  const asked = new Set<string>()
  const known = new Map<string, Course>()
  const goOn = (person: Person): Course => {
    const key = keyOf(person, law, input.presuming === true)
    const course = known.get(key) ?? courseOf(person)
    known.set(key, course)
    return course
  }
  const courseOf = (person: Person): Course => {
    const standing = standingOf(caseOf({ ...input, facts: {} }, law, questions, person))
    const question = standing.settled ? undefined : standing.questions[0]
    if (standing.settled || question === undefined) return END
    asked.add(question.id)
    const answers = answersTo(law, questions, question, standing.open)
    const total = answers.reduce((sum, { weight }) => sum + weight, 0)
    const courses = answers.map((answer) => ({
      share: answer.weight / total,
      course: goOn(knowing(person, answer.leaves, law)),
    }))
    const longest = courses.reduce(
      (most, { course }) => (course.longest.length >= most.length ? course.longest : most),
      NO_QUESTIONS,
    )
    return {
      mean: 1 + courses.reduce((sum, { share, course }) => sum + share * course.mean, 0),
      longest: [question.id, ...longest],
    }
  }
  const { mean, longest } = goOn(personOn({}, input.asOf, law))
  return { mean, most: longest.length, longest, form: formLength(questions), asked: [...asked] }
}

/** A form asks for each fact by itself, and for the age once. */
function formLength(questions: Questions): number {
  const single = [...questions.values()].filter(
    ({ typed, choices }) =>
      typed !== 'birthDate' && choices.every(({ facts }) => Object.keys(facts).length < 2),
  )
  return single.length
}

interface Course {
  readonly mean: number
  readonly longest: readonly string[]
}

const NO_QUESTIONS: readonly string[] = []
const END: Course = { mean: 0, longest: NO_QUESTIONS }

/**
 * Persons with the same key go through the same interview. Without presumptions only what the diagram can still ask
 * matters, so that many persons share one.
 */
function keyOf({ masks, told, ageTold }: Person, law: Law, presuming: boolean): string {
  if (presuming) return `${masks.join(' ')} ${told}`
  const { steps, ends, live } = law.payer.reach(masks)
  const alive = Array.from(masks, (mask, variable) => ((live & (1 << variable)) === 0 ? '' : mask))
  return `${ends.join(' ')} ${steps.join(' ')} ${alive.join(' ')} ${ageTold}`
}
