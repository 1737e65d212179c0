import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import { findKin, type KinMention } from '../../vietnamese/kinship.ts'

/**
 * Words that say of whom the facts after them hold.
 * persons: those named; everyone: all persons of the message ("cả hai"); household: the same, and whoever writes
 * when nobody is named ("nhà tôi"); nobody: people in general
 * ("người từ 60 tuổi", "ai không có lương hưu").
 */
export interface Subject {
  readonly kind: 'persons' | 'everyone' | 'household' | 'nobody'
  readonly relations: readonly Relation[]
  readonly count: number
  readonly which: string
  /** A household of so many: "nhà tôi có 4 người". */
  readonly size: number | null
  readonly start: number
  readonly end: number
}

const NAMES_SPEAKER_ONLY_AS_ASKER =
  /\b(?:cho|giup|hoi|cua|voi|bao|tra|dum|ho|nho|van|nhan|thich|dan|chao|on|mong|lam on|tra loi|giai dap|gui|theo|trong|giu|nuoi|be|cham|cham soc|phuong|xa|thon|que|khu|cho o) $/
const ASKS =
  /^ (?:(?:co|dang|cung|moi|thi|hien|rat|chi|van) )*(?:hoi|muon|xin|chao|cam on|can|nho|biet|khong (?:biet|ro|hieu)|chua (?:biet|ro|hieu)|nghe|doc|coi|thac mac|hieu|goi|tham|dinh|tinh|ten|thay|doc|gui|kiem tra|khong tim|cam thay|oi\b|thac|a\b|xem|di hoi|co cau|co the hoi)/
/** "con thương binh" is a title of whom the sentence is about; "bố tôi thương binh" is somebody. */
const TITLE_AFTER =
  /^ (?:cua )?(?:1 |nguoi )?(?:thuong binh|benh binh|viet nam anh hung|bo doi|quan nhan|si quan|cong an|nguoi co cong)/
const VETERAN_AFTER = /^ (?:cua )?(?:hoi vien )?(?:cuu chien binh|hoi nguoi mu|hoi vien)/
const MARTYR_AFTER = /^ (?:cua )?(?:1 |nguoi )?liet si/
/** "không chồng không con" names nobody. */
const FAMILY_ONE_MAY_LACK: ReadonlySet<Relation> = new Set(['husband', 'wife', 'child'])
const LACKING = /\b(?:khong|chua|chang)(?: co)? $/
const OWNER_LAST = /\b(?:toi|tui|em|minh|con|chau) ?$/
const DEAD_AFTER = /^ (?:em |toi |da |moi |cung |thi )*(?:mat (?:roi|nam|som|tu|lau|duoc|hoi|het|ca)|qua doi)/
const HELPER_BEFORE =
  /\b(?:song voi|o voi|o cung|song cung|ve voi|theo|nho|do|trong|cham|giu|nuoi|cham soc|thay mat|duoc) $/
const ABOUT_THEM =
  /^ (?:(?:nam nay|hien nay|hien|sinh nam|duoc|da|moi|gan|tren|hon|ngoai|,|la|thi|:) )*(?:\d|sinh|khong|co luong|ho khau|thuong tru)/

const GENERIC =
  /\b(?:(?:nhung|cac|moi|nhieu|tat ca|toan bo|doi voi|voi|cho|ho tro|doi tuong la|dien) )*(?:nguoi(?! (?:nha|than|quen|yeu|mu|ta|dan toc|kinh|raglai|khmer|thu|dau|so))|ai(?! quoc)|doi tuong|tre em|tre(?= (?:duoi|so|em|nho))|cac cu|cac bac|hoc sinh sinh vien|ho gia dinh nao|truong hop nao)\b/g
const NOT_GENERIC_BEFORE =
  /(?:\bla|\bthuoc|\bdien|\bhoi|\bhoi vien|\bca|\bmoi|\b\d+|\blam|\bthanh|\bmay|\bkhong|\b1|\bmang|\bcua|\btro cap|\btien|\btro cap cho|\bva|\bnguoi|\bcho|\bphu cap|\bgia dinh|\bnhan|\bcon|\bvo|\bchong|\bbo|\bme|\bdang|\b,|\bkhuyet|\bphai|\bbac|\bem|\btoi|\bminh|\btui) $/
const EVERYONE =
  /\b(?:ca (?:2|hai|3|nha|gia dinh|may)(?: (?:nguoi|ong ba|cu|vo chong|bo me|bac|dua|me con|bo con))?|(?:2|3|4|5) (?:nguoi|cu|ong ba|bac)(?= (?:deu|cung|khong|co|chua|thuong|ho khau))|moi nguoi|tat ca|khong ai|ai cung|deu)\b/g
const HOUSEHOLD =
  /\b(?:(?:ca |toan )?(?:nha|gia dinh|ho nha) (?:toi|tui|em|minh|con|chau|ben em)|(?:nha|gia dinh)(?= (?:thuoc|la ho|co \d|o ai quoc|ho khau|em|toi|ho ngheo|ho can|can ngheo|dien|lam nong|lam ruong)))(?: (?:co|gom|tong cong|tat ca|duoc) (\d{1,2}) (?:nguoi|khau|nhan khau|thanh vien|the he))?/g

