import { type OfficeRole, officeRoles } from './pack.ts'

/** How the value of a quantity is written: đồng, percent, plain number, or the day since which it holds. */
export type QuantityFormat = 'đồng' | '%' | 'số' | 'từ ngày'

/** What of an office is written: its name with its phone, or one detail. */
export type ContactDetail = 'tên' | 'điện thoại' | 'địa chỉ' | 'giờ làm việc'

/** One term of a sum: a quantity's id, or the constant 100 (for "what is left"). */
export interface Term {
  readonly sign: 1 | -1
  readonly of: { readonly id: string } | { readonly constant: 100 }
}

export type Reference =
  | { readonly kind: 'quantity'; readonly terms: readonly Term[]; readonly format: QuantityFormat }
  | { readonly kind: 'contact'; readonly role: OfficeRole; readonly detail: ContactDetail }

/** Text between references, or a reference with the words it was written as. */
export type Piece = string | (Reference & { readonly source: string })

/** A `{{…}}` that cannot be read. The message says what is wrong and what may stand there. */
export class TemplateError extends Error {
  readonly code = 'TEMPLATE'
  constructor(source: string, problem: string) {
    super(`{{${source}}}: ${problem}`)
  }
}

const quantityFormats: readonly QuantityFormat[] = ['đồng', '%', 'số', 'từ ngày']
const contactDetails: readonly ContactDetail[] = ['tên', 'điện thoại', 'địa chỉ', 'giờ làm việc']

/**
 * Splits a text at its references: `{{vietnam/base-salary | đồng}}`, `{{100 - vietnam/a - hai-phong/b | %}}`,
 * `{{hotline}}`, `{{office.ward | địa chỉ}}`.
 * @throws TemplateError on a reference that cannot be read
 */
export function parseTemplate(text: string): Piece[] {
  return text.split(/(\{\{.*?\}\})/s).flatMap((piece, index): Piece[] => {
    if (piece === '') return []
    // What the pattern caught stands at the odd places.
    if (index % 2 === 0) {
      if (/\{\{|\}\}/.test(piece)) throw new TemplateError(piece, 'braces that do not match')
      return [piece]
    }
    const source = piece.slice(2, -2).trim()
    return [{ ...parseReference(source), source }]
  })
}

function parseReference(source: string): Reference {
  const [expression = '', format, ...more] = source.split('|').map((part) => part.trim())
  if (more.length > 0) throw new TemplateError(source, 'more than one format')
  if (expression === 'hotline') {
    if (format !== undefined) throw new TemplateError(source, 'the hotline takes no format')
    return { kind: 'contact', role: 'hotline', detail: 'điện thoại' }
  }
  if (expression.startsWith('office.')) {
    const role = officeRoles.find((known) => expression === `office.${known}`)
    if (role === undefined) throw new TemplateError(source, `the office is one of ${officeRoles.join(', ')}`)
    const detail = contactDetails.find((known) => known === (format ?? 'tên'))
    if (detail === undefined)
      throw new TemplateError(source, `the detail is one of ${contactDetails.join(', ')}`)
    return { kind: 'contact', role, detail }
  }
  const known = quantityFormats.find((candidate) => candidate === (format ?? 'số'))
  if (known === undefined)
    throw new TemplateError(source, `the format is one of ${quantityFormats.join(', ')}`)
  return { kind: 'quantity', terms: parseTerms(source, expression), format: known }
}

function parseTerms(source: string, expression: string): Term[] {
  return expression.split(/ (?=[+-] )/).map((part, index): Term => {
    const match = /^(?:([+-]) )?(\S+)$/.exec(part)
    const [, sign, name] = match ?? []
    if (name === undefined || (index > 0 && sign === undefined)) {
      throw new TemplateError(source, 'write ids joined by " + " or " - "')
    }
    if (name !== '100' && !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) {
      throw new TemplateError(source, `"${name}" is not the id of a quantity (jurisdiction/name)`)
    }
    return { sign: sign === '-' ? -1 : 1, of: name === '100' ? { constant: 100 } : { id: name } }
  })
}

/** The ids of the quantities that a text refers to. */
export function quantityIds(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string' || piece.kind !== 'quantity'
      ? []
      : piece.terms.flatMap((term) => ('id' in term.of ? [term.of.id] : [])),
  )
}
