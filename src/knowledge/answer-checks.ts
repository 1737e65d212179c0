import { answerOn } from './choose.ts'
import { citationProblems } from './cross-checks.ts'
import type { Fault } from './fault.ts'
import type { Answer, Pack } from './pack.ts'
import type { Parameter } from './policy/policy.ts'
import { renderAnswer } from './render.ts'
import { type Piece, parseTemplate, quantityIds, TemplateError } from './template.ts'

const longestShort = 400
/** What is not confirmed is never shown without these words. */
const confirmationWords = 'cần cán bộ xác nhận'

type Known = Pick<Pack, 'topics' | 'answers' | 'documents' | 'places' | 'policy'>

/** Everything about one answer that its own file cannot tell: what it refers to, and how it reads once rendered. */
export function checkAnswer(answer: Answer, pack: Known): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, problem: string, fix: string) =>
    faults.push({ file: `answers/${answer.id}.md`, field, problem, fix })

  if (!pack.topics.has(answer.topic)) {
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
  const readable = referenceFaults(answer, pack, fault)
  if (readable) checkRendered(answer, pack, fault)
  return faults
}

type Report = (field: string, problem: string, fix: string) => void

function partsOf(answer: Answer): [field: string, text: string][] {
  return [
    ['short', answer.short],
    ['details', answer.details ?? ''],
    ...answer.steps.map((step, index): [string, string] => [`steps.${index}`, step]),
  ]
}

/** Reports references that cannot be read or that name nothing; true if there are none. */
function referenceFaults(answer: Answer, { policy }: Known, fault: Report): boolean {
  let sound = true
  const report: Report = (field, problem, fix) => {
    sound = false
    fault(field, problem, fix)
  }
  for (const [field, text] of partsOf(answer)) {
    const pieces = readTemplate(text, (problem) => report(field, problem, 'write {{id | format}}'))
    for (const id of quantityIds(pieces)) {
      if (!policy.parameters.has(id) && !policy.amounts.has(id)) {
        report(
          field,
          `{{${id}}} names no parameter or amount`,
          'add it to knowledge/policy or correct the id',
        )
      }
    }
    for (const { problem, fix } of unitProblems(pieces, policy.parameters)) report(field, problem, fix)
  }
  return sound
}

function readTemplate(text: string, report: (problem: string) => void): Piece[] {
  try {
    return parseTemplate(text)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    report(error.message)
    return []
  }
}

/** A percentage written as đồng, or the other way round. */
function unitProblems(pieces: readonly Piece[], parameters: ReadonlyMap<string, Parameter>) {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string' || piece.kind !== 'quantity') return []
    const isPercent = quantityIds([piece]).some((id) => parameters.get(id)?.unit === 'percent')
    const wrong = (piece.format === 'đồng' && isPercent) || (piece.format === '%' && !isPercent)
    return wrong
      ? [{ problem: `{{${piece.source}}}: the unit does not fit`, fix: 'use the format of its unit' }]
      : []
  })
}

/** It renders on the day it was verified wherever it holds, and its short form fits. */
function checkRendered(answer: Answer, { places, policy }: Known, fault: Report): void {
  const date = answer.verifiedOn
  const here = [...places.values()].filter((place) => answerOn(answer, { date, place }))
  if (here.length === 0 && answer.places.every((id) => places.has(id))) {
    fault('verifiedOn', 'the answer does not hold on the day it was verified', 'correct validFrom or validTo')
  }
  const problems = new Set<string>()
  for (const place of here) {
    const rendered = renderAnswer(answer, { policy, date, place })
    if (!rendered.ok) problems.add(`no value on ${date} for ${rendered.missing.join(', ')}`)
    else if (rendered.value.short.length > longestShort) {
      problems.add(`the short answer has ${rendered.value.short.length} characters in ${place.id}`)
    }
  }
  for (const problem of problems)
    fault('short', problem, `at most ${longestShort} characters, all values in force`)
}