/** The subjects of a text in their order. Persons joined by "và" or a comma count as one subject. */
export function findSubjects(text: FoldedText): Subject[] {
  const kin = findKin(text).flatMap((mention) => personSubject(text, mention))
  const others = [...householdSubjects(text), ...everyone(text), ...generic(text)]
  const free = others.filter((o) => !kin.some((k) => o.start < k.end && k.start < o.end && !owns(o, k)))
  const shadowed = kin.filter(
    (k) => !free.some((o) => o.start < k.end && k.start < o.end) && !isOwnerOfThing(text, k, kin),
  )
  return joined(
    text,
    [...shadowed, ...free].sort((a, b) => a.start - b.start),
  )
}

/** "mẹ em hưởng tuất của bố": the father is not whom the sentence is about. */
function isOwnerOfThing(text: FoldedText, person: Subject, all: readonly Subject[]): boolean {
  const before = text.text.slice(0, person.start)
  return (
    /\bcua $/.test(before) && all.some((o) => o.end < person.start && !/ [.?!] /.test(before.slice(o.end)))
  )
}

/** "nhà tôi": the speaker inside is only the owner of the household. */
function owns(other: Subject, kin: Subject): boolean {
  return other.start < kin.start && kin.relations[0] === 'self' && kin.relations.length === 1
}

function personSubject(text: FoldedText, mention: KinMention): Subject[] {
  const start = text.offset(mention.first)
  const end = text.offset(mention.next) - 1
  const before = text.text.slice(0, start)
  const after = text.text.slice(end)
  if (mention.role === 'speaker') {
    if (NAMES_SPEAKER_ONLY_AS_ASKER.test(before) || ASKS.test(after)) return []
    if (
      /^(?:con|chau)$/.test(text.text.slice(start, end)) &&
      (TITLE_AFTER.test(after) ||
        MARTYR_AFTER.test(after) ||
        VETERAN_AFTER.test(after) ||
        (/\bco $/.test(before) && MARTYR_AFTER.test(after.replace(/^ la/, ''))))
    )
      return []
  } else if (
    MARTYR_AFTER.test(after) ||
    (VETERAN_AFTER.test(after) && /^(?:vo|con|chau|con gai|con trai)$/.test(text.text.slice(start, end))) ||
    (/\bco $/.test(before) && TITLE_AFTER.test(after.replace(/^ la/, ''))) ||
    (/\bco $/.test(before) && /^ la (?:liet si|cuu chien binh)/.test(after)) ||
    (mention.relations.every((r) => FAMILY_ONE_MAY_LACK.has(r)) &&
      LACKING.test(before) &&
      !/\b(?:toi|tui|em|minh)$/.test(text.text.slice(start, end))) ||
    (/\bvoi $/.test(before) &&
      /^ ,/.test(after) &&
      mention.relations.every((r) => r === 'child' || r === 'grandchild')) ||
    (TITLE_AFTER.test(after) && !OWNER_LAST.test(text.text.slice(start, end))) ||
    DEAD_AFTER.test(after) ||
    (HELPER_BEFORE.test(before) && !ABOUT_THEM.test(after))
  ) {
    return []
  }
  const { relations, count, which } = mention
  return [{ kind: 'persons', relations, count, which, size: null, start, end }]
}

function householdSubjects(text: FoldedText): Subject[] {
  return [...text.text.matchAll(HOUSEHOLD)]
    .filter(
      (m) => !/\b(?:o|ve|tai|cua|trong|me|bo|be|chau|con|ong|ba|cu) $/.test(text.text.slice(0, m.index)),
    )
    .map((m) => group('household', m, m[1] === undefined ? null : Number(m[1])))
}

function everyone(text: FoldedText): Subject[] {
  return [...text.text.matchAll(EVERYONE)].map((m) => group('everyone', m))
}

function generic(text: FoldedText): Subject[] {
  return [...text.text.matchAll(GENERIC)]
    .filter(
      (m) =>
        !NOT_GENERIC_BEFORE.test(text.text.slice(0, m.index)) || /^(?:nhung|cac|doi voi|tat ca)/.test(m[0]),
    )
    .filter((m) => !isOwnGroup(text.text.slice(0, m.index), text.text.slice(m.index + m[0].length)))
    .map((m) => group('nobody', m))
}

/** "tôi 61 tuổi người có công": what somebody is, no people in general. */
function isOwnGroup(before: string, after: string): boolean {
  return (
    /\b(?:tuoi|tuoi ,|toi|em|minh) $/.test(before) &&
    /^ (?:co cong|khuyet tat|cao tuoi|tay|nung|cham)\b/.test(after)
  )
}

function group(
  kind: Exclude<Subject['kind'], 'persons'>,
  m: RegExpExecArray,
  size: number | null = null,
): Subject {
  return { kind, relations: [], count: 1, which: '', size, start: m.index, end: m.index + m[0].length }
}

/** "bố và mẹ tôi", "mẹ em, bố em": one subject of several persons. */
function joined(text: FoldedText, subjects: readonly Subject[]): Subject[] {
  const result: Subject[] = []
  for (const subject of subjects) {
    const previous = result.at(-1)
    const between = previous === undefined ? '' : text.text.slice(previous.end, subject.start)
    const both = previous?.kind === 'persons' && subject.kind === 'persons'
    const single = previous?.count === 1 && subject.count === 1
    if (previous !== undefined && both && single && /^ (?:va|voi|cung|&|\+|lan) $/.test(between)) {
      result[result.length - 1] = {
        ...previous,
        relations: [...previous.relations, ...subject.relations],
        end: subject.end,
      }
    } else {
      result.push(subject)
    }
  }
  return result
}
