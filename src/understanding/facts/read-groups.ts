import type { FactName } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { isParty } from '../../vietnamese/party-years.ts'
import type { Hit } from './hit.ts'
import { type PhraseRule, readPhrases } from './phrase-rules.ts'

const KIN = '(?:con|vo|chong|me|bo|bo me|cha|cha me|than nhan|gia dinh|con gai|con trai)'
/** "con thương binh", "vợ bộ đội" are of one; "bố thương binh" is one. */
const HEIR = '(?:con|vo|than nhan|gia dinh|con gai|con trai)'
const SERVICE = '(?:bo doi|quan nhan|si quan|cong an|quan doi)'
const PEOPLES =
  '(?:thieu so|raglai|ra glai|ede|e de|tay|nung|thai|muong|dao|mong|khmer|cham|bana|ba na|gia rai|co ho|hre|san diu)'

const RULES: readonly PhraseRule[] = [
  // School
  {
    fact: 'student',
    words:
      /\b(?:(?:khong|chua)(?: con)? di hoc(?! duoc)|(?:da )?(?:nghi hoc(?! (?:hom|vi|1 |may|om|nay|de))|bo hoc|ra truong|tot nghiep|hoc xong)(?: roi)?)\b/g,
    yes: { student: false },
    says: true,
  },
  {
    fact: 'student',
    words:
      /\b(?:dang |con |la |di )*(?:hoc sinh sinh vien|sinh vien|hoc sinh|hoc (?:lop|cap) \d+|hoc dai hoc|hoc cao dang|hoc trung cap|hoc nghe|hoc (?:o |tai )?truong (?:tieu hoc|trung hoc|cap|dai hoc|cao dang|nghe)|hoc tieu hoc|hoc trung hoc|hoc nam (?:nhat|hai|ba|cuoi|\d)|di hoc|dang hoc|lop \d{1,2})\b/g,
    yes: { student: true },
    no: { student: false },
  },
  // Merit
  {
    fact: 'merit',
    words: new RegExp(`\\b(?:${KIN} (?:cua )?|co ${KIN} la )(?:1 |nguoi )?liet si\\b`, 'g'),
    yes: { merit: 'martyr-relative' },
  },
  {
    fact: 'merit',
    words: /\b(?:huong )?(?:tien |tro cap )?tuat liet si\b/g,
    yes: { merit: 'martyr-relative' },
  },
  {
    fact: 'merit',
    words: new RegExp(
      `\\b(?:${HEIR} |${KIN} cua |co ${KIN} la )(?:thuong binh|benh binh|nguoi co cong|gia dinh co cong|nguoi co cong voi cach mang)\\b`,
      'g',
    ),
    yes: { merit: 'merit-relative' },
  },
  {
    fact: 'merit',
    words:
      /\b(?:nguoi co cong(?: voi cach mang)?|co cong voi cach mang|thuong binh|benh binh|me viet nam anh hung)\b(?! (?:da|moi|nhung da) (?:mat|chet|qua doi|hy sinh|hi sinh))/g,
    yes: { merit: 'meritorious' },
    no: { merit: 'none' },
  },
  {
    fact: 'merit',
    words:
      /\b(?<!\bhoi |\b(?:con|vo|chau|con gai|con trai|con de|than nhan|gia dinh)(?: cua)? |\bco (?:con|bo|me|ong|ba|vo|chong|cha) la )cuu chien binh\b|\b(?:hoi vien|tham gia|vao|trong|chu tich|chi hoi truong|sinh hoat)(?: o| chi)? hoi cuu chien binh\b/g,
    yes: { merit: 'veteran' },
    no: { merit: 'none' },
  },
  {
    fact: 'merit',
    words:
      /\b(?:thanh nien xung phong|dan cong hoa tuyen|tham gia khang chien|di khang chien|nghia vu quoc te)\b/g,
    yes: { merit: 'resistance' },
    no: { merit: 'none' },
  },
  // Army and police
  {
    fact: 'armedForces',
    words: new RegExp(
      `\\b(?:(?:la |thuoc dien )?(?:${HEIR} |${KIN} cua )|(?:la|thuoc dien) ${KIN} |co ${KIN} (?:dang )?la )${SERVICE}\\b(?! (?:phuong|xa|khu vuc))`,
      'g',
    ),
    yes: { armedForces: 'relative' },
  },
  {
    fact: 'armedForces',
    words: new RegExp(
      `\\b(?<!tung |da |truoc |xua |\\bco (?:[a-z]+ ){1,2})(?:la|lam|dang la|dang di|dang lam|di) (?:${SERVICE}|nghia vu quan su|nghia vu cong an)\\b(?! (?:ve|xuat ngu|giai ngu|phuc vien|tu nam|nam|ve huu|nghi huu|phuong goi|cu\\b|(?:\\d+|may) nam(?! nay)))`,
      'g',
    ),
    yes: { armedForces: 'member' },
  },
  // The ward's own groups
  {
    fact: 'blindAssociation',
    words:
      /\b(?<!\b(?:con|vo|con gai|con trai|than nhan)(?: cua)? (?:hoi vien )?)(?:(?:la|thuoc) )?(?:hoi vien |vao |tham gia |thuoc |trong )*hoi nguoi mu\b/g,
    yes: { blindAssociation: true },
    no: { blindAssociation: false },
  },
  {
    fact: 'freeCard',
    words:
      /\b(?:da |dang |co ){1,3}(?:duoc |co |cap |nhan |dung |phat ){0,4}the(?: bao hiem y te| bao hiem| khuyet tat| nguoi ngheo)? mien phi\b(?: roi)?|\bduoc (?:cap |nhan |phat ){1,2}the(?: bao hiem y te| bao hiem)? mien phi (?:roi|tu)\b/g,
    yes: { freeCard: true },
    no: { freeCard: false },
    says: true,
  },
  {
    fact: 'freeCard',
    words:
      /\b(?:chua|khong) (?:duoc |co |cap |nhan ){1,4}the(?: bao hiem y te| bao hiem)?(?: mien phi| nao)?\b/g,
    yes: { freeCard: false },
    says: true,
    certainty: 'implied',
  },
  {
    fact: 'partyBadgeYears',
    words: /\bhuy hieu(?: dang)? (?:loai )?(\d\d) nam(?: tuoi dang)?\b/g,
    yes: (m) => ({ partyBadgeYears: Number(m[1]) }),
  },
  {
    fact: 'partyBadgeYears',
    words:
      /\b(\d\d)(?: nam)? tuoi dang\b|\bdang vien(?: duoc| da)? (\d\d) nam\b|\btuoi dang(?: la| :)? (\d\d)\b/g,
    yes: (m) => ({ partyBadgeYears: Number(m[1] ?? m[2] ?? m[3]) }),
    certainty: 'implied',
  },
  {
    fact: 'partyCell',
    words:
      /\bsinh hoat(?: dang| chi bo)*(?: (?:o|tai|trong|voi|cung))*(?: (?:chi bo|dang bo|dang uy))?(?: (?:o|tai|cua))?(?: (?:phuong|to dan pho|thon|khu|dia phuong|noi cu tru|khu dan cu))\b/g,
    yes: { partyCell: 'ward' },
    no: { partyCell: 'other' },
    says: true,
  },
  {
    fact: 'partyCell',
    words:
      /\bsinh hoat(?: dang| chi bo)*(?: (?:o|tai|trong))+(?: chi bo| dang bo)?(?: (?:co quan|cong ty|noi khac|cho khac|truong|doanh nghiep|que))\b/g,
    yes: { partyCell: 'other' },
    says: true,
  },
  // Volunteered only: never asked for.
  {
    fact: 'hiv',
    words: /\b(?:bi |nhiem |mac |song chung voi )*hiv(?: aids)?\b/g,
    yes: { hiv: true },
    no: { hiv: false },
  },
  {
    fact: 'ethnicMinority',
    words: new RegExp(
      `\\b(?:la |nguoi )*(?:dan toc ${PEOPLES}|nguoi (?:raglai|ra glai|ede|e de|khmer|mong)|la nguoi (?:tay|nung|thai|muong|dao|cham))\\b`,
      'g',
    ),
    yes: { ethnicMinority: true },
    no: { ethnicMinority: false },
  },
  {
    fact: 'ethnicMinority',
    words: /\b(?:dan toc|nguoi) kinh\b/g,
    yes: { ethnicMinority: false },
    says: true,
  },
]

