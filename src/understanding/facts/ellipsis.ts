import type { Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { MISTAKEN } from './corrections.ts'
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
/** "à nhầm, không có", "à có, 2 triệu", "à không, có ạ": the words that turn it round. */
const TURNED_ROUND = new RegExp(
  `^(?:[^.?]{0,20}?\\b${MISTAKEN}(?: ,)?(?: (?:la|that ra|roi|ra))* | [,.] (?:a|o|ua|i) (?=(?:chua|co)(?: (?:[,.]|chu\\b|day\\b)|$))| [,.] (?:a|o|ua|i) khong , (?=co(?: a)*(?: [,.]|$)))(?=(khong|chua|chang|co)\\b)`,
)
/** "à không, …": what holds instead comes after it, or not at all. */
const WITHDRAWN = /^ [,.] (?:a|o|ua|i) (?=(khong)(?: a)*(?: [,.]|$))/
const NUMBER_NEXT = /^ , (?:[a-z]+ ){0,3}\d/
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
  return [...hits, ...incomes.flatMap((said) => takenBack(text, said) ?? [])]
}

/** What a correction right after an income leaves of it. */
function takenBack(text: FoldedText, said: Hit): Hit | null {
  const after = text.after(said.end)
  const turned = TURNED_ROUND.exec(after)
  const m = turned ?? WITHDRAWN.exec(after)
  if (m === null) return null
  const start = said.end + m[0].length
  const end = start + (m[1] ?? '').length
  if (turned !== null) {
    return isDrawn(said) === (m[1] === 'co') ? null : stated(said, !isDrawn(said), start, end)
  }
  // "60 tuổi có lương hưu, à không, 62 tuổi" takes back the age.
  if (/\d/.test(text.before(said.start)) && NUMBER_NEXT.test(text.after(end))) return null
  return hit(said.fact, {}, start, end, { certainty: 'vague' })
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
