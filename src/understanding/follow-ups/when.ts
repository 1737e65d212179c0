import {
  daysLater,
  middleOfMonth,
  monthsLater,
  nearestMonth,
  sameDayIn,
  yearsLater,
} from '../../vietnamese/calendar.ts'
import { isoDate } from '../../vietnamese/dates.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { withoutPoliteness } from '../../vietnamese/politeness.ts'
import { ASKED_OF_IT, LEADING_OVER } from './asked-of-it.ts'

/** Years from today: what lies further off is a year of birth. */
const FAR = 10

const MONTHS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}
const MONTH = `(?<month>1[0-2]|0?[1-9]|${Object.keys(MONTHS).join('|')})`
const LAST_YEAR = '(?:nam (?:ngoai|truoc|qua|roi|vua roi|vua qua))'
const NEXT_YEAR = '(?:sang nam(?: (?:sau|toi|moi))?|nam (?:sau|toi|moi|den)|qua nam)'
const THIS_YEAR = '(?:nam nay)'

type Read = (m: RegExpExecArray, today: string) => string | null
interface TimeWords {
  readonly words: RegExp
  /** Says by itself that another time is asked for; the others may be the answer to a question. */
  readonly alone: boolean
  readonly read: Read
}

const group = (m: RegExpExecArray, name: string): string => m.groups?.[name] ?? ''
const time = (words: string, read: Read, alone = true): TimeWords => ({
  words: new RegExp(`^${words}$`),
  alone,
  read,
})

function fullDate(m: RegExpExecArray, today: string): string | null {
  const typed = group(m, 'year')
  const year = typed === '' ? Number(today.slice(0, 4)) : Number(typed.length === 2 ? `20${typed}` : typed)
  return isoDate(year, Number(group(m, 'month')), Number(group(m, 'day')))
}

function monthRead(m: RegExpExecArray): number {
  return MONTHS[group(m, 'month')] ?? Number(group(m, 'month'))
}

function monthOfYear(m: RegExpExecArray, year: number): string | null {
  return isoDate(year, monthRead(m), 15)
}

const inYear =
  (years: number): Read =>
  (m, today) =>
    monthOfYear(m, Number(today.slice(0, 4)) + years)

const TIMES: readonly TimeWords[] = [
  time(
    '(?:ngay )?(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>20\\d\\d|\\d\\d))?',
    fullDate,
    false,
  ),
  time(
    '(?:ngay )?(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?: nam (?<year>20\\d\\d|\\d\\d))?',
    fullDate,
    false,
  ),
  time(
    `thang ${MONTH}(?: nam |[/.-]| )(?<year>20\\d\\d)`,
    (m) => monthOfYear(m, Number(group(m, 'year'))),
    false,
  ),
  time(
    '(?<month>1[0-2]|0?[1-9])[/.-](?<year>20\\d\\d)',
    (m) => monthOfYear(m, Number(group(m, 'year'))),
    false,
  ),
  time(`thang ${MONTH} ${LAST_YEAR}`, inYear(-1)),
  time(`thang ${MONTH} ${THIS_YEAR}`, inYear(0)),
  time(`thang ${MONTH} ${NEXT_YEAR}`, inYear(1)),
  time(`thang ${MONTH} (?:toi|nay|sap toi|toi day)`, (m, today) =>
    nearestMonth(monthRead(m), today, 'coming'),
  ),
  time(`thang ${MONTH} (?:vua roi|vua qua|roi|truoc|qua)`, (m, today) =>
    nearestMonth(monthRead(m), today, 'past'),
  ),
  time(`hoi thang ${MONTH}`, (m, today) => nearestMonth(monthRead(m), today, 'past')),
  time(`thang ${MONTH}`, (m, today) => nearestMonth(monthRead(m), today, null), false),
  time('(?:dau thang|thang) (?:sau|toi)', (_m, today) => middleOfMonth(today, 1)),
  time('thang (?:truoc|roi|vua roi|qua|vua qua)', (_m, today) => middleOfMonth(today, -1)),
  time(`dau ${NEXT_YEAR}`, (_m, today) => isoDate(Number(today.slice(0, 4)) + 1, 1, 15)),
  time('dau nam (?<year>20\\d\\d)', (m) => isoDate(Number(group(m, 'year')), 1, 15)),
  time('cuoi nam (?<year>20\\d\\d)', (m) => isoDate(Number(group(m, 'year')), 12, 15)),
  time(`dau ${THIS_YEAR}`, (_m, today) => isoDate(Number(today.slice(0, 4)), 1, 15)),
  time(`cuoi (?:nam|${THIS_YEAR})`, (_m, today) => isoDate(Number(today.slice(0, 4)), 12, 15)),
  time(`cuoi ${LAST_YEAR}`, (_m, today) => isoDate(Number(today.slice(0, 4)) - 1, 12, 15)),
  time(LAST_YEAR, (_m, today) => yearsLater(today, -1)),
  time('nam kia', (_m, today) => yearsLater(today, -2)),
  time(NEXT_YEAR, (_m, today) => yearsLater(today, 1)),
  time(`(?:${THIS_YEAR}|hom nay|bay gio|hien nay|hien tai|hien gio)`, (_m, today) => today, false),
  time('(?:ngay )?mai', (_m, today) => daysLater(today, 1)),
  time('tuan (?:sau|toi)', (_m, today) => daysLater(today, 7)),
  time('(?:cua )?nam (?<year>20\\d\\d)', (m, today) => sameDayIn(Number(group(m, 'year')), today)),
  time('(?<year>20\\d\\d)', (m, today) => sameDayIn(Number(group(m, 'year')), today), false),
  time('(?<count>[1-9]) nam (?:truoc|ve truoc)', (m, today) => yearsLater(today, -Number(group(m, 'count')))),
  time('(?<count>[1-9]) nam (?:nua|sau|toi)', (m, today) => yearsLater(today, Number(group(m, 'count')))),
  time('(?<count>\\d{1,2}) thang (?:truoc|ve truoc)', (m, today) =>
    monthsLater(today, -Number(group(m, 'count'))),
  ),
  time('(?<count>\\d{1,2}) thang (?:nua|sau|toi)', (m, today) =>
    monthsLater(today, Number(group(m, 'count'))),
  ),
]

