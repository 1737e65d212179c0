import { localAnswer } from '../knowledge/choose.ts'
import type { Answer, Pack } from '../knowledge/pack.ts'
import type { Utterance } from '../understanding/intents.ts'

/** How well one topic is covered. */
export interface TopicCoverage {
  readonly topic: string
  readonly answers: number
  readonly corrections: number
  readonly utterances: number
  /** Answers with fewer utterances than asked for; answers chosen by place alone need none. */
  readonly thin: readonly { readonly answer: string; readonly utterances: number }[]
  readonly oldestVerifiedOn: string
  readonly earliestRecheckBy: string
}

/** At least so many ways to ask for each answer. */
export const ENOUGH_UTTERANCES = 30

export function coverageOf(pack: Pack, utterances: readonly Utterance[]): TopicCoverage[] {
  return [...pack.topics.values()].map((topic) => {
    const own = [...pack.answers.values()].filter((answer) => answer.topic === topic.id)
    const asked = utterances.filter((utterance) => utterance.topic === topic.id)
    return {
      topic: topic.id,
      answers: own.filter(({ correction }) => correction === null).length,
      corrections: own.filter(({ correction }) => correction !== null).length,
      utterances: asked.length,
      thin: own
        .filter((answer) => !isLocalDefault(answer, pack))
        .map(({ id }) => ({
          answer: id,
          utterances: asked.filter(({ answer }) => (answer ?? topic.defaultAnswer) === id).length,
        }))
        .filter((one) => one.utterances < ENOUGH_UTTERANCES),
      oldestVerifiedOn: first(own.map(({ verifiedOn }) => verifiedOn)),
      earliestRecheckBy: first(own.map(({ recheckBy }) => recheckBy)),
    }
  })
}

/** Stands in for the topic's default answer in its place: reached by the place, not by words of its own. */
function isLocalDefault({ id, home, topic }: Answer, { places }: Pack): boolean {
  return home !== null && places.has(home) && id === localAnswer(topic, home)
}

function first(days: readonly string[]): string {
  return days.toSorted()[0] ?? ''
}
