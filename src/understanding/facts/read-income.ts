import type { Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { notRetired, unsettledUntil } from './income-standing.ts'
import { ANY_ALLOWANCE, ANY_SCHEME, INCOMES, type Income, NO_WAGE, NOTHING } from './income-words.ts'
import { polarity } from './scope.ts'

interface Span {
  readonly start: number
  readonly end: number
}

const OF_EVERY_KIND = ['pension', 'socialAllowance', 'socialPension'] as const
/** Allowances of social insurance; "không có trợ cấp gì" denies these as well, "không có trợ cấp" means that of the state. */
const OTHER_ALLOWANCES = ['survivorAllowance', 'insuranceAllowance', 'unemploymentBenefit'] as const
const OF_ANY_KIND =
  /^tro cap(?: hang thang)? (?:gi|nao)(?! (?:khac|ngoai|cua|lon|dang ke|them|nua|xa hoi|nha nuoc|phuong|tuoi))/
/** "hồi trước có trợ cấp"; not "tháng trước", "từ trước tới nay". */
const FORMERLY =
  /(?<!\b(?:thang|nam|tuan|tu|hom) )\b(?:truoc|truoc day|truoc kia|hoi truoc|hoi xua|ngay xua|ngay truoc|nam xua|thoi truoc|tung)(?! gio| nay| toi| den)(?: (?!gio |nay |nhung )[a-z0-9]+)* $/
/** "không phải công chức về hưu": perhaps retired all the same. */
const NOT_OF_THESE = /\b(?:khong|chang|dau) (?:phai )?(?:la )?(?:[a-z]+ ){1,3}$/
/** "có lương hưu của bố để lại" is not one's own. */
const OF_ANOTHER = /^ cua (?:bo|me|ba|ma|cha|chong|vo|ong)\b/
/** "ngoài lương hưu ra mẹ em không có gì" */
const BESIDES =
  /(?<!\b(?:ong|ba|chau|ben|nha|di|cu|me) )\bngoai (?!\d|(?:em|toi|tui|con|chau|tuoi)\b)[^.?!;]*$/
/** "lĩnh lương hưu hộ mẹ": fetched for somebody else. */
const ON_BEHALF =
  /^ (?:ho|gium|dum|thay)(?: cho)? (?:me|bo|ba|ma|cha|tia|ong|vo|chong|bac|chu|co|cu|noi|ngoai|anh|chi|hang xom)\b/
/** "lương hưu thấp lắm", "lương hưu được hơn 3 triệu". */
const DESCRIBED =
  /^ (?:cua (?:toi|em|minh) )?(?:rat |cung |co |thi |chi |qua |hoi |duoc )*(?:thap|it|cao|bet beo|ba coc|ba dong|kha|on)\b(?! nhat)/
const AMOUNT = /^ (?:\S+ ){0,3}?(?:\d[\d.,]* (?:trieu|nghin|ngan|dong|d|tr|cu)|\d{6,})\b/
/** "Lương hưu: có", "lương hưu thì có" */
const HAS_AFTER = /^ (?::|thi) co(?= [,.;-]| nhung|$)/
/** "bố 76 tuổi lương hưu, mẹ 74 …": one in a list of what somebody is and has. */
const AGE_BEFORE = /\b\d{2,3}(?: tuoi)? (?:, )?$/
const CLOSED_AFTER =
  /^(?:$| [.;!]| ,(?! (?:tro cap|bao hiem|che do|hay|thi|co duoc|duoc|la))| (?:va |con )?(?:me|bo|ba|ong|vo|chong|con (?:toi|em|minh))\b)/

/** Pensions and allowances, said to be drawn or said not to be. */
export function readIncome(text: FoldedText): Hit[] {
  const hits: Hit[] = []
  const taken: Span[] = []
  const matches = (pattern: RegExp): Span[] =>
    [...text.text.matchAll(pattern)]
      .map((m) => ({ start: m.index, end: m.index + m[0].length }))
      .filter(({ start, end }) => taken.every((span) => end <= span.start || span.end <= start))
      // "sở hữu"
      .filter(({ start, end }) => !text.written(start, end).includes('hữu'))

  for (const { fact, words, says = false } of INCOMES) {
    for (const span of matches(words)) {
      const unsettled = unsettledUntil(text, span.start, span.end, says)
      taken.push({ start: span.start, end: unsettled ?? span.end })
      if (unsettled !== null) {
        hits.push(hit(fact, {}, span.start, unsettled, { certainty: 'vague', strength: 'weak' }))
        continue
      }
      const said = isDrawn(text, span, fact, says)
      if (said !== null) hits.push(found(text, fact, said.drawn, span, said.certainty))
    }
  }
  for (const span of matches(ANY_ALLOWANCE)) {
    taken.push(span)
    const said = polarity(text, span.start, span.end, 'income')
    // "thất nghiệp chưa lĩnh trợ cấp" is said of another one.
    if (said === 'no' && /\bthat nghiep\b[^.]{0,40}$/.test(text.before(span.start))) continue
    if (said === 'no') {
      hits.push(found(text, 'socialAllowance', false, span, 'stated'))
      hits.push(found(text, 'socialPension', false, span, 'implied'))
      if (!BESIDES.test(text.before(span.start)) && OF_ANY_KIND.test(text.after(span.start)))
        for (const fact of OTHER_ALLOWANCES) hits.push(found(text, fact, false, span, 'implied'))
    } else if (said === 'yes') {
      hits.push(hit('socialAllowance', {}, span.start, span.end, { certainty: 'vague', strength: 'weak' }))
    }
  }
  for (const span of matches(ANY_SCHEME)) {
    if (polarity(text, span.start, span.end, 'income') !== 'no') continue
    const besides =
      BESIDES.test(text.before(span.start)) || /\bkhac\b/.test(text.text.slice(span.start, span.end))
    const drawn = hits.filter(({ facts }) => besides && Object.values(facts).includes(true))
    for (const fact of OF_EVERY_KIND) {
      if (!drawn.some((h) => h.fact === fact)) hits.push(found(text, fact, false, span, 'implied'))
    }
  }
  for (const span of matches(NO_WAGE)) hits.push(found(text, 'pension', false, span, 'implied'))
  for (const { start, end } of matches(NOTHING)) {
    if (BESIDES.test(text.before(start))) continue
    for (const fact of OF_EVERY_KIND)
      hits.push(hit(fact, { [fact]: false }, start, end, { certainty: 'implied', strength: 'weak' }))
  }
  return hits
}

/** Whether it is drawn and how surely that is said; null = not said. */
function isDrawn(
  text: FoldedText,
  { start, end }: Span,
  fact: Income,
  says: boolean,
): { readonly drawn: boolean; readonly certainty: 'stated' | 'implied' } | null {
  const certainty = says ? 'implied' : 'stated'
  // Retiring is no item of a list: in "không có trợ cấp gì, về hưu có lương" nobody denies it.
  const said = polarity(text, start, end, says ? 'none' : 'income')
  const [before, after] = [text.before(start), text.after(end)]
  if (fact === 'pension' && said !== 'bare' && OF_ANOTHER.test(after)) return null
  if (said === 'yes' && ON_BEHALF.test(after)) return null
  if (says) {
    const retired = notRetired(text, start)
    if (retired !== null) return retired === 'no' ? { drawn: false, certainty } : null
  }
  if (said === 'no') return { drawn: false, certainty }
  if (says && NOT_OF_THESE.test(before)) return null
  if (said === 'asked' || said === 'wished' || FORMERLY.test(before)) return null
  if (said === 'yes' || says || [HAS_AFTER, AMOUNT, DESCRIBED].some((words) => words.test(after)))
    return { drawn: true, certainty }
  return AGE_BEFORE.test(before) && CLOSED_AFTER.test(after) ? { drawn: true, certainty: 'implied' } : null
}

function found(
  text: FoldedText,
  fact: Income,
  drawn: boolean,
  span: Span,
  certainty: 'stated' | 'implied',
): Hit {
  const facts: Facts = { [fact]: drawn }
  return hit(fact, facts, negatedFrom(text, span.start, drawn), span.end, { certainty })
}

/** The words of a negative fact begin at its negation, when that stands close before it. */
function negatedFrom(text: FoldedText, start: number, drawn: boolean): number {
  if (drawn) return start
  const close = /(?:khong|chua|chang|cha|dau)(?: (?:he|co|duoc|huong|nhan|linh|lanh|thuoc|phai))* $/.exec(
    text.before(start),
  )
  return close === null ? start : start - close[0].length
}
