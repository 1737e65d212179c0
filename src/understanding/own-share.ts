import { withoutPoliteness } from '../vietnamese/politeness.ts'
import type { PersonMention } from './understanding.ts'

/** Politeness in which the asker's pronoun says nothing about whom the question is about. */
const PRONOUN = '(?:toi|em|con|chau|minh|bac|chu|co|anh|chi|ba|ong|cu|tui|to|can bo|ad|admin)'
const POLITENESS = [
  new RegExp(`\\b(?:cho|xin|phep) (?:phep )?${PRONOUN} (?:xin )?(?:duoc )?hoi\\b`, 'g'),
  new RegExp(`\\b${PRONOUN} (?:muon|xin|can|dinh|co|nho) (?:duoc )?(?:hoi|biet|tim hieu|tu van)\\b`, 'g'),
  new RegExp(
    `\\b(?:giup|tu van|tra loi|noi|bao|chi|huong dan|giai dap) (?:cho |giup |ho )?${PRONOUN}\\b`,
    'g',
  ),
  new RegExp(`\\b(?:thua |chao |da )?${PRONOUN} (?:oi|a)\\b`, 'g'),
  new RegExp(
    `\\b(?:da )?(?:${PRONOUN} )?(?:xin |kinh )?chao(?: (?:${PRONOUN}|anh chi|cac ban|moi nguoi|a)\\b)*`,
    'g',
  ),
]

/** Asks who pays, or how much of the premium is left to pay. */
const ASKS_SHARE = [
  /\bho tro (?:\w+ ){0,5}(?:bao nhieu|may|the nao|ra sao|muc nao|duoc khong)\b/,
  /\b(?:duoc|co) (?:\w+ ){0,4}ho tro (?:\w+ ){0,6}(?:khong|chua|gi|bao nhieu|may)\b/,
  /\b(?:dong|nop|mua|mat|ton|het|tra) (?:\w+ ){0,6}(?:bao nhieu|may tien|may dong|may phan)\b/,
  /\bbao nhieu tien (?:\w+ ){0,3}(?:bao hiem|the|bhyt)\b/,
  /\b(?:duoc|co) (?:\w+ ){0,4}mien phi\b/,
  /\bmien (?:phi|dong|tien) (?:\w+ ){0,4}(?:khong|chua|bao nhieu)\b/,
  /\b(?:duoc|cho|giam) (?:\w+ ){0,2}(?:may|bao nhieu) (?:phan tram|phan)\b/,
  /\bco phai (?:tu )?(?:dong|nop|mua|tra)(?: them)? (?:tien|bao hiem|phi|gi|khong|nua|dong)\b/,
  /\bduoc cap the (?:\w+ ){0,5}(?:khong|chua)\b/,
  /\b(?:duoc|co) (?:\w+ ){0,3}(?:ngan sach|nha nuoc) (?:\w+ ){0,2}(?:dong|mua|lo) (?:\w+ ){0,5}(?:khong|chua)\b/,
]
/** "tính mức hỗ trợ cho mẹ tôi": the very words for it, and nothing after the person but politeness. */
const SHARE_OF =
  /\bmuc ho tro (?:(?!kham|chua|thuoc|vien|sinh|that|tien)\w+ ){0,6}(?:cho|cua) (?:\w+ ?){1,6}$/
const SHARE_OF_ONESELF = /\bmuc ho tro (?:\w+ ){0,6}(?:cho|cua) (?:toi|tui|em|chau|minh)$/

/** Money for treatment or for a new card is another matter than the premium. */
const OTHER_MATTER =
  /\b(?:kham|chua benh|dieu tri|(?:benh|nam|di|vao|ra|nhap) vien|vien phi|thanh toan|chi tra|ca mo|phau thuat|de con|sinh con|di de|(?:tien|mua|het|don) thuoc|cap cuu|trai tuyen|chuyen tuyen|xet nghiem|chup|bi phat|thai san|that nghiep|mot lan|(?:cap|lam|doi) lai|mat the|doi the|(?:bao hiem|the|duoc) tra|(?:huong|tra) (?:may|bao nhieu) phan)\b/

/**
 * Words for the asker and for relatives, once politeness is taken away. Folded words that are more often something
 * else (con: còn, ba: three, co: có) count only with what makes them a relative.
 */
const SOMEBODY =
  /\b(?:toi|tui|em|chau|bac|chu|me|bo|ong|vo|chong|be|(?:nha|gia dinh|vo chong|hai me|me) (?:minh|con|chau)|(?:con|ba|co|di|cau|ma|anh|chi|cu|u|tia) (?:toi|em|chau|minh|noi|ngoai|gai|trai|nho|con|ay))\b/
const AGE = /\b(?:\d{1,3} tuoi|sinh nam|sinh ngay|sn \d+)\b/

/** A group of people or a rule as subject: a question of policy. */
const GENERAL =
  /^(?:\w+ ){0,3}(?:nguoi cao tuoi|nguoi gia|nguoi dan|nguoi tu|nguoi khuyet tat|nguoi mu|nguoi ngheo|ho ngheo|ho can ngheo|ho nong|ho gia dinh|hoc sinh|sinh vien|dang vien|nghi quyet|chinh sach|thanh pho|nha nuoc|phuong|nhung ai|doi tuong|ai|tre em|tre)\b/
const POSSESSIVE = /\b(?:toi|tui|em|minh|(?:cua|nha|bo|me|ong|ba|vo|chong) (?:con|chau))\b/

/**
 * Whether the words ask what share of the premium is paid for somebody in particular, not how the policy works.
 * `folded` is a normalised text.
 */
export function asksOwnShare(folded: string, people: readonly PersonMention[]): boolean {
  if (OTHER_MATTER.test(folded) || !ASKS_SHARE.some((pattern) => pattern.test(folded))) return false
  const plain = POLITENESS.reduce((text, pattern) => text.replace(pattern, ' '), folded)
    .replace(/ +/g, ' ')
    .trim()
  if (GENERAL.test(plain) && !POSSESSIVE.test(plain) && !people.some(isCounted)) return false
  return SOMEBODY.test(plain) || AGE.test(plain) || people.some(isSomebody)
}

/** Whether the share of a named person, or of the writer, is asked for in the very words. `folded` is a normalised text. */
export function namesOwnShare(folded: string, people: readonly PersonMention[]): boolean {
  const plain = withoutPoliteness(folded)
  if (OTHER_MATTER.test(plain) || GENERAL.test(plain)) return false
  if (SHARE_OF_ONESELF.test(plain)) return true
  return SHARE_OF.test(plain) && people.some(({ relation }) => relation !== null && relation !== 'other')
}

/**
 * Somebody in particular: a relative, a household of so many, or a case with two circumstances; one alone may stand
 * for everybody in it.
 */
export function isSomebody(person: PersonMention): boolean {
  const { relation, mentions } = person
  return (
    relation !== null || isCounted(person) || mentions.filter(({ fact }) => fact !== 'residence').length >= 2
  )
}

/** "hộ cận nghèo 4 người", "2 đứa": no household or children in general have a number. */
function isCounted({ count }: PersonMention): boolean {
  return count > 1
}

/** How many circumstances are told of the relative, or the counted people, of whom most is told; where they live aside. */
export function circumstances(people: readonly PersonMention[]): number {
  const told = people
    .filter((person) => person.relation !== null || isCounted(person))
    .map(({ mentions }) => mentions.filter(({ fact }) => fact !== 'residence').length)
  return Math.max(0, ...told)
}
