import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { KinMention } from '../../vietnamese/kinship.ts'

const NAMES_SPEAKER_ONLY_AS_ASKER =
  /\b(?:cho|giup|hoi|cua|voi|bao|tra|dum|ho|nho|van|nhan|thich|dan|chao|on|mong|lam on|tra loi|giai dap|gui|theo|trong|giu|nuoi|be|cham|cham soc|phuong|xa|thon|que|khu|cho o) $/
const ASKS =
  /^ (?:(?:co|dang|cung|moi|thi|hien|rat|chi|van) )*(?:hoi(?! vien)|muon|xin|chao|cam on|can(?! ngheo)|nho|biet|khong (?:biet|ro|hieu)|chua (?:biet|ro|hieu)|nghe|doc(?! than)|coi|thac mac|hieu|goi|tham|dinh(?! (?:suu|mao|ty|ti|mui|dau|hoi)\b)|tinh|ten|thay|gui|kiem tra|khong tim|cam thay|oi\b|thac|a\b|xem|di hoi|co cau|co the hoi)\b/
/** "cho hỏi tôi 45 tuổi …", "hỏi em được hỗ trợ …" */
const ASKS_OF_THEMSELF_AFTER = /^ (?:(?:nam nay |nay )?\d{2} tuoi\b|(?:co )?duoc ho tro\b|phai dong\b)/
/** "tính cho tôi sinh năm 1962, không có trợ cấp gì": what stands right after is said of the writer. */
const TELLS_AFTER =
  /^ (?:(?:nam nay|nay|hien|dang|da|cung) )*(?:\d{2} tuoi|tuoi \d|sinh (?:nam|ngay|thang|\d)|de nam|(?:khong|chua|chang) (?:(?:co|thuoc|duoc|nhan|huong) (?:huong )?(?:ho|dien|luong|tro cap|tien|dong)|phai ho|ngheo|luong huu|con di hoc|di lam)|(?:co|huong|linh) (?:luong|tro cap)|ho khau|khau|thuong tru|tam tru|o nha|o tro|lao dong tu do|lam (?:ruong|nong|cong nhan|tu do)|thuoc (?:ho|dien))\b/
/** "con thương binh" is a title of whom the sentence is about; "bố tôi thương binh" is somebody. */
const TITLE_AFTER =
  /^ (?:cua )?(?:1 |nguoi )?(?:thuong binh|benh binh|viet nam anh hung|bo doi|quan nhan|si quan|cong an|nguoi co cong)/
const VETERAN_AFTER = /^ (?:cua )?(?:hoi vien )?(?:cuu chien binh|hoi nguoi mu|hoi vien)/
const MARTYR_AFTER = /^ (?:la )?(?:cua )?(?:1 |nguoi )?liet si/
/** "không chồng không con" names nobody. */
const FAMILY_ONE_MAY_LACK: ReadonlySet<Relation> = new Set(['husband', 'wife', 'child', 'father', 'mother'])
const LACKING = /\b(?:khong|chua|chang)(?: (?:co|con))? $/
/** "ý em là", "tiền con cho", "con ghi lộn": the speaker only in passing. */
const IN_PASSING_BEFORE = /\b(?:y|tien) $/
const MISTAKEN_AFTER =
  /^ (?:(?:ghi|viet|go|danh|bam|nhap|noi|nho|tinh) (?:may )?(?:lon|nham|thieu|sai)|nham|quen)\b/
/** "… chứ không phải bố": who is taken back is nobody the message tells of. */
const TAKEN_BACK_BEFORE = /\bchu khong phai(?: la)? $/
/** "không phải mẹ em mà là mẹ chồng em" */
const NOT_BUT = {
  before: /\bkhong phai(?: la)? $/,
  after: /^ (?:(?:, )?(?:ma )?la\b|, (?:[a-z]+ ){1,3}moi (?:la|dung)\b)/,
}
/** "mẹ em có 3 con, 65 tuổi": how many she has, not whom the message is about. */
const HAVING_BEFORE = /\b(?:co|sinh|de|duoc) $/
const NOT_OF_CHILDREN_AFTER =
  /^(?: [a-z]+){0,5}? (?:,|roi|nhung) (?:(?:nam nay |da )?(?:[3-9]\d|1\d\d)(?: tuoi)?(?! (?:,|va) )\b|(?:khong|chua|chang) (?:co )?(?:luong|huu|tro cap))/
/** "nhà tôi có cháu nội tôi là học sinh, không có trợ cấp": the first of those who live there. */
const OF_A_HOUSEHOLD = /\b(?:nha|gia dinh)(?: (?:toi|tui|em|minh|chau|con))? co $/
/** "vợ bộ đội", "là mẹ bộ đội"; "bố thương binh" is himself one. */
const HEIR = /^(?:vo|con|chau|con gai|con trai)$/
const NO_OWN_TITLE_AFTER = /^ (?:cua|viet nam) /
const OF_ONE = /\b(?:la|co|dien) $/
const DEAD_AFTER =
  /^ (?:(?:la )?(?:thuong binh|benh binh|cuu chien binh|bo doi|dang vien|nguoi co cong) (?=da |moi mat))?(?:em |toi |da |moi |cung |thi )*(?:chet\b|mat (?:roi|nam|som|tu|lau|duoc|hoi|het|ca|luc|khi|cach|vi)|mat(?= [,.]|$)|qua doi|tu tran|(?:hi|hy) sinh|(?:huong )?tho \d)/
