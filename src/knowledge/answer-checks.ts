import { citationProblems } from './cross-checks.ts'
import type { Fault } from './fault.ts'
import type { Answer, Pack } from './pack.ts'
import { textsOf } from './texts.ts'

/** What is not confirmed is never shown without these words. */
const confirmationWords = 'cần cán bộ xác nhận'

/** Amounts and percentages change: they come from the policy, with the day since which they hold. */
const TYPED_FIGURE = /\d(?:[\d.,]*\d)?\s*(?:%|phần trăm|đồng|đ(?!\p{L})|nghìn|ngàn|triệu|tỷ)/giu

function withoutReferences(text: string): string {
  return text.replaceAll(/\{\{.*?\}\}/gs, '')
}

type Known = Pick<Pack, 'topics' | 'answers' | 'documents' | 'places'>

/** Titles are offered as choices: two alike could not be told apart. */
export function checkTitles(answers: Iterable<Answer>): Fault[] {
  const byTitle = Map.groupBy(answers, ({ title }) => title)
  return [...byTitle.values()].flatMap((alike) =>
    alike.flatMap((answer, i) => {
      // The answer for a place stands in for the one for everywhere: they are never offered together.
      const other = alike
        .slice(0, i)
        .find(({ topic, home }) => topic !== answer.topic || home === answer.home)
      return other === undefined
        ? []
        : [
            {
              file: answer.file,
              field: 'title',
              problem: `"${answer.title}" is the title of ${other.file} too`,
              fix: 'word one differently',
            },
          ]
    }),
  )
}

/**
 * What one answer's own file cannot tell: topic, documents, related answers, places, and dates that fit together.
 * @param isUnsound whether an answer of that id is there and cannot be read: that is blamed once, in its own file
 */
export function checkAnswer(answer: Answer, pack: Known, isUnsound: (id: string) => boolean): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, problem: string, fix: string) =>
    faults.push({ file: answer.file, field, problem, fix })

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
    if ((!pack.answers.has(id) && !isUnsound(id)) || id === answer.id) {
      fault('related', `"${id}" is no other answer`, `add answers/${id}.md or remove it`)
    }
  }
  if (answer.home !== null && !pack.places.has(answer.home)) {
    fault(
      '',
      `the place "${answer.home}" does not exist`,
      `add places/${answer.home}/place.yaml, or move the file`,
    )
  }
  for (const [field, text] of Object.entries({
    title: answer.title,
    claim: answer.correction?.claim ?? '',
  })) {
    if (text.includes('{{')) fault(field, 'it is shown as it is written', 'write no {{reference}} here')
  }
  const name = answer.id.slice(answer.topic.length + 1)
  if (pack.places.has(name) && name !== answer.home) {
    fault('id', `"${name}" is the id of a place`, `move it to places/${name}/answers/, or call it otherwise`)
  }
  if (answer.validTo !== null && answer.validTo < answer.validFrom) {
    fault('validTo', 'it ends before it begins', 'write a validTo on or after validFrom')
  }
  if (answer.recheckBy <= answer.verifiedOn) {
    fault('recheckBy', 'it is not after verifiedOn', 'write the day by which somebody must look again')
  }
  for (const { field, text } of textsOf(answer)) {
    for (const [typed] of withoutReferences(text).matchAll(TYPED_FIGURE)) {
      fault(
        field,
        `"${typed.trim()}" is typed into the text`,
        'refer to a parameter: {{vietnam/base-salary | đồng}}',
      )
    }
  }
  const unconfirmed = answer.confidence === 'c' || answer.confidence === 'c-suy'
  if (unconfirmed && !textsOf(answer).some(({ text }) => text.includes(confirmationWords))) {
    fault(
      'confidence',
      `"${answer.confidence}" without the words "${confirmationWords}"`,
      'add them and the office',
    )
  }
  return faults
}
