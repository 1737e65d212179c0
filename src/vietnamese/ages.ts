import { AGE_PATTERNS } from './age-patterns.ts'
import { type AgeRange, traditional } from './age-ranges.ts'
import { FoldedText } from './folded-text.ts'

/** An age or a birth as it stands in a text. Offsets are those of FoldedText.text. */
export interface AgeReading {
  readonly kind: 'age' | 'birthYear' | 'birthDate'
  /** Completed years, a year, or YYYY-MM-DD; null when too vague to give one. */
  readonly value: number | string | null
  /** vague: "gần 60", "ngoài 70", "tuổi mụ", a Can Chi year: never decides at an edge. */
  readonly certainty: 'stated' | 'vague'
  /** The completed years that a vague one surely lies in; null where that cannot be told, and of what is stated. */
  readonly range: AgeRange | null
  /** A number that is an age only where a person stands right before it: "mẹ 70", "bố 1955". */
  readonly bare: boolean
  /** "đủ 60 tuổi", "trên 75 tuổi": as often the words of a rule as of a person. */
  readonly ruleLike: boolean
  readonly start: number
  readonly end: number
}

/**
 * All ages, birth years and birth dates of a text in their order, the vague ones marked. Ranges of a rule
 * ("từ 60 đến 74 tuổi") and ages of the past ("hồi 20 tuổi") are left out. `today`: YYYY-MM-DD.
 */
export function findAges(text: FoldedText, today: string): AgeReading[] {
  const taken: { start: number; end: number }[] = []
  const found: AgeReading[] = []
  for (const pattern of AGE_PATTERNS) {
    for (const m of text.text.matchAll(pattern.words)) {
      const start = m.index
      const end = start + m[0].length
      if (taken.some((span) => start < span.end && span.start < end)) continue
      const written = wordsBetween(text, start, end)
      if (written.includes('mù')) continue
      const readings = pattern.read(m, today, written[0] ?? '')
      if (readings === null) continue
      taken.push({ start, end })
      for (const reading of readings) {
        found.push({ range: null, bare: false, ruleLike: false, start, end, ...reading })
      }
    }
  }
  return blurred(found, text)
    .map((reading) => (isToldOfNow(reading, text) ? reading : { ...reading, range: null }))
    .sort((a, b) => a.start - b.start)
}

/** The words between two offsets, as typed. */
function wordsBetween(text: FoldedText, start: number, end: number): string[] {
  return text.words.slice(text.wordAt(start), text.wordAt(end - 1) + 1).map(({ written }) => written)
}

/** Reads a bare answer to "how old": "62", "62t", "sáu hai tuổi", "sinh năm 1960", "1960", "15/12/1966". */
export function readAge(text: string, today: string): AgeReading | null {
  const folded = new FoldedText(text)
  const readings = findAges(folded, today)
  const [only] = readings
  if (only !== undefined) return readings.length === 1 ? { ...only, bare: false } : null
  const [answer] = findAges(new FoldedText(`${text.trim()} tuổi`), today)
  return /^(?:da |em |toi |nam nay |la |khoang )*\d+$/.test(folded.text) ? (answer ?? null) : null
}

/** Ages counted the traditional way ("tuổi mụ", "tuổi ta") run ahead: every age near such words is vague. */
function blurred(readings: readonly AgeReading[], text: FoldedText): AgeReading[] {
  const marks = [...text.text.matchAll(NOT_COMPLETED_YEARS)].filter(
    (m) => !wordsBetween(text, m.index, m.index + m[0].length).includes('mù'),
  )
  return readings.map((reading) => {
    const near = marks.filter(({ index }) => index > reading.start - 30 && index < reading.end + 25)
    if (near.length === 0 || reading.kind !== 'age') return reading
    return { ...reading, value: null, certainty: 'vague', range: blurredRange(reading, near, readings, text) }
  })
}
const NOT_COMPLETED_YEARS =
  /\b(?:tuoi (?:mu(?! (?:(?:2|hai) )?(?:mat|loa))|am|am lich)|(?:ca|tinh|ke ca) mu|tuoi ta (?:la|thi)|(?:tinh|theo|ke)(?: ca)? tuoi ta|mu roi|(tuoi that|(?:theo|tren) (?:giay to|can cuoc|chung minh|khai sinh)|khai sinh (?:la |ghi )?\d+))\b/g