/** Whom a helper's work or school is told of as well: "sống cùng con trai là công nhân". */
const LIVING_WITH_BEFORE = /\b(?:song|o|ve)(?: (?:chung|cung|voi))+ $/
const DOES_AFTER = /^ (?:(?:dang|hien|cung|moi|la) )*(?:la|lam|di lam|hoc|that nghiep|sinh vien)\b/
const HELPER_BEFORE =
  /\b(?:song voi|o voi|o cung|song cung|ve voi|theo|nho|do|trong|cham|giu|nuoi|cham soc|thay mat|duoc) $/
const ABOUT_THEM =
  /^ (?:(?:nam nay|hien nay|hien|sinh nam|duoc|da|moi|gan|tren|hon|ngoai|,|la|thi|:) )*(?:\d|sinh|khong|co luong|ho khau|thuong tru)/

/** "con gái tôi bảo tôi không có lương hưu …" */
const SAYS_OF_ANOTHER_AFTER = /^ (?:(?:co|da|cu|moi|vua) )*bao (?:toi|em|minh|con|chau|tui)\b/

/** A person named by a word, with what stands around it. */
interface Named {
  readonly relations: readonly Relation[]
  readonly words: string
  readonly before: string
  readonly after: string
}

/** Whether the message tells of a person named in it, who may also ask, be dead, lacking, or only own something. */
export function isSpokenOf(text: FoldedText, { role, relations, first, next }: KinMention): boolean {
  const [start, end] = [text.offset(first), text.offset(next) - 1]
  const named: Named = {
    relations,
    words: text.text.slice(start, end),
    before: text.before(start),
    after: text.after(end),
  }
  if (isTakenBack(named)) return false
  return role === 'speaker' ? !isOnlyAsker(named) && !isTitle(named) : !isNobody(named)
}

function isTakenBack({ before, after }: Named): boolean {
  return TAKEN_BACK_BEFORE.test(before) || (NOT_BUT.before.test(before) && NOT_BUT.after.test(after))
}

function isOnlyAsker({ before, after }: Named): boolean {
  if (/\bhoi $/.test(before) && ASKS_OF_THEMSELF_AFTER.test(after)) return false
  if (/(?<!\bo )\b(?:hoi|cho|giup|gium|ho) $/.test(before) && TELLS_AFTER.test(after)) return false
  return (
    NAMES_SPEAKER_ONLY_AS_ASKER.test(before) ||
    IN_PASSING_BEFORE.test(before) ||
    ASKS.test(after) ||
    MISTAKEN_AFTER.test(after)
  )
}

/** "con liệt sĩ": the word for the writer is a part of what somebody is. */
function isTitle({ words, before, after }: Named): boolean {
  if (!/^(?:con|chau)$/.test(words)) return false
  return (
    TITLE_AFTER.test(after) ||
    MARTYR_AFTER.test(after) ||
    VETERAN_AFTER.test(after) ||
    (/\bco $/.test(before) && MARTYR_AFTER.test(after.replace(/^ la/, '')))
  )
}

function isNobody(named: Named): boolean {
  const { words, before, after } = named
  return (
    MARTYR_AFTER.test(after) ||
    DEAD_AFTER.test(after) ||
    (VETERAN_AFTER.test(after) && HEIR.test(words)) ||
    (TITLE_AFTER.test(after) &&
      (HEIR.test(words) || OF_ONE.test(before) || NO_OWN_TITLE_AFTER.test(after))) ||
    (HELPER_BEFORE.test(before) && !ABOUT_THEM.test(after) && !doesSomething(named)) ||
    SAYS_OF_ANOTHER_AFTER.test(after) ||
    isOnlyHad(named)
  )
}

function doesSomething({ before, after }: Named): boolean {
  return LIVING_WITH_BEFORE.test(before) && DOES_AFTER.test(after)
}

/** Somebody whom another one has or has not: "có bố là thương binh", "không chồng không con", "có 3 con, 65 tuổi". */
function isOnlyHad({ relations, words, before, after }: Named): boolean {
  const isChild = relations.every((r) => r === 'child' || r === 'grandchild')
  const isLacking = LACKING.test(before) && !/\b(?:toi|tui|em|minh)$/.test(words)
  return (
    (/\bco $/.test(before) &&
      (TITLE_AFTER.test(after.replace(/^ la/, '')) || /^ la (?:liet si|cuu chien binh)/.test(after))) ||
    (isLacking && relations.every((r) => FAMILY_ONE_MAY_LACK.has(r))) ||
    (isChild && /\bvoi $/.test(before) && /^ ,/.test(after)) ||
    (isChild &&
      HAVING_BEFORE.test(before) &&
      !OF_A_HOUSEHOLD.test(before) &&
      NOT_OF_CHILDREN_AFTER.test(after))
  )
}
