import type { Fault } from '../fault.ts'
import type { Answer, Correction } from '../pack.ts'
import type { Parsed } from './yaml.ts'

export type AnswerBody = Pick<Answer, 'short' | 'details' | 'steps'> & Pick<Correction, 'ifHarmed'>

/** The headings of a body, and the field that stands under each. */
export const bodyHeadings = {
  details: 'Chi tiết',
  steps: 'Các bước',
  ifHarmed: 'Nếu đã lỡ',
} as const

/**
 * Splits an answer's body: the first paragraph is the short answer, `## Chi tiết` the details, `## Các bước` numbered
 * steps, `## Nếu đã lỡ` what to do if harmed. Lines of one paragraph are joined, so that files may be wrapped.
 */
export function parseAnswerBody(file: string, body: string): Parsed<AnswerBody> {
  const [lead = '', ...sections] = body.split(/^## +/m)
  const faults: Fault[] = []
  const paragraphs = paragraphsOf(lead)
  if (paragraphs.length !== 1) {
    faults.push({
      file,
      field: 'short',
      problem: `${paragraphs.length} paragraphs before the first heading`,
      fix: `write one paragraph, the short answer, and move the rest under "## ${bodyHeadings.details}"`,
    })
  }
  let details: string | null = null
  let steps: string[] = []
  let ifHarmed: string[] = []
  const seen = new Set<string>()
  for (const section of sections) {
    const [first = '', ...lines] = section.split('\n')
    const heading = first.trim()
    const content = lines.join('\n')
    if (seen.has(heading)) {
      faults.push({
        file,
        field: heading,
        problem: `the heading "${heading}" stands twice`,
        fix: 'put what stands under both under one',
      })
    }
    seen.add(heading)
    if (heading === bodyHeadings.details) details = paragraphsOf(content).join('\n')
    else if (heading === bodyHeadings.steps) steps = stepsOf(content)
    else if (heading === bodyHeadings.ifHarmed) ifHarmed = stepsOf(content)
    else {
      faults.push({
        file,
        field: heading,
        problem: `the heading "${heading}" is not known`,
        fix: `use ${Object.values(bodyHeadings)
          .map((known) => `"## ${known}"`)
          .join(' or ')}`,
      })
    }
  }
  if (faults.length > 0) return { faults }
  return { value: { short: paragraphs[0] ?? '', details, steps, ifHarmed } }
}

/** Paragraphs with their lines joined; an item that starts with "- " is a paragraph of its own. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=- )/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '')
}

function stepsOf(text: string): string[] {
  return text
    .split(/^\d+\. +/m)
    .map((step) => step.trim().replace(/\s*\n\s*/g, ' '))
    .filter((step) => step !== '')
}
