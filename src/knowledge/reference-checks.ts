import { answerOn } from './choose.ts'
import type { Fault } from './fault.ts'
import type { Answer, Pack } from './pack.ts'
import { jurisdictionOf, type Parameter } from './policy/policy.ts'
import { renderAnswer } from './render.ts'
import { type Piece, parseTemplate, quantityIds, TemplateError } from './template.ts'
import { textsOf } from './texts.ts'

const longestShort = 400

type Known = Pick<Pack, 'places' | 'policy'>

/** The {{references}} of an answer name something, in its unit; and how the answer reads once they are filled in. */
export function checkReferences(answer: Answer, pack: Known): Fault[] {
  const faults: Fault[] = []
  const fault: Report = (field, problem, fix) => faults.push({ file: answer.file, field, problem, fix })
  const allowed = jurisdictionsOf(answer, pack)
  for (const { field, text } of textsOf(answer)) {
    checkPart(text, pack, allowed, (problem, fix) => fault(field, problem, fix))
  }
  if (faults.length === 0) checkRendered(answer, pack, fault)
  return faults
}

type Report = (field: string, problem: string, fix: string) => unknown

/** Whose figures an answer may show: those of its place, and of what holds everywhere. */
function jurisdictionsOf({ home }: Answer, { places }: Known): ReadonlySet<string> {
  const own = home === null ? undefined : places.get(home)
  if (own !== undefined) return new Set(own.jurisdictions)
  const [first, ...others] = [...places.values()].map(({ jurisdictions }) => new Set(jurisdictions))
  return others.reduce((common, one) => common.intersection(one), first ?? new Set<string>())
}

function checkPart(
  text: string,
  { policy }: Known,
  allowed: ReadonlySet<string>,
  report: (problem: string, fix: string) => void,
): void {
  const pieces = readTemplate(text, (problem) => report(problem, 'write {{id | format}}'))
  const unknown = quantityIds(pieces).filter((id) => !policy.parameters.has(id) && !policy.amounts.has(id))
  for (const id of unknown) {
    report(`{{${id}}} names no parameter or amount`, 'add it to knowledge/policy or correct the id')
  }
  const strange = quantityIds(pieces).filter(
    (id) => !unknown.includes(id) && !allowed.has(jurisdictionOf(id)),
  )
  for (const id of strange) {
    report(
      `{{${id}}} holds in ${jurisdictionOf(id)} only, the answer elsewhere too`,
      'move it to the place’s folder',
    )
  }
  if (unknown.length > 0) return
  for (const problem of unitProblems(pieces, policy.parameters)) report(problem, 'use the format of its unit')
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
function unitProblems(pieces: readonly Piece[], parameters: ReadonlyMap<string, Parameter>): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string' || piece.kind !== 'quantity') return []
    const isPercent = quantityIds([piece]).some((id) => parameters.get(id)?.unit === 'percent')
    const wrong = (piece.format === 'đồng' && isPercent) || (piece.format === '%' && !isPercent)
    return wrong ? [`{{${piece.source}}}: the unit does not fit`] : []
  })
}

/** It renders from its first day on, and on the day it was verified, wherever it holds; and its short form fits. */
function checkRendered(answer: Answer, { places, policy }: Known, fault: Report): void {
  // An answer to a coming law is verified before it holds.
  const date = answer.verifiedOn > answer.validFrom ? answer.verifiedOn : answer.validFrom
  const here = [...places.values()].filter((place) => answerOn(answer, { date, place }))
  if (here.length === 0 && (answer.home === null || places.has(answer.home))) {
    fault('verifiedOn', 'the answer does not hold on the day it was verified', 'correct validFrom or validTo')
  }
  for (const day of new Set([answer.validFrom, date])) {
    const missing = new Set(
      here.flatMap((place) => {
        const rendered = renderAnswer(answer, { policy, date: day, place })
        return rendered.ok ? [] : rendered.missing
      }),
    )
    if (missing.size > 0) {
      fault(
        'validFrom',
        `no value on ${day} for ${[...missing].join(', ')}`,
        'begin when all figures have one',
      )
    }
  }
  const tooLong = new Set(
    here.flatMap((place) => {
      const rendered = renderAnswer(answer, { policy, date, place })
      return rendered.ok && rendered.value.short.length > longestShort
        ? [`the short answer has ${rendered.value.short.length} characters in ${place.id}`]
        : []
    }),
  )
  for (const problem of tooLong) fault('short', problem, `at most ${longestShort} characters`)
}
