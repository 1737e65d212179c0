import { type AgeRange, traditional } from './age-ranges.ts'
import type { AgeReading } from './age-reading.ts'
import type { FoldedText } from './folded-text.ts'

/** Words beside an age that is not the completed years. Its one group: papers put it otherwise. */
const NOT_COMPLETED_YEARS =
  /\b(?:tuoi (?:mu(?! (?:(?:2|hai) )?(?:mat|loa))|am|am lich)|(?:ca|tinh|ke ca) mu|tuoi ta (?:la|thi)|(?:tinh|theo|ke)(?: ca)? tuoi ta|mu roi|(tuoi that|(?:theo|tren) (?:giay to|can cuoc|chung minh|khai sinh)|khai sinh (?:la |ghi )?\d+))\b/g
/** "75 tuổi chưa tính tuổi mụ". */
const NOT_COUNTED_SO = /\b(?:khong|chua|chang|tru|bo)(?: [a-z]+){0,3} $/
/** With these "mu" is blind. */
const BLIND = /\b(?:hoi (?:nguoi )?mu|nguoi mu|hoi vien|mu (?:2|hai|mat|loa|bam sinh|hoan toan|tu))\b/

/** Ages counted the traditional way ("tuổi mụ", "tuổi ta") run ahead: every age near such words is vague. */
export function withTraditional(readings: readonly AgeReading[], text: FoldedText): AgeReading[] {
  const marks = [...text.text.matchAll(NOT_COMPLETED_YEARS)].filter(
    (m) => !text.written(m.index, m.index + m[0].length).includes('mù'),
  )
  return readings.map((reading) => {
    const near = marks.filter(({ index }) => index > reading.start - 30 && index < reading.end + 25)
    if (near.length === 0 || reading.kind !== 'age' || isCompleted(reading, near, readings)) return reading
    return { ...reading, value: null, certainty: 'vague', range: blurredRange(reading, near, readings, text) }
  })
}

/** The first of "60 tuổi, tuổi mụ 61": what the other comes to in completed years. */
function isCompleted(
  { value }: AgeReading,
  marks: readonly RegExpMatchArray[],
  readings: readonly AgeReading[],
): boolean {
  return readings.some(
    (other) =>
      other.range !== null &&
      typeof value === 'number' &&
      value >= other.range.from &&
      value <= other.range.to &&
      marks.some((mark) => isReadBy(mark, other)),
  )
}

/** "75 tuổi tính cả tuổi mụ" is 73 or 74. */
function blurredRange(
  reading: AgeReading,
  marks: readonly RegExpMatchArray[],
  readings: readonly AgeReading[],
  { text, words }: FoldedText,
): AgeRange | null {
  const { value, range } = reading
  // Typed without marks, "61 tuoi mu" may be somebody blind.
  if (!words.some(({ written }) => written === 'mụ') && BLIND.test(text)) return null
  const [mark] = marks.filter(
    (m) => distance(m, reading) === Math.min(...readings.map((r) => distance(m, r))),
  )
  // What papers put otherwise may be anything.
  if (mark === undefined || marks.some((m) => m[1] !== undefined)) return null
  const at = mark.index ?? 0
  if (isReadBy(mark, reading)) return range
  if (NOT_COUNTED_SO.test(text.slice(0, at))) return null
  if (typeof value === 'number') return traditional(value)
  return range === null ? null : { from: Math.max(0, range.from - 2), to: range.to }
}

/** Whether the words of a mark are what the reading was read by: "tuổi mụ 61", not "gần 60" of "gần 60 tuổi mụ". */
function isReadBy({ index = 0, 0: words }: RegExpMatchArray, { start, end }: AgeReading): boolean {
  return start < index + words.length && index + words.length <= end
}

function distance({ index = 0, 0: words }: RegExpMatchArray, { start, end }: AgeReading): number {
  return Math.max(0, index - end, start - index - words.length)
}
