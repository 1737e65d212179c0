import type { Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import type { Subject } from './subjects.ts'

const OF_INCOME = [
  'pension',
  'socialAllowance',
  'socialPension',
  'survivorAllowance',
  'insuranceAllowance',
  'unemploymentBenefit',
] as const

const CLOSED = '(?= (?:[,.;!)]|va|nen|nhung|ma|con|vi|chi)(?: |$)|$)'
const LEAD = '^ (?:(?:thi|lai|cung|van|hien|\\d+|tuoi|,|:) )*'
const NEITHER = new RegExp(
  `${LEAD}(?:khong|chua|chang)(?: (?:co|duoc|huong|nhan|he))*(?: (?:gi|dau|het|ca|luon|a|cai))*${CLOSED}`,
)
/** "vợ tôi cũng có", "vợ tôi cũng không", "vợ tôi cũng vậy". */
const TOO = new RegExp(`^ (?:thi )?cung (?:co|the|vay)(?: (?:a|day|luon))*${CLOSED}`)
const NOR = new RegExp(`^ (?:thi )?cung (?:khong|chua|the|vay)(?: (?:co|duoc|huong|a|luon|gi))*${CLOSED}`)
const SO_HAS = new RegExp(`${LEAD}co(?: (?:a|day))*${CLOSED}`)
const TAKEN_BACK =
  /^(?:[^.?]{0,20}?\b(?:nham|quen|lon|noi lai|viet nham)(?: ,)?(?: (?:la|that ra|roi|ra))* | , (?:a|o|ua|i) (?=\w+ (?:,|\.|chu\b|day\b)))(?=(khong|chua|chang|co)\b)/
const NEAR = 90

/**
 * What is said by leaving the income out: "bố có lương hưu, mẹ thì không", "mẹ không lương hưu, bố có", and taken
 * back the same way: "có lương hưu, à nhầm, không có".
 */
export function readEllipses(text: FoldedText, subjects: readonly Subject[], incomes: readonly Hit[]): Hit[] {
  const hits: Hit[] = []
  for (const [i, subject] of subjects.entries()) {
    if (subject.kind !== 'persons') continue
    const said = incomes.findLast((h) => h.end <= subject.start)
    if (
      said === undefined ||
      !subjects.some((s) => s.kind === 'persons' && s.end <= said.start) ||
      subject.start - said.end > NEAR
    )
      continue
    if (text.text.slice(said.end, subject.start).includes('?')) continue
    const drawn = isDrawn(said)
    const rest = text.text.slice(subject.end, (subjects[i + 1]?.start ?? text.text.length + 1) - 1)
    const same = (drawn ? TOO : NOR).exec(rest)
    if (same !== null) hits.push(stated(said, drawn, subject.end + 1, subject.end + same[0].length))
    const m = (drawn ? NEITHER : SO_HAS).exec(rest)
    if (same === null && m !== null)
      hits.push(stated(said, !drawn, subject.end + 1, subject.end + m[0].length))
  }
  for (const said of incomes) {
    const m = TAKEN_BACK.exec(text.after(said.end))
    if (m === null || isDrawn(said) === (m[1] === 'co')) continue
    const start = said.end + m[0].length
    hits.push(stated(said, !isDrawn(said), start, start + (m[1] ?? '').length))
  }
  return hits
}

function isDrawn({ facts }: Hit): boolean {
  return OF_INCOME.some((fact) => facts[fact] === true)
}

function stated(said: Hit, drawn: boolean, start: number, end: number): Hit {
  const facts: Facts = Object.fromEntries(
    OF_INCOME.filter((fact) => fact in said.facts).map((fact) => [fact, drawn]),
  )
  return hit(said.fact, facts, start, end, { certainty: 'implied' })
}
