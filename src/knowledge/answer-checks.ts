import { citationProblems } from './cross-checks.ts'
import type { Fault } from './fault.ts'
import type { Answer, Pack } from './pack.ts'

/** What is not confirmed is never shown without these words. */
const confirmationWords = 'cần cán bộ xác nhận'

type Known = Pick<Pack, 'topics' | 'answers' | 'documents' | 'places'>

/** What one answer's own file cannot tell: topic, documents, related answers, places, and dates that fit together. */
export function checkAnswer(answer: Answer, pack: Known): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, problem: string, fix: string) =>
    faults.push({ file: `answers/${answer.id}.md`, field, problem, fix })

  // Without readable topics every answer would be blamed as well.
  if (pack.topics.size > 0 && !pack.topics.has(answer.topic)) {
    fault('id', `the topic "${answer.topic}" does not exist`, 'add it to topics.yaml or use another topic')
  }
  answer.citations.forEach((citation, index) => {
    for (const { problem, fix } of citationProblems(citation, pack.documents)) {
      fault(`citations.${index}`, problem, fix)
    }
  })
  for (const id of answer.related) {
    if (!pack.answers.has(id) || id === answer.id) {
      fault('related', `"${id}" is no other answer`, `add answers/${id}.md or remove it`)
    }
  }
  for (const id of answer.places) {
    if (!pack.places.has(id)) fault('places', `the place "${id}" does not exist`, `add places/${id}.yaml`)
  }
  if (answer.validTo !== null && answer.validTo < answer.validFrom) {
    fault('validTo', 'it ends before it begins', 'write a validTo on or after validFrom')
  }
  if (answer.recheckBy <= answer.verifiedOn) {
    fault('recheckBy', 'it is not after verifiedOn', 'write the day by which somebody must look again')
  }
  const unconfirmed = answer.confidence === 'c' || answer.confidence === 'c-suy'
  if (unconfirmed && ![answer.short, answer.details ?? ''].some((text) => text.includes(confirmationWords))) {
    fault(
      'confidence',
      `"${answer.confidence}" without the words "${confirmationWords}"`,
      'add them and the office',
    )
  }
  return faults
}