/** "75 tuổi tính cả tuổi mụ" is 73 or 74; of "60 tuổi, tuổi mụ 61" the second alone is counted so. */
function blurredRange(
  reading: AgeReading,
  marks: readonly RegExpMatchArray[],
  readings: readonly AgeReading[],
  { text, words }: FoldedText,
): AgeRange | null {
  const { value, range, start, end } = reading
  // Typed without marks, "61 tuoi mu" may be somebody blind.
  if (!words.some(({ written }) => written === 'mụ') && BLIND.test(text)) return null
  const [mark] = marks.filter(
    (m) => distance(m, reading) === Math.min(...readings.map((r) => distance(m, r))),
  )
  // What papers put otherwise may be anything.
  if (mark === undefined || marks.some((m) => m[1] !== undefined)) return null
  const at = mark.index ?? 0
  if (at >= start && at + mark[0].length <= end) return range
  if (NOT_COUNTED_SO.test(text.slice(0, at))) return null
  if (typeof value === 'number') return traditional(value)
  return range === null ? null : { from: Math.max(0, range.from - 2), to: range.to }
}
/** "75 tuổi chưa tính tuổi mụ". */
const NOT_COUNTED_SO = /\b(?:khong|chua|chang|tru|bo)(?: [a-z]+){0,3} $/

function distance({ index = 0, 0: words }: RegExpMatchArray, { start, end }: AgeReading): number {
  return Math.max(0, index - end, start - index - words.length)
}
const BLIND = /\b(?:hoi (?:nguoi )?mu|nguoi mu|hoi vien|mu (?:2|hai|mat|loa|bam sinh|hoan toan|tu))\b/

/** No range of what somebody was, will be, is not or would have to be, nor of a number that may count something else. */
function isToldOfNow({ start, end }: AgeReading, folded: FoldedText): boolean {
  const { text } = folded
  const [before, told, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  if (ELSEWHEN_BEFORE.test(before) || RULE_AFTER.test(after)) return false
  const next = after === '' ? '' : (wordsBetween(folded, end + 1, end + 2)[0] ?? '')
  if (next === 'đảng' || (next === 'dang' && PARTY_AFTER.test(after))) return false
  if (/\b(?:tuoi|sinh|ns)\b/.test(told)) return true
  return !/\btuoi dang\b/.test(text) && !MEASURE_BEFORE.test(before) && NO_UNIT_AFTER.test(after)
}
/** "hơn 40 tuổi Đảng", typed without marks, against "hơn 60 tuổi đang …". */
const PARTY_AFTER = /^ dang(?:$| (?:[^a-z]|sinh hoat|duoc|co|thi|roi))/
const ELSEWHEN_BEFORE =
  /\b(?:(?:khi|khi nao|bao gio|den|doi|phai|tu|luc|hoi|khong|chua|chang|lon|nhieu|it|kem|chenh)(?: con| moi| da| du)?|(?:nam ngoai|nam truoc|nam xua|ngay xua|luc do|hoi do|sang nam|nam sau|nam toi|thang sau|thang toi|(?:ngay|tuan|thang|nam) nua)(?: [a-z]+){0,4}) $/
const RULE_AFTER = /^ (?:moi|tro (?:len|xuong|di|lai)|la duoc)\b/
const MEASURE_BEFORE =
  /\b(?:luong|huu|nang|can|cao|diem|dong|het|mat|tien|phi|gia|muc|tro|mua|nop|tra|so|thuong|ap|duong|mach|cach|xa|rong|dai|lop|to|thon|quan|khu|so nha|ngo|ngach|mung|thang|ngay) $/
const NO_UNIT_AFTER =
  /^(?:$| (?:[^a-z\d]|mot (?:chut|ti|it)|1 (?:chut|ti|it)|(?:roi|khong|chua|ma|nhung|a|va|voi|co|thi|van|nen|hien|dang|o|song|thuong|tam|la|lam|di|bi|da|duoc|chang|cha|het|nay|suc|gia|yeu|thoi|nhe|oi|day|do|luon|muon|mua|hay|hoac|me|bo|ong|ba|vo|chong|em|toi|minh|chau|bac|cung|deu|the|vay|gi|mu|ta|am|xuan|gan|hon|ngoai|mat|huong|nhan|chuyen|dinh|khoe|ho khau|con (?:khoe|lam|di|minh|o|dang|phai|song|yeu))\b))/
