/** What follows "tuổi Đảng" typed without marks, against "60 tuổi đang …". */
const AFTER_PARTY = /^(?:$| (?:[^a-z]|sinh hoat|duoc|co|thi|roi|huy hieu|voi|va|ma|nhung))/

/** Whether a "dang" right after "tuổi" is the Party. `after`: the folded text that follows it. */
export function isParty(written: string, after: string): boolean {
  // "70 tuổi đảng viên"
  if (/^ (?:vien|uy)\b/.test(after)) return false
  return written === 'đảng' || (written === 'dang' && AFTER_PARTY.test(after))
}
