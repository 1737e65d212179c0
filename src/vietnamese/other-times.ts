import { type AgePattern, pattern, vagueAge } from './age-pattern.ts'
import { isParty } from './party-years.ts'

const KIN = '(?:toi|tui|minh|em|con|chau|me|ma|bo|ba|ong|vo|chong|anh|chi|co|bac|chu|nhau)'
const UNTIL =
  '(?:khi nao|bao gio|den khi|toi khi|chung nao|mai kia|mai mot|mai sau|sau nay|nay mai|doi den khi|(?<!trong )khi)'

/** Ages that are nobody's of today: how old somebody was, will be or died, and by how much two differ. */
export const OTHER_TIMES: readonly AgePattern[] = [
  pattern(
    '(?:(?:luc|nam ngoai|nam truoc|tu nam|tu luc)(?: [a-z]+){0,2}|(?<!(?:toi|em|con|chau|xin|muon|minh|bac|chu|co|cho|can|de|at|dinh|ky|tan|quy) )hoi(?: (?:con|em|toi|minh|moi|be|dang|do|ay|xua)){0,2}|(?<!(?:gom|cac cu) )tu) \\d+ tuoi(?! (?:tro|den|toi))',
    () => [],
  ),
  // "lấy chồng năm 20 tuổi", "đến năm 75 tuổi"; not "đóng 20 năm, 60 tuổi".
  pattern('(?<!\\d |sinh )nam \\d+ tuoi', () => []),
  pattern(`${UNTIL}(?: (?!tuoi|nay|gio|thi)[a-z]+){0,4} \\d+ tuoi`, () => []),
  pattern(`(?:hon|kem|cach|thua) ${KIN}(?: (?:toi|tui|em|minh|con|chau|noi|ngoai))? \\d+ tuoi`, () => []),
  pattern('phai(?: (?:du|den|toi|tu|tren|la|tron|dat))* \\d+ tuoi', () => []),
  // "hưởng đến 18 tuổi"; not "chưa đến", "gần đến", nor "từ 60 đến 74".
  pattern(
    '(?<!\\b(?:gan|sap|suyt|chua|chua day|buoc|vua|moi|da|nam nay) )den (?:het |nam |khi )?\\d+ tuoi',
    () => [],
  ),
  pattern('(?<!mung )(?:huong )?tho \\d+(?: tuoi)?', () => []),
  // "được 80 tuổi mới có tiền"
  pattern('(?:duoc|du|den|tron|tu) \\d+ tuoi (?:thi )?moi (?:duoc|co|cap|huong|tinh|cho|mien)', () => []),
  pattern('(?:mat|chet|qua doi|tu tran)(?: (?:nam|luc|khi|hoi|o|tuoi))* \\d+ tuoi', () => []),
  pattern('\\d+ tuoi (?:\\d+|may|vai) (?:ngay|tuan|thang|nam) nua', () => vagueAge()),
  // How long somebody has been in the Party.
  pattern('\\d{2}(?: nam)? tuoi dang', (m, _today, written) => {
    const after = (m.input ?? '').slice((m.index ?? 0) + m[0].length)
    return isParty(written.at(-1) ?? '', after) ? [] : null
  }),
]

/** "năm 2020 mẹ em 60 tuổi"; after the births, whose years are said the same way. */
export const IN_ANOTHER_YEAR: AgePattern = pattern(
  'nam ((?:19|20)\\d\\d)(?: (?!nay|gio|hien|tuoi)[a-z]+){0,4} \\d+ tuoi',
  (m, today) => (m[1] === today.slice(0, 4) ? null : vagueAge()),
)
