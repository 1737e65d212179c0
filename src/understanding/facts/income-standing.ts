import type { FoldedText } from '../../vietnamese/folded-text.ts'

/** Applied for or waited for: "đang chờ sổ hưu", "mới nộp hồ sơ hưởng trợ cấp xã hội". */
const AWAITED_BEFORE =
  /\b(?:(?:dang|con|ngoi|van|phai) (?:cho|doi)|(?<!\b(?:bo|quan|cuoc|to|ca) )doi|cho (?:xet|duyet|quyet dinh|giai quyet)|(?:dang |moi |da |vua )+(?:lam|nop|gui|hoan thien)(?: xong)? (?:ho so|thu tuc|giay to|don))(?: (?:de|nhan|lay|lanh|linh|duoc|cap|xet|duyet|giai quyet|huong|lam|xin|ve|quyet dinh|ho so|thu tuc|che do))* $/
const APPLIED_BEFORE = /\b(?:lam|nop|gui) (?:ho so|thu tuc|giay to|don)(?: (?:huong|xin|nhan|lam))* $/
const APPLIED_AFTER = /^ (?:xong |roi )+(?:[,.]|nhung|ma|chua|dang|van|$)/
/** Retired, but not drawing yet: "về hưu mà chưa có lương hưu", "nghỉ hưu rồi, đang chờ sổ". */
const NOT_YET_DRAWN =
  /^ (?:(?!(?:me|bo|ba|ong|vo|chong|em|toi|minh) )[a-z0-9,]+ ){0,5}?(?:chua (?:co|duoc|nhan|linh|lanh|lay|ra|cam)(?: [a-z]+){0,2}? (?:so|luong huu|luong|tien|huu|quyet dinh)\b|(?:dang |con )(?:cho|doi) (?:[a-z]+ ){0,2}?(?:so|luong|quyet dinh|huu)\b)(?: huu)?/
const LUMP_SUM =
  /^(?: (?:roi|va|,|linh|lanh|nhan|huong|lay|duoc|kieu|theo|che do|tro cap)){0,4} (?:1|mot) (?:cuc|lan)\b/
/** A pension of another country is none of the social insurance here. */
const FOREIGN =
  /^ (?:nuoc ngoai|(?:(?:ben|o|cua|tu|tai|nuoc|phia) )+(?:nuoc ngoai|duc|my|phap|nga|uc|canada|sec|tiep|ba lan|nhat(?: ban)?|han(?: quoc)?|dai loan|anh quoc|chau au|lien xo|thuy dien|na uy|ha lan|hungary|bungary|ukraina))\b/

/**
 * Where words for an income say neither that it is drawn nor that it is not, the offset where all that says so ends:
 * still waited for, paid out once and for all, or paid by another country. Null otherwise. `says`: "về hưu" and the like.
 */
export function unsettledUntil(text: FoldedText, start: number, end: number, says: boolean): number | null {
  const [before, after] = [text.before(start), text.after(end)]
  if (AWAITED_BEFORE.test(before)) return end
  if (APPLIED_BEFORE.test(before) && APPLIED_AFTER.test(after)) return end
  const told = (says ? (LUMP_SUM.exec(after) ?? NOT_YET_DRAWN.exec(after)) : null) ?? FOREIGN.exec(after)
  return told === null ? null : end + told[0].length
}

const BEFORE_THAT_AGE = /\b(?:chua|khong)(?: [a-z]+){0,2} tuoi $/
const OF_THAT_AGE = /\btuoi(?: duoc)? $/
const TO_COME =
  /\b(?:(?:nam|thang|ngay|tuan|may) nua|sap|toi day|sang nam|nam sau|thang sau|bao gio|khi nao|den khi|cho den|chuan bi|gan|sau khi|truoc khi|den luc)(?: [a-z]+){0,3} $/
/** "tháng 3 mới về hưu": last March, or the next one. */
const IN_A_MONTH = /\bthang \d{1,2}(?: (?:nay|toi|sang nam|nam sau))? $/

/** Of retiring: not before an age that is not reached, nothing of a day to come or of the age as such. */
export function notRetired(text: FoldedText, start: number): 'no' | 'unknown' | null {
  const before = text.before(start)
  if (BEFORE_THAT_AGE.test(before)) return 'no'
  if (IN_A_MONTH.test(before) && /^(?:moi|se) /.test(text.text.slice(start))) return 'unknown'
  return OF_THAT_AGE.test(before) || TO_COME.test(before) ? 'unknown' : null
}
