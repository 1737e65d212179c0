import { fold } from './fold.ts'
import { nfc } from './nfc.ts'
import { normalize } from './normalize.ts'

const OPENING =
  '(?:da|vang|thua|cung|chac|hinh nhu|bac|em|con|chau|toi|minh|me|bo|thi|la|hien|dang|van|ad|a|oi|u|ua|uh|um|(?:the|vay) thi)'
const CLOSING =
  '(?:a|ad|nhe|nha|luon|not|mo|ne|nghen|ha|bat|em|con|bac|chau|anh|chi|co|chu|oi|roi|day|do|het|ca|dau|gi|luong|huu|nao|nhom|trong|cai|dien|loai|dong|dung|vay|the|nhi|thoi|hien|tai|bh|ma)'
const NO = new RegExp(
  `^(?:${OPENING} )*(?:khong|chua|chang|dau co|lam gi co|no|sai|cha)(?: (?:co|phai|bao gio|he|dung|thuoc|huong|duoc|nhan|(?:mot )?ai))*(?: ${CLOSING})*$`,
)
const YES = new RegExp(
  `^(?:${OPENING} )*(?:co|dung|phai|u|uh|uhm|um|uk|uki|ua|vang|da|roi|yes|dong y|chuan|chinh xac|duoc|co chu|tat nhien)(?: (?:co|dung|phai|vay|the|chu|huong|nhan|duoc))*(?: (?:ma |nhung )?(?:duoc |chut |co )?it(?: (?:lam|thoi|xiu|oi))*)?(?: ${CLOSING})*$`,
)
const UNSURE = /\b(?:khong|chua|chang|cha) (?:biet|ro|nho|chac|hieu)\b/

/** "ờ", "ờm", "ò": a yes, though without its mark the word is as often a "không". */
const GRUNT = /(?<!\p{L})[ờò]+[mh]?(?!\p{L})/giu
const YES_OR_NO = /^\W*(?:da )?o(?: co)?(?: (?:a|ad|em|chau|nhe))*\W*$/

/** The same text with a grunt of assent written out: "ờ, có" → "ừ, có". */
export function withPlainYes(text: string): string {
  return nfc(text).replace(GRUNT, 'ừ')
}

/** "o", "o co" typed without marks: ờ or 0. */
export function mayBeYesOrNo(text: string): boolean {
  return YES_OR_NO.test(fold(withPlainYes(text)))
}

/**
 * Reads a bare answer to a yes/no question: true, false, or null when it is neither ("không rõ", a sentence of
 * its own). "có"/"ừ"/"dạ có"/"đúng rồi" and "không"/"ko"/"hông"/"chưa"/"không có gì", with or without diacritics.
 */
export function readYesNo(text: string): boolean | null {
  if (text.includes('?')) return null
  const answer = normalize(withPlainYes(text))
  if (answer === '' || mayBeYesOrNo(text) || UNSURE.test(answer)) return null
  if (NO.test(answer)) return false
  return YES.test(answer) ? true : null
}
