import type { FoldedText } from '../vietnamese/folded-text.ts'
import { findKin } from '../vietnamese/kinship.ts'
import { CARE_WORDS, markedForPrivacy, PRIVATE_NAMES } from '../vietnamese/private-words.ts'
import { findHouseholds } from './facts/household-subjects.ts'
import { pronounIn } from './facts/pronouns.ts'
import { isSpokenOf } from './facts/spoken-of.ts'

const PRIVATE = new RegExp(`(?<![^ ])(?:${[...PRIVATE_NAMES, ...CARE_WORDS].join('|')})(?![^ ])`)

/** "bị …", "45 năm tuổi Đảng": said without a subject it is of oneself. */
const SAID_OF_ONE =
  /(?:^|[,.;!] |\b(?:roi|nay|hien|thi|cung) )(?:(?:dang |moi |vua |da |cung |hien )*(?:bi|mac|nhiem|thuoc (?:dien|ho|doi tuong|nhom|gia dinh|can|ngheo)|dien|la|co (?:the |so )?(?:huy hieu|ho ngheo|giay xac nhan)|\d+ nam tuoi dang|duoc \d+ nam tuoi dang)|(?:dang|moi|vua|phai) (?:xa tri|hoa tri|chay than|co bau|mang thai|co thai|nam vien|dieu tri|mo))\b/
/** Anybody of whom it may be true. */
const ANYBODY =
  /\b(?:nguoi|ai|benh nhan|doi tuong|truong hop|nhung|cac|khi|neu|ho|tre em|hoc sinh|sinh vien)(?: [a-z]+){0,2} (?:bi|mac|nhiem|thuoc|dien|la|co)\b/
const OWN_AGE = /(?<!\b(?:tu|tren|duoi|du|den|qua|ngoai) )\b\d{1,3} tuoi\b(?! (?:tro len|tro xuong|dang))/
const OF_AN_AGE_GROUP = /\b(?:nguoi|tre|ai|doi tuong|nhung|hoc sinh)\b/
const ASKS =
  /\?|\b(?:khong|chua|bao nhieu|the nao|sao|gi|nao|dau|may|ai|hay|lam sao|muc|chinh sach|quy dinh|che do|quyen loi|cach|thu tuc|ho tro|dong|mien phi)\b/

/**
 * Whether a message tells of somebody's health, disability, Party membership or poverty, and does not only ask about
 * such people in general. In doubt true.
 */
export function tellsPrivate(text: FoldedText): boolean {
  const seen = text.words.map((word) => markedForPrivacy(word.folded, word.written)).join(' ')
  return PRIVATE.test(seen) && (isOfSomebody(text) || isSaidOfOneself(text.text))
}

function isOfSomebody(text: FoldedText): boolean {
  return (
    findKin(text).some((kin) => kin.role === 'third' || isSpokenOf(text, kin)) ||
    findHouseholds(text).length > 0 ||
    pronounIn(text) !== null
  )
}

function isSaidOfOneself(text: string): boolean {
  if (SAID_OF_ONE.test(text) && !ANYBODY.test(text)) return true
  if (OWN_AGE.test(text) && !OF_AN_AGE_GROUP.test(text)) return true
  return !ASKS.test(text)
}