const FRAME = new RegExp(
  `^(?<lead>(?:(?:${LEADING_OVER}|doi voi|cho|trong|vao|luc|khi|hoi|ke|tinh|de|doi) )*)(?:(?<from>truoc|sau|tu|den|toi|cho den|ke tu|qua|bat dau tu) )?(?:ngay (?=\\d))?(?<when>.*?)(?: tro di| tro ve truoc)?(?<tail>(?: ${ASKED_OF_IT})?)$`,
)
/** "trước …", "sau …": one day, month or year off, by what was named. */
const TURNED: Readonly<Record<string, number>> = { truoc: -1, sau: 1 }

function turned(day: string, said: string, steps: number): string {
  if (/\d[/.-]\d{1,2}(?!\d)|\d thang \d/.test(said)) return daysLater(day, steps)
  if (/\bthang\b|\d[/.-]/.test(said)) return monthsLater(day, steps)
  return /\bnam\b/.test(said) ? yearsLater(day, steps) : day
}

/** "thế năm ngoái thì sao", "trước 1/7/2026 thì thế nào": the day that is asked about, YYYY-MM-DD. */
export function otherDay(text: FoldedText, today: string): string | null {
  const m = FRAME.exec(withoutPoliteness(wordsOf(text)))
  if (m === null) return null
  const [lead, tail] = [group(m, 'lead'), group(m, 'tail')]
  const from = group(m, 'from')
  const said = `${lead.endsWith('hoi ') ? 'hoi ' : ''}${group(m, 'when')}`
  const isFramed = lead !== '' || tail !== '' || from !== ''
  const day = dayOf(said, today, isFramed) ?? dayOf(group(m, 'when'), today, isFramed)
  if (day === null || Math.abs(Number(day.slice(0, 4)) - Number(today.slice(0, 4))) > FAR) return null
  return turned(day, said, TURNED[from] ?? 0)
}

function dayOf(said: string, today: string, isFramed: boolean): string | null {
  for (const { words, alone, read } of TIMES) {
    const m = alone || isFramed ? words.exec(said) : null
    if (m !== null) return read(m, today)
  }
  return null
}

/** Without marks; "tháng sáu" is no "tháng sau". */
function wordsOf({ words }: FoldedText): string {
  return words
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ written, folded }) => (written === 'sáu' ? '6' : folded))
    .join(' ')
}
