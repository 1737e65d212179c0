import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Hit } from './hit.ts'

interface Span {
  readonly start: number
  readonly end: number
}

const IMAGINED =
  /\b(?:neu|gia su|gia nhu|gia du|gia ma|gio ma|phai chi|cho du (?=me|bo|ba|ong|vo|chong|toi|em|nha|co|khong|la)|lo nhu|uoc gi|uoc (?:co|duoc)|mong (?:sao|me|bo|ong|vo|chong|co|duoc (?:cap|the)|nha)|vi du)\b/g
/** "lỡ mẹ em … thì sao"; typed without marks "lo", "nho" alone may be worry and nhờ. */
const SHOULD_IT_BE = /\b(?:lo|nho)(?= [^.?!;]{1,80} thi (?:sao|the nao|lam sao|lam the nao)\b)/g
/** "mẹ em mà có lương hưu thì …": an if without the word. */
const IMAGINED_OF_SOMEBODY =
  /\b(?:em|toi|minh|con|chau|tui|me|bo|ba|ong|vo|chong) ma (?:co|duoc|la|thuoc|huong) (?=[^.?!;]{1,80} thi )/g
const SPEAKER =
  '(?:ai|ho|(?:con |dua |may )?ban|hang xom|ba con|nguoi quen)(?: (?:em|toi|minh|con|tui))? (?:noi|bao|ke|don)'
const OFFICE =
  '(?:to truong|can bo|phuong|xa|nhan vien|bao hiem xa hoi)(?: [a-z]+){0,2} (?:noi|bao)(?= (?:la |rang )?(?:co|khong|phai|tu|\\d|[a-z ]{0,15}khong duoc))'
/** "con gái tôi bảo tôi không có lương hưu thì được" */
const TOLD = 'bao (?:toi|em|minh|con|chau|tui)(?= (?:la |rang )?(?:khong|co|thuoc|duoc|phai|la|\\d))'
/** "tưởng mẹ em có trợ cấp nhưng không" */
const THOUGHT =
  '(?<!\\b(?:doi|an|hien|bieu|hinh) )tuong(?= (?:la |rang )?(?:nha |ca )?(?:me|bo|ba|ong|vo|chong|toi|em|minh|con|chau|co|duoc|khong|ho)\\b)'
const READ =
  'xem (?:ti ?vi|bao|mang|facebook)|nghe (?:noi|bao|don|dau|thong bao|loa)|thay (?:noi|bao|tren|ho noi|nguoi ta|(?:co )?thong bao|ghi|viet)|nguoi ta (?:noi|bao)|doc (?:bao|thay|tren)|tren (?:mang|bao|tivi|facebook) (?:noi|bao|ghi)|(?:nghi quyet|quy dinh|thong bao|luat)(?: [a-z0-9]+){0,2} (?:ghi|noi|quy dinh)'
const HEARSAY = new RegExp(`\\b(?:${SPEAKER}|${OFFICE}|${TOLD}|${THOUGHT}|${READ})\\b`, 'g')

const PERSON =
  '(?:cho |hoi |hien |nam nay )*(?:nha |ban than )?(?:toi|tui|em|me|bo|ba|ong|minh|con|chau|vo|chong)\\b'
const END_OF_IMAGINED = new RegExp(` thi | [.?!;](?: |$)| , (?:cho|con|hien) | , ${PERSON}`, 'g')
const END_OF_HEARSAY = new RegExp(` [.?!;](?: |$)| nhung | ma (?=${PERSON})| vay | , ${PERSON}`, 'g')

/** Stretches that tell of no real person: "nếu mẹ tôi có lương hưu thì …", "nghe nói người 60 tuổi được …". */
export function unrealSpans(text: FoldedText): Span[] {
  return [
    ...spans(text.text, IMAGINED, END_OF_IMAGINED),
    ...spans(text.text, IMAGINED_OF_SOMEBODY, END_OF_IMAGINED),
    ...spans(text.text, SHOULD_IT_BE, END_OF_IMAGINED),
    ...spans(text.text, HEARSAY, END_OF_HEARSAY),
  ]
}

/** One that begins inside another reaches no further, so each end is looked for once. */
function spans(text: string, opening: RegExp, closing: RegExp): Span[] {
  const found: Span[] = []
  for (const { index } of text.matchAll(opening)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    closing.lastIndex = index
    found.push({ start: index, end: closing.exec(text)?.index ?? text.length })
  }
  return found
}

/** What must hold: "phải là hộ nghèo mới được miễn", "có lương hưu thì mới được". */
const CONDITION_AFTER =
  /^(?: [a-z0-9]+){0,3}? (?:thi )?moi (?:duoc(?! cong nhan)|co the|phai|mien|huong|cap the)\b/
/** "hộ nghèo mới được miễn hay hộ cận nghèo cũng được" */
const ALTERNATIVE = /^ cung (?:duoc|mien)\b/
const ALTERNATIVE_BEFORE = /\b(?:hay|hoac)(?: la)? $/

/** Whether a fact is told as what somebody would have to be, not as what they are. */
export function isCondition(text: FoldedText, { start, end }: Hit): boolean {
  const after = text.after(end)
  if (CONDITION_AFTER.test(after)) return true
  return ALTERNATIVE.test(after) && ALTERNATIVE_BEFORE.test(text.before(start))
}
