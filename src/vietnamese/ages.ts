import { AGE_PATTERNS } from './age-patterns.ts'
import type { AgeReading } from './age-reading.ts'
import { FoldedText } from './folded-text.ts'
import { isFoldedSyllable } from './syllable.ts'
import { isToldOfNow } from './told-of-now.ts'
import { withTraditional } from './traditional-ages.ts'

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
      const written = text.written(start, end)
      if (written.includes('mù')) continue
      const readings = pattern.read(m, today, written)
      if (readings === null) continue
      taken.push({ start, end })
      for (const reading of readings) {
        found.push({ range: null, years: [], bare: false, ruleLike: false, start, end, ...reading })
      }
    }
  }
  return withTraditional(found, text)
    .filter((reading) => !lacksUnit(reading, text))
    .map((reading) => (isToldOfNow(reading, text) ? reading : { ...reading, range: null }))
    .sort((a, b) => a.start - b.start)
}

/** "3 tjg tuổi": a word that is none stands for years or months. */
function lacksUnit({ bare, end }: AgeReading, text: FoldedText): boolean {
  const unit = /^ ([a-z]+) tuoi\b/.exec(text.after(end))?.[1]
  return bare && unit !== undefined && !isFoldedSyllable(unit)
}

/** "31 tháng 12 năm 1951" without a word that somebody was born. */
const BARE_DATE =
  /^(?:(?:da|ngay|em|toi|con|chau|be|la) )*(\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )(?:\d{4}|\d{2}))(?: (?:a|ad|nhe|nha|em))*$/

/** Reads a bare answer to "how old": "62", "62t", "sáu hai tuổi", "sinh năm 1960", "1960", "15/12/1966". */
export function readAge(text: string, today: string): AgeReading | null {
  const folded = new FoldedText(text)
  // A recent date alone is as often that of a card.
  const date = BARE_DATE.exec(folded.text)?.[1]
  const readings = findAges(date === undefined ? folded : new FoldedText(`sinh ${date}`), today)
  const [only] = readings
  if (only !== undefined) return readings.length === 1 ? { ...only, bare: false } : null
  const [answer] = findAges(new FoldedText(`${text.trim()} tuổi`), today)
  return /^(?:da |em |toi |nam nay |la |khoang )*\d+$/.test(folded.text) ? (answer ?? null) : null
}
