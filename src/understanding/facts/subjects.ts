import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import { findKin, type KinMention } from '../../vietnamese/kinship.ts'
import { findHouseholds } from './household-subjects.ts'
import { pronounOf } from './pronouns.ts'
import { isSpokenOf } from './spoken-of.ts'

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
  /** The relations that a bare "bà" or "cụ" may stand for; null where the words name one. */
  readonly pronoun: readonly Relation[] | null
  /** A household of so many: "nhà tôi hộ cận nghèo, 4 người". */
  readonly size: number | null
  readonly start: number
  readonly end: number
}

const GENERIC =
  /\b(?:(?:nhung|cac|moi|nhieu|tat ca|toan bo|doi voi|voi|cho|ho tro|doi tuong la|dien) )*(?:nguoi(?! (?:nha|than|quen|yeu|mu|ta|dan toc|kinh|raglai|khmer|thu|dau|so))|ai(?! quoc)|doi tuong|tre em|tre(?= (?:duoi|so|em|nho))|cac cu|cac bac|hoc sinh sinh vien|ho gia dinh nao|truong hop nao)\b/g
const NOT_GENERIC_BEFORE =
  /(?:\bla|\bthuoc|\bdien|\bhoi|\bhoi vien|\bca|\bmoi|\b\d+|\blam|\bthanh|\bmay|\bkhong|\b1|\bmang|\bcua|\btro cap|\btien|\btro cap cho|\bva|\bnguoi|\bcho|\bphu cap|\bgia dinh|\bnhan|\bcon|\bvo|\bchong|\bbo|\bme|\bdang|\b,|\bkhuyet|\bphai|\bbac|\bem|\btoi|\bminh|\btui) $/
/** "có phải ai không có lương hưu …" */
const ANYBODY_BEFORE = /\bco phai $/
const EVERYONE =
  /\b(?:ca (?:2|hai|3|nha|gia dinh|may)(?: (?:nguoi|ong ba|cu|vo chong|bo me|bac|dua|me con|bo con))?|(?:2|3|4|5) (?:nguoi|cu|ong ba|bac)(?= (?:\d\d|deu|cung|khong|co|chua|thuong|ho khau))|moi nguoi|tat ca|khong ai|ai cung|deu)\b/g

/** The subjects of a text in their order. Persons joined by "và" or a comma count as one subject. */
export function findSubjects(text: FoldedText): Subject[] {
  const kin = findKin(text).flatMap((mention) => personSubject(text, mention))
  const others = [...householdSubjects(text), ...everyone(text), ...generic(text)]
  const free = others.filter((o) => !kin.some((k) => o.start < k.end && k.start < o.end && !owns(o, k)))
  const shadowed = kin.filter(
    (k) => !free.some((o) => o.start < k.end && k.start < o.end) && !isOwnerOfThing(text, k, kin),
  )
  const all = joined(
    text,
    [...shadowed, ...free].sort((a, b) => a.start - b.start),
  )
  return all.filter((subject, i) => !repeatsTheLast(text, subject, all[i - 1]))
}

/** "mẹ em hưởng tuất của bố": the father is not whom the sentence is about. */
function isOwnerOfThing(text: FoldedText, person: Subject, all: readonly Subject[]): boolean {
  if (!/\bcua $/.test(text.before(person.start))) return false
  const owned = all.findLast((o) => o.end < person.start)
  return owned !== undefined && !/ [.?!] /.test(text.text.slice(owned.end, person.start))
}

/** "nhà tôi": the speaker inside is only the owner of the household. */
function owns(other: Subject, kin: Subject): boolean {
  return other.start < kin.start && kin.relations[0] === 'self' && kin.relations.length === 1
}

function personSubject(text: FoldedText, mention: KinMention): Subject[] {
  if (!isSpokenOf(text, mention)) return []
  const { relations, count, which, first, next } = mention
  const [start, end] = [text.offset(first), text.offset(next) - 1]
  const pronoun = pronounOf(text, mention)
  return [{ kind: 'persons', relations, count, which, pronoun, size: null, start, end }]
}

function householdSubjects(text: FoldedText): Subject[] {
  return findHouseholds(text).map((words) => ({
    kind: 'household',
    relations: [],
    count: 1,
    which: '',
    pronoun: null,
    ...words,
  }))
}

function everyone(text: FoldedText): Subject[] {
  return [...text.text.matchAll(EVERYONE)].map((m) => group('everyone', m))
}

function generic(text: FoldedText): Subject[] {
  return [...text.text.matchAll(GENERIC)]
    .filter(
      (m) =>
        (m[0] === 'ai' && ANYBODY_BEFORE.test(text.before(m.index))) ||
        !NOT_GENERIC_BEFORE.test(text.before(m.index)) ||
        /^(?:nhung|cac|doi voi|tat ca)/.test(m[0]),
    )
    .filter((m) => !isOwnGroup(text.before(m.index), text.after(m.index + m[0].length)))
    .map((m) => group('nobody', m))
}

/** "tôi 61 tuổi người có công": what somebody is, no people in general. */
function isOwnGroup(before: string, after: string): boolean {
  return (
    /\b(?:tuoi|tuoi ,|toi|em|minh) $/.test(before) &&
    /^ (?:co cong|khuyet tat|cao tuoi|tay|nung|cham)\b/.test(after)
  )
}

function group(kind: 'everyone' | 'nobody', m: RegExpExecArray): Subject {
  return {
    kind,
    relations: [],
    count: 1,
    which: '',
    pronoun: null,
    size: null,
    start: m.index,
    end: m.index + m[0].length,
  }
}

/** "bố mẹ em không ai có lương hưu": of those just named, not of all in the message. */
function repeatsTheLast(text: FoldedText, subject: Subject, previous: Subject | undefined): boolean {
  if (subject.kind !== 'everyone' || previous?.kind !== 'persons') return false
  if (previous.relations.length < 2 && previous.count < 2) return false
  return /^ (?:[a-z0-9]+ ){0,3}$/.test(text.text.slice(previous.end, subject.start))
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
        pronoun: null,
        end: subject.end,
      }
    } else {
      result.push(subject)
    }
  }
  return result
}