/** Years in the Party count with the badge alone. */
const NO_BADGE =
  /\b(?:chua|khong|sap|cho|doi)(?: (?:co|duoc|nhan|trao|tang|lam|lay|he))* huy hieu\b(?! (?:dang )?(?:loai )?\d)/
const BADGE_COUNTS = 40

/** "gần 40 năm tuổi Đảng", "39 năm tuổi Đảng, sang năm đủ" */
const NOT_QUITE =
  /\b(?:gan|sap|suyt|chua|ngot nghet|tam|khoang|xap xi)(?: (?:du|duoc|den|tron|toi|day|trao|nhan|tang|co))* $/
/** "Tết Mậu Thân bố tôi đi bộ đội" */
const FORMERLY_SERVING = /\b(?:tet|hoi|thoi|nam 19\d\d|ngay xua|truoc day|truoc kia)(?: [a-z0-9]+){0,5} $/

/** "nhà em có công với cách mạng": through one of them, we do not know whom. */
const FAMILY_BEFORE =
  /\b(?:nha|gia dinh)(?: (?:toi|tui|em|minh|con|chau))?(?: (?:la|thuoc|dien|doi tuong|gia dinh|deu|duoc))* $/
/** "từng là hội viên Hội Người mù", "trước có thẻ miễn phí" */
const ONCE = /\b(?:tung|truoc|truoc day|truoc kia|hoi truoc)(?: (?!nay |gio |toi |den )[a-z]+){0,3} $/
const ENDING: readonly FactName[] = ['blindAssociation', 'student', 'freeCard']

/** School, merit, army, Party, associations, free cards: the groups that somebody is said to belong to. */
export function readGroups(text: FoldedText): Hit[] {
  const badgeMissing = NO_BADGE.test(text.text)
  const hits = readPhrases(text, RULES).filter((h) => !isOtherAge(text, h) && !isOfThePast(text, h))
  return hits.map((h) => {
    const ofFamily = h.facts.merit === 'meritorious' && FAMILY_BEFORE.test(text.before(h.start))
    if (ofFamily) return { ...h, facts: {}, certainty: 'vague' }
    if (h.fact !== 'partyBadgeYears') return h
    const missing = badgeMissing && (h.facts.partyBadgeYears ?? 0) >= BADGE_COUNTS
    return missing || NOT_QUITE.test(text.before(h.start)) ? { ...h, facts: {}, certainty: 'vague' } : h
  })
}

/** "66 tuổi đang …" typed without marks is no "66 tuổi Đảng". */
function isOtherAge(text: FoldedText, { start, end }: Hit): boolean {
  if (!/^\d\d tuoi dang$/.test(text.text.slice(start, end))) return false
  return !isParty(text.written(start, end).at(-1) ?? '', text.after(end))
}

function isOfThePast(text: FoldedText, { fact, facts, start }: Hit): boolean {
  const before = text.before(start)
  if (ENDING.includes(fact) && !Object.values(facts).includes(false) && ONCE.test(before)) return true
  return facts.armedForces === 'member' && FORMERLY_SERVING.test(before)
}
