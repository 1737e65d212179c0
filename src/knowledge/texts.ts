import type { Answer } from './pack.ts'

/** A part of an answer: the field it stands in, and its words with their references. */
export interface AnswerText {
  readonly field: string
  readonly text: string
}

/** All that an answer says in its own name: what it corrects is others' words. */
export function textsOf({ short, details, steps, correction }: Answer): AnswerText[] {
  return [
    { field: 'short', text: short },
    ...(details === null ? [] : [{ field: 'details', text: details }]),
    ...steps.map((text, index) => ({ field: `steps.${index}`, text })),
    ...(correction?.ifHarmed ?? []).map((text, index) => ({ field: `ifHarmed.${index}`, text })),
  ]
}
