import { UNKNOWN_CONTACT } from './contact.ts'
import { formatDate, formatDong, formatNumber, formatPercent } from './format.ts'
import type { Answer, Correction, OfficeRole, Place } from './pack.ts'
import type { Policy } from './policy/policy.ts'
import { quantityOn } from './policy/quantity.ts'
import { type ContactDetail, parseTemplate, type QuantityFormat, type Term } from './template.ts'

/** On which day and where a text is read: its amounts and contacts depend on both. */
export interface RenderContext {
  readonly policy: Policy
  /** YYYY-MM-DD */
  readonly date: string
  readonly place: Place
}

/** The finished text, or the references that have no value on that day: then the text is not in force. */
export type Rendered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'not-in-force'; readonly missing: readonly string[] }

/**
 * Fills in a text's references. A quantity without a value on that day makes the whole text not in force; the last
 * known value is never used. A contact that we do not know is said to be missing.
 * @throws TemplateError on a reference that cannot be read (a loaded pack holds none)
 */
export function renderText(template: string, context: RenderContext): Rendered<string> {
  const missing: string[] = []
  const text = parseTemplate(template)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (piece.kind === 'contact') return contact(context.place, piece.role, piece.detail)
      const written = quantity(piece.terms, piece.format, context)
      if (written === null) missing.push(piece.source)
      return written ?? ''
    })
    .join('')
  return missing.length > 0 ? { ok: false, reason: 'not-in-force', missing } : { ok: true, value: text }
}

/** The words of an answer for one day and place. */
export type RenderedAnswer = Pick<Answer, 'short' | 'details' | 'steps'> & Pick<Correction, 'ifHarmed'>

/** Renders all parts of an answer; one part that is not in force makes the answer not in force. */
export function renderAnswer(answer: Answer, context: RenderContext): Rendered<RenderedAnswer> {
  const missing: string[] = []
  const render = (text: string): string => {
    const rendered = renderText(text, context)
    if (rendered.ok) return rendered.value
    missing.push(...rendered.missing)
    return ''
  }
  const value = {
    short: render(answer.short),
    details: answer.details === null ? null : render(answer.details),
    steps: answer.steps.map(render),
    ifHarmed: (answer.correction?.ifHarmed ?? []).map(render),
  }
  return missing.length > 0 ? { ok: false, reason: 'not-in-force', missing } : { ok: true, value }
}

function quantity(terms: readonly Term[], format: QuantityFormat, { policy, date }: RenderContext) {
  let total = 0
  let since = ''
  for (const { sign, of } of terms) {
    if ('constant' in of) {
      total += sign * of.constant
      continue
    }
    const found = quantityOn(policy, of.id, date)
    if (found === null) return null
    total += sign * found.value
    if (found.from > since) since = found.from
  }
  switch (format) {
    case 'đồng':
      return formatDong(total)
    case '%':
      return formatPercent(total)
    case 'số':
      return formatNumber(total)
    case 'từ ngày':
      return formatDate(since)
  }
}

function contact(place: Place, role: OfficeRole, detail: ContactDetail): string {
  const office = place.offices.find((candidate) => candidate.role === role)
  if (office === undefined) return UNKNOWN_CONTACT
  const phones = office.phones.join(', ')
  switch (detail) {
    case 'tên':
      return phones === '' ? office.name : `${office.name} (${phones})`
    case 'điện thoại':
      return phones === '' ? UNKNOWN_CONTACT : phones
    case 'địa chỉ':
      return office.address ?? UNKNOWN_CONTACT
    case 'giờ làm việc':
      return office.hours ?? UNKNOWN_CONTACT
  }
}
