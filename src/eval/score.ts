import type { Status } from '../conversation/outcome.ts'
import type { Question } from './questions.ts'

/** What the bot did with a question, as `hoi ask` gives it. */
export interface Reaction {
  readonly status: Status
  readonly topic: string | null
  /** Id of the answer that was given, if one was. */
  readonly answer: string | null
  readonly confidence: number | null
  readonly choices: readonly { readonly topic: string }[]
}

/**
 * right: the topic at once. related: a topic whose answer helps as well. choice: the topic is among the choices.
 * missed-choice: choices, none of them right. interview: asked for a personal fact instead of answering.
 * wrong: something else was answered. silent: nothing was.
 */
export const IN_SCOPE = [
  'right',
  'related',
  'choice',
  'missed-choice',
  'interview',
  'wrong',
  'silent',
] as const

/** declined: as it should be. silent: handed to a person. offered: choices about BHYT. answered: BHYT content. */
export const OUT_OF_SCOPE = ['declined', 'silent', 'offered', 'answered'] as const

export type Verdict = (typeof IN_SCOPE)[number] | (typeof OUT_OF_SCOPE)[number]

/** Judges one reaction. */
export function score(question: Question, reaction: Reaction): Verdict {
  return question.topic === null ? scoreStranger(reaction) : scoreTopic(question, reaction)
}

function scoreStranger({ status }: Reaction): Verdict {
  switch (status) {
    case 'out-of-scope':
    case 'greeting':
    case 'refused':
      return 'declined'
    case 'handoff':
      return 'silent'
    case 'choices':
      return 'offered'
    case 'answered':
    case 'decided':
    case 'question':
      return 'answered'
  }
}

function scoreTopic({ topic, secondary }: Question, reaction: Reaction): Verdict {
  switch (reaction.status) {
    case 'answered':
    case 'decided':
    case 'question':
      if (reaction.topic === topic) return 'right'
      if (reaction.topic !== null && secondary.includes(reaction.topic)) return 'related'
      return reaction.status === 'question' ? 'interview' : 'wrong'
    case 'choices':
      return reaction.choices.some((choice) => choice.topic === topic) ? 'choice' : 'missed-choice'
    case 'handoff':
    case 'out-of-scope':
    case 'greeting':
    case 'refused':
      return 'silent'
  }
}
