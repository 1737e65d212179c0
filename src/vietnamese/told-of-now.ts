import type { AgeReading } from './age-reading.ts'
import type { FoldedText } from './folded-text.ts'
import { isParty } from './party-years.ts'

/** "khi nào ngoài 70", "hồi ngoài 20", "không quá 60", "năm ngoái mẹ em gần 60". */
const ELSEWHEN_BEFORE =
  /\b(?:(?:khi|khi nao|bao gio|den|doi|phai|tu|luc|hoi|khong|chua|chang|lon|nhieu|it|kem|chenh)(?: con| moi| da| du)?|(?:nam ngoai|nam truoc|nam xua|ngay xua|luc do|hoi do|sang nam|nam sau|nam toi|thang sau|thang toi|(?:ngay|tuan|thang|nam) nua)(?: [a-z]+){0,4}) $/
/** "ngoài 70 mới được". */
const RULE_AFTER = /^ (?:moi|tro (?:len|xuong|di|lai)|la duoc)\b/
/** "nặng gần 60", "lương gần 60". */
const MEASURE_BEFORE =
  /\b(?:luong|huu|nang|can|cao|diem|dong|het|mat|tien|phi|gia|muc|tro|mua|nop|tra|so|thuong|ap|duong|mach|cach|xa|rong|dai|lop|to|thon|quan|khu|so nha|ngo|ngach|mung|thang|ngay) $/
/** What may follow a number without "tuổi"; anything else may be what it counts. */
const NO_UNIT_AFTER =
  /^(?:$| (?:[^a-z\d]|mot (?:chut|ti|it)|1 (?:chut|ti|it)|(?:roi|khong|chua|ma|nhung|a|va|voi|co|thi|van|nen|hien|dang|o|song|thuong|tam|la|lam|di|bi|da|duoc|chang|cha|het|nay|suc|gia|yeu|thoi|nhe|oi|day|do|luon|muon|mua|hay|hoac|me|bo|ong|ba|vo|chong|em|toi|minh|chau|bac|cung|deu|the|vay|gi|mu|ta|am|xuan|gan|hon|ngoai|mat|huong|nhan|chuyen|dinh|khoe|ho khau|con (?:khoe|lam|di|minh|o|dang|phai|song|yeu))\b))/

/** No range of what somebody was, will be, is not or would have to be, nor of a number that may count something else. */
export function isToldOfNow({ start, end }: AgeReading, folded: FoldedText): boolean {
  const { text } = folded
  const [before, told, after] = [folded.before(start), text.slice(start, end), folded.after(end)]
  if (ELSEWHEN_BEFORE.test(before) || RULE_AFTER.test(after)) return false
  // "hơn 40 tuổi Đảng"
  const next = after === '' ? '' : (folded.written(end + 1, end + 2)[0] ?? '')
  if (isParty(next, after.slice(' dang'.length))) return false
  if (/\b(?:tuoi|sinh|ns)\b/.test(told)) return true
  return !/\btuoi dang\b/.test(text) && !MEASURE_BEFORE.test(before) && NO_UNIT_AFTER.test(after)
}
