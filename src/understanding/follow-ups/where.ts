import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { withoutPoliteness } from '../../vietnamese/politeness.ts'
import { type FoundPlace, isWrittenSo, type PlaceLookup } from '../facts/places.ts'
import { ASKED_OF_IT, LEADING_OVER } from './asked-of-it.ts'

const UNIT = '(?:tinh|thanh pho|tp|phuong|xa|huyen|quan|thi xa|thi tran|khu vuc|vung|dat)'
const HEAD = new RegExp(
  `^(?<over>(?:(?:${LEADING_OVER}|doi voi|chuyen sang|chuyen|qua|sang) )*)(?:(?:o|tai|ben|trong|ngoai|duoi|tren|cho|dan|nguoi|ai|toi|em|minh|song|cua|que) )*(?:${UNIT} )*$`,
)
const TAIL = new RegExp(
  `^(?:(?: cu| moi| truoc day))?(?: ${ASKED_OF_IT}| co (?:khong|vay khong|the khong|giong vay khong|giong the khong|giong khong)| giong vay khong)?$`,
)
/** "Nha Trang, Khánh Hòa" */
const WITHIN = new RegExp(`^ (?:(?:thuoc|o) )?(?:${UNIT} )*$`)

/** "thế còn Nha Trang", "ở Khánh Hòa thì sao": id of the place asked about, 'other' for one without a folder. */
export function otherPlace(text: FoldedText, lookup: PlaceLookup): string | null {
  const [place, ...others] = lookup.find(text.text).filter((one) => isWrittenSo(text, one))
  const last = others.at(-1) ?? place
  if (place === undefined || last === undefined || others.length > 1) return null
  if (last !== place && !WITHIN.test(plain(text.text.slice(endOf(place), last.start)))) return null
  const [before, after] = framed(plain(text.text.slice(0, place.start)), plain(text.text.slice(endOf(last))))
  const head = HEAD.exec(before)
  if (head === null || !TAIL.test(after)) return null
  // A place alone answers a question.
  return head.groups?.over === '' && after === '' ? null : (place.commune ?? place.province)
}

function endOf({ start, words }: FoundPlace): number {
  return start + words.length
}

/** Both sides of the place without politeness at their outer ends. */
function framed(before: string, after: string): readonly [string, string] {
  const [left = '', right = ''] = withoutPoliteness(`${before}@${after}`).split('@')
  return [left.trimStart(), right.trimEnd()]
}

function plain(text: string): string {
  return text.replaceAll(/ ?[^a-z0-9 ]/g, '')
}
