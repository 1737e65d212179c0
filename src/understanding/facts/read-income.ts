import type { Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { polarity } from './scope.ts'

type Income =
  | 'pension'
  | 'socialAllowance'
  | 'socialPension'
  | 'survivorAllowance'
  | 'insuranceAllowance'
  | 'unemploymentBenefit'

interface IncomeWords {
  readonly fact: Income
  readonly words: RegExp
  /** Being so is already said by the words themselves: "về hưu". */
  readonly says?: true
}

const REGULAR = '(?: hang thang)?'

/** In the order in which they claim words: "hưu trí xã hội" before "hưu trí". */
const KINDS: readonly IncomeWords[] = [
  {
    fact: 'socialPension',
    words:
      /\b(?:tro cap |tien |che do )?huu tri xa hoi\b|\b(?:tro cap|tien|luong)(?: cho| xa hoi)?(?: nguoi| cac cu| cu)? (?:cao tuoi|gia|tuoi gia|(?:tren |tu |du )?(?:75|80)(?: tuoi)?)\b(?: hang thang)?/g,
  },
  { fact: 'unemploymentBenefit', words: /\b(?:tro cap|bao hiem|tien) that nghiep\b/g },
  {
    fact: 'insuranceAllowance',
    words: new RegExp(
      `\\btro cap (?:tai nan lao dong|benh nghe nghiep|bao hiem xa hoi|can bo xa(?: nghi viec)?)${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'survivorAllowance',
    words: new RegExp(
      `\\b(?:(?:tro cap|tien|luong|che do|huong) )?(?:tu )?(?<!tuoi |giap |binh |mau |canh |nham )tuat\\b(?! (?:1 lan|liet si))${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'socialAllowance',
    words: new RegExp(
      `\\b(?:(?:tro cap|tien|phu cap|huong|che do) (?:bao tro(?: xa hoi)?|xa hoi|nguoi khuyet tat|khuyet tat|tan tat|don than)|bao tro xa hoi)\\b${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'pension',
    words:
      /\b(?:da |duoc |dang |moi )*(?:nghi huu|ve huu|nghi che do huu|(?:nghi|ve|huong|che do) mat suc(?: lao dong)?)\b|\bcan bo huu\b|\b(?:la )?nguoi ve huu\b/g,
    says: true,
  },
  {
    fact: 'pension',
    words:
      /\b(?:luong huu tri|luong huu|so huu|tien huu|che do huu tri|che do huu|huu tri|(?:luong|tro cap|tien|so) mat suc(?: lao dong)?|luong lau|luong bong|luong la|huu)\b(?! (?:xa hoi))/g,
  },
]

/** "không trợ cấp gì", "chẳng có chế độ gì": no allowance of any kind. */
const ANY_ALLOWANCE =
  /\b(?:tro cap|phu cap)\b(?! (?:that nghiep|tuat|tai nan|benh|mai tang|thai san|om|nguoi co cong|uu dai|chat doc|thuong binh|mat suc))(?: hang thang)?(?: (?:gi|nao|khac))*/g
const ANY_SCHEME =
  /\bche do(?: (?:gi|nao|khac|dai ngo|chinh sach))+\b|\b(?:khoan|nguon|thu nhap) (?:gi|nao)\b|(?<=\b(?:khong|chua|chang) (?:he )?(?:duoc )?)(?:huong|nhan)(?: duoc)? gi\b/g
const NO_WAGE =
  /\b(?<!nghi )(?:khong|chua|chang) (?:ai )?(?:he )?(?:co )?luong\b(?! (?:huu|thuc|tam|y))|\b(?<!\b(?:co|huong|nhan|linh) )luong(?: thi| :)? (?:khong|chua)(?: co)?(?= [,.]|$)/g
/** "hồi trước có trợ cấp"; not "tháng trước", "từ trước tới nay". */
const FORMERLY =
  /(?<!\b(?:thang|nam|tuan|tu|hom) )\b(?:truoc|truoc day|truoc kia|hoi truoc|hoi xua|tung)(?! gio| nay| toi| den)(?: (?!gio |nay |nhung )[a-z0-9]+)* $/
/** "không phải công chức về hưu": perhaps retired all the same. */
const NOT_OF_THESE = /\b(?:khong|chang|dau) (?:phai )?(?:la )?(?:[a-z]+ ){1,3}$/
/** "có lương hưu của bố để lại" is not one's own. */
const OF_ANOTHER = /^ cua (?:bo|me|ba|ma|cha|chong|vo|ong)\b/
/** "lương hưu thấp lắm", "lương hưu được hơn 3 triệu". */
const DESCRIBED =
  /^ (?:cua (?:toi|em|minh) )?(?:rat |cung |co |thi |chi |qua |hoi |duoc )*(?:thap|it|cao|bet beo|ba coc|ba dong|kha|on)\b(?! nhat)/
const AMOUNT = /^ (?:\S+ ){0,3}?(?:\d[\d.,]* (?:trieu|nghin|ngan|dong|d|tr|cu)|\d{6,})\b/

/** Pensions and allowances, said to be drawn or said not to be. */
export function readIncome(text: FoldedText): Hit[] {
  const hits: Hit[] = []
  const taken: { start: number; end: number }[] = []
  const free = (start: number, end: number): boolean =>
    taken.every((span) => end <= span.start || span.end <= start)
  const matches = (pattern: RegExp): { start: number; end: number }[] =>
    [...text.text.matchAll(pattern)]
      .map((m) => ({ start: m.index, end: m.index + m[0].length }))
      .filter(({ start, end }) => free(start, end))

  for (const { fact, words, says } of KINDS) {
    for (const span of matches(words)) {
      taken.push(span)
      if (fact === 'pension' && OF_ANOTHER.test(text.text.slice(span.end))) continue
      const drawn = isDrawn(text, span.start, span.end, says ?? false)
      if (drawn !== null) hits.push(found(text, fact, drawn, span, says ? 'implied' : 'stated'))
    }
  }
  for (const span of matches(ANY_ALLOWANCE)) {
    taken.push(span)
    const said = polarity(text, span.start, span.end, 'income')
    if (said === 'no') {
      hits.push(found(text, 'socialAllowance', false, span, 'stated'))
      hits.push(found(text, 'socialPension', false, span, 'implied'))
    } else if (said === 'yes') {
      hits.push(hit('socialAllowance', {}, span.start, span.end, { certainty: 'vague', strength: 'weak' }))
    }
  }
  for (const span of matches(ANY_SCHEME)) {
    if (polarity(text, span.start, span.end, 'income') !== 'no') continue
    for (const fact of ['pension', 'socialAllowance', 'socialPension'] as const) {
      hits.push(found(text, fact, false, span, 'implied'))
    }
  }
  for (const span of matches(NO_WAGE)) hits.push(found(text, 'pension', false, span, 'implied'))
  return hits
}

/** true = draws it, false = does not, null = not said. */
function isDrawn(text: FoldedText, start: number, end: number, says: boolean): boolean | null {
  const said = polarity(text, start, end, 'income')
  if (said === 'no') return false
  if (says && NOT_OF_THESE.test(text.text.slice(0, start))) return null
  if (said === 'asked' || said === 'wished') return null
  if (FORMERLY.test(text.text.slice(0, start))) return null
  if (said === 'yes' || says) return true
  return AMOUNT.test(text.text.slice(end)) || DESCRIBED.test(text.text.slice(end)) ? true : null
}

function found(
  text: FoldedText,
  fact: Income,
  drawn: boolean,
  span: { start: number; end: number },
  certainty: 'stated' | 'implied',
): Hit {
  const facts: Facts = { [fact]: drawn }
  return hit(fact, facts, negatedFrom(text, span.start, drawn), span.end, { certainty })
}

/** The words of a negative fact begin at its negation, when that stands close before it. */
function negatedFrom(text: FoldedText, start: number, drawn: boolean): number {
  if (drawn) return start
  const before = /(?:khong|chua|chang|cha|dau)(?: (?:he|co|duoc|huong|nhan|linh|lanh|thuoc|phai))* $/.exec(
    text.text.slice(0, start),
  )
  return before === null ? start : before.index
}
