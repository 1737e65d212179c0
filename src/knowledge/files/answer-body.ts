import type { Fault } from '../fault.ts'
import type { Answer } from '../pack.ts'
import type { Parsed } from './yaml.ts'

const detailsHeading = 'Chi tiết'
const stepsHeading = 'Các bước'

/**
 * Splits an answer's body: the first paragraph is the short answer, `## Chi tiết` the details, `## Các bước` numbered
 * steps. Lines of one paragraph are joined, so that files may be wrapped.
 */
export function parseAnswerBody(
  file: string,
  body: string,
): Parsed<Pick<Answer, 'short' | 'details' | 'steps'>> {
  const [lead = '', ...sections] = body.split(/^## +/m)
  const faults: Fault[] = []
  const paragraphs = paragraphsOf(lead)
  if (paragraphs.length !== 1) {
    faults.push({
      file,
      field: 'short',
      problem: `${paragraphs.length} paragraphs before the first heading`,
      fix: `write one paragraph, the short answer, and move the rest under "## ${detailsHeading}"`,
    })
  }
  let details: string | null = null
  let steps: string[] = []
  for (const section of sections) {
    const [heading = '', ...lines] = section.split('\n')
    const content = lines.join('\n')
    if (heading.trim() === detailsHeading) details = paragraphsOf(content).join('\n')
    else if (heading.trim() === stepsHeading) steps = stepsOf(content)
    else {
      faults.push({
        file,
        field: heading.trim(),
        problem: `the heading "${heading.trim()}" is not known`,
        fix: `use "## ${detailsHeading}" or "## ${stepsHeading}"`,
      })
    }
  }
  if (faults.length > 0) return { faults }
  return { value: { short: paragraphs[0] ?? '', details, steps } }
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
