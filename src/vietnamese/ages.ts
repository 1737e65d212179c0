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
      const written = text.words.slice(text.wordAt(start), text.wordAt(end - 1) + 1).map((w) => w.written)
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
    .map((reading) => (isToldOfNow(reading, text.text) ? reading : { ...reading, range: null }))
    .sort((a, b) => a.start - b.start)
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
    (m) => !text.words.slice(text.wordAt(m.index)).some(({ written }, at) => at < 3 && written === 'mù'),
  )
  return readings.map((reading) => {
    const near = marks.filter(({ index }) => index > reading.start - 30 && index < reading.end + 25)
    if (near.length === 0 || reading.kind !== 'age') return reading
    return { ...reading, value: null, certainty: 'vague', range: blurredRange(reading, near, readings, text) }
  })
}
const NOT_COMPLETED_YEARS =
  /\b(?:tuoi (?:mu(?! (?:(?:2|hai) )?(?:mat|loa))|am|am lich)|(?:ca|tinh|ke ca) mu|tuoi ta (?:la|thi)|mu roi|(tuoi that|(?:theo|tren) (?:giay to|can cuoc|chung minh|khai sinh)|khai sinh (?:la |ghi )?\d+))\b/g

/** "75 tuổi tính cả tuổi mụ" is 73 or 74; of "59 tuổi, tuổi mụ 61" the second alone says so. */
function blurredRange(
  { value, range, start, end }: AgeReading,
  marks: readonly RegExpMatchArray[],
  readings: readonly AgeReading[],
  { text, words }: FoldedText,
): AgeRange | null {
  const within = (m: RegExpMatchArray, span: { start: number; end: number }): boolean =>
    (m.index ?? 0) < span.end && (m.index ?? 0) + m[0].length > span.start
  // Typed without marks, "61 tuoi mu" may be somebody blind.
  if (!words.some(({ written }) => written === 'mụ') && BLIND.test(text)) return null
  if (marks.some((m) => within(m, { start, end }))) return range
  // What papers put otherwise may be anything.
  if (marks.some((m) => m[1] !== undefined || readings.some((one) => within(m, one)))) return null
  if (typeof value === 'number') return traditional(value)
  return range === null ? null : { from: Math.max(0, range.from - 2), to: range.to }
}
const BLIND = /\b(?:hoi (?:nguoi )?mu|nguoi mu|hoi vien|mu (?:2|hai|mat|loa|bam sinh|hoan toan|tu))\b/

/** No range of what somebody was, will be, is not or would have to be, nor of a number that may count something else. */
function isToldOfNow({ start, end }: AgeReading, text: string): boolean {
  const [before, told, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  if (ELSEWHEN_BEFORE.test(before) || RULE_AFTER.test(after)) return false
  return /\b(?:tuoi|sinh|ns)\b/.test(told) || (!MEASURE_BEFORE.test(before) && NO_UNIT_AFTER.test(after))
}
const ELSEWHEN_BEFORE =
  /\b(?:(?:khi|khi nao|bao gio|den|doi|phai|tu|luc|hoi|khong|chua|chang|lon|nhieu|it|kem|chenh)(?: con| moi| da| du)?|(?:nam ngoai|nam truoc|nam xua|ngay xua|luc do|hoi do|sang nam|nam sau|nam toi|thang sau|thang toi|(?:ngay|tuan|thang|nam) nua)(?: [a-z]+){0,4}) $/
const RULE_AFTER = /^ (?:moi (?:duoc|co|huong|cap|mien|toi|den)|tro (?:len|xuong|di|lai)|la duoc)\b/
const MEASURE_BEFORE =
  /\b(?:luong|huu|nang|can|cao|diem|dong|het|mat|tien|phi|gia|muc|tro|mua|nop|tra|so|thuong|ap|duong|mach|cach|xa|rong|dai|lop|to|thon|quan|khu|so nha|ngo|ngach|mung|thang|ngay) $/
const NO_UNIT_AFTER =
  /^(?:$| (?:[^a-z\d]|mot (?:chut|ti|it)|1 (?:chut|ti|it)|(?:roi|khong|chua|ma|nhung|a|va|voi|co|thi|van|nen|hien|dang|o|song|thuong|tam|la|lam|di|bi|da|duoc|chang|cha|het|nay|suc|gia|yeu|thoi|nhe|oi|day|do|luon|muon|mua|hay|hoac|me|bo|ong|ba|vo|chong|em|toi|minh|chau|bac|cung|deu|the|vay|gi|mu|ta|am|xuan|gan|hon|ngoai|mat|huong|nhan|chuyen|dinh|khoe)\b))/
