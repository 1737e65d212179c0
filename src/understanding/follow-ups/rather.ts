import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { WRITER } from '../../vietnamese/politeness.ts'
import { relationNamed } from '../../vietnamese/relation-named.ts'

/** None of the words around it. */
const NAME = '(?!(?:hoi|cho|la|khong|phai|chu|y|tinh)\\b)[a-z]+'
const WHO = (name: string): string => `(?<${name}>${NAME}(?: ${NAME}){0,3}?)`
const ASKED_FOR = '(?:(?:la|ma la|phai la|hoi cho|hoi ve|hoi|cho|tinh cho|xem cho|ma|y|noi|cua|ca) )*'
const STRESS = '(?: (?:co|kia|co ma|kia ma|chu|day|a|nhe|nha|moi dung|oi|ay|ne|thoi))*'
const BEFORE = `(?:(?:a|ua|u|o|oi|da|y|chet|thoi chet|xin loi|ay|the|em|toi|minh|chau|con|ma)(?: ,)? )*`
const MISTAKEN =
  '(?:(?:toi |em |chau |minh |con |bi )?(?:noi |viet |go |hoi |bam |ghi )?(?:nham|lon|quen)(?: (?:roi|mat|nguoi|a))*|sai roi|sai nguoi|sai|noi lai|nham nguoi)'

const PATTERNS = [
  // "không phải, bà nội cơ": without a comma "không phải bà nội" only denies.
  `${BEFORE}(?:khong phai|khong)(?: (?:dau|a|the|vay|nhu the|nhu vay))* [,.] (?:${WRITER} )??${ASKED_FOR}${WHO('who')}${STRESS}`,
  `${BEFORE}(?:khong phai|khong|dau phai) (?:la |hoi cho |cho )*${WHO('not')}(?: dau)?(?: (?:,|\\.|ma|chu))+ ${ASKED_FOR}${WHO('who')}${STRESS}`,
  `${BEFORE}${ASKED_FOR}${WHO('who')}(?: ,)? (?:chu )?(?:khong|dau|ko) phai (?:la |cho |hoi cho )*${WHO('not')}(?: dau)?`,
  `${BEFORE}${MISTAKEN}(?: (?:,|\\.|:|la|phai))* (?:${WRITER} )??${ASKED_FOR}${WHO('who')}${STRESS}`,
  `${BEFORE}y (?:cua )?${WRITER} (?:la |muon |noi |hoi )*${ASKED_FOR}${WHO('who')}${STRESS}`,
  `${BEFORE}(?:${WRITER} )??${ASKED_FOR}${WHO('who')} (?:moi dung|kia|kia ma|kia chu)`,
].map((words) => new RegExp(`^${words}(?: [.!])*$`))
/** Without marks "cơ" is also "có". */
const MEANT_AFTER = new RegExp(`^${BEFORE}(?:${WRITER} )??${ASKED_FOR}${WHO('who')} co(?: ma)?(?: [.!])*$`)

/** "không phải, bà nội cơ", "ý tôi là bố tôi": who is meant in place of another. */
export function otherPerson(text: FoldedText): string | null {
  for (const pattern of PATTERNS) {
    const relation = namedBy(pattern, text)
    if (relation !== null) return relation
  }
  const stressed = text.words.some(({ written }) => written === 'cơ')
  return stressed ? namedBy(MEANT_AFTER, text) : null
}

function namedBy(pattern: RegExp, text: FoldedText): string | null {
  const groups = pattern.exec(text.text)?.groups
  const who = groups?.who
  if (groups === undefined || who === undefined) return null
  const not = groups.not
  if (not !== undefined && relationNamed(not) === null) return null
  return relationNamed(writtenAs(text, who))
}

/** With the marks that it was typed with. */
function writtenAs(text: FoldedText, folded: string): string {
  const said = folded.trim()
  const at = ` ${text.text} `.lastIndexOf(` ${said} `)
  return at < 0 ? said : text.written(at, at + said.length).join(' ')
}
