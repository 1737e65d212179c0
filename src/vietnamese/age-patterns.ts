import type { AgeReading } from './ages.ts'
import { fullYear, isoDate, typedDate } from './dates.ts'

type Read = Pick<AgeReading, 'kind' | 'value' | 'certainty'> & Partial<Pick<AgeReading, 'bare' | 'ruleLike'>>

interface AgePattern {
  readonly words: RegExp
  /** [] = recognised but says nothing about a person; null = not an age after all. */
  readonly read: (m: RegExpMatchArray, today: string) => readonly Read[] | null
}

const OLDEST = 120
const UNITS =
  '%|phan|thang|nam(?! nay)|ngay|tuan|lan|nghin|ngan|trieu|ty|dong|vnd|d|tr|dua|nguoi|chau|km|gio|giay|phut|cay|met|khau|nhan|ho|xa|buoi|benh|loai|cap|so|mui|\\/|-|to|quan|phuong|hang|bua|tieng'
/** What turns a number into something else than an age. */
const UNIT = `(?! ?(?:(?:${UNITS}|con|chi|trong)(?![^ ])|\\.\\d))`
/** The same after two digits: "mẹ 62 còn khỏe", where a single digit counts children. */
const UNIT_AFTER_TENS = `(?! ?(?:(?:${UNITS})(?![^ ])|\\.\\d))`
const ABOUT =
  '(?:gan|(?<!(?:ong|ba|me|chau|cau) )ngoai|tren|hon|ngot|ngot nghet|xap xi|tam|tam khoang|khoang|chung|co chung|sap|sap du|sap tron|sap toi|chua den|chua toi|chua du|chua|duoi|qua|da qua|suyt|ngap nghe|tren duoi)'
const STEM = '(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy)'
const BRANCH = '(?:ty|suu|dan|mao|meo|thin|ngo|mui|than|dau|tuat|hoi)'

const age = (years: string | undefined, more: Partial<Read> = {}): readonly Read[] | null => {
  const value = Math.floor(Number((years ?? '').replace(',', '.')))
  return value >= 0 && value <= OLDEST ? [{ kind: 'age', value, certainty: 'stated', ...more }] : null
}
const vagueAge = (more: Partial<Read> = {}): readonly Read[] => [
  { kind: 'age', value: null, certainty: 'vague', ...more },
]
const birthYear = (
  typed: string | undefined,
  today: string,
  more: Partial<Read> = {},
): readonly Read[] | null => {
  const year = fullYear(typed ?? '', today)
  const current = Number(today.slice(0, 4))
  return year <= current && year >= current - OLDEST
    ? [{ kind: 'birthYear', value: year, certainty: 'stated', ...more }]
    : null
}
const birthDate = (date: string | null, today: string): readonly Read[] | null =>
  date !== null && date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - OLDEST
    ? [{ kind: 'birthDate', value: date, certainty: 'stated' }]
    : null
const pattern = (words: string, read: AgePattern['read']): AgePattern => ({
  words: new RegExp(`(?<![^ ])${words}(?![^ ])`, 'g'),
  read,
})

const BORN = '(?:(?:ngay |nam |thang )?sinh(?: nam| ngay| thang| vao)*|ns)(?: :| la| vao| cua \\w+)*'
const DATE = '(\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))'

/** From the most telling to the barest: words that one pattern takes are closed to those after it. */
export const AGE_PATTERNS: readonly AgePattern[] = [
  // Words of a rule, or of the past.
  pattern('\\d+(?: tuoi)? tro (?:len|xuong|di)', () => []),
  pattern('tu (?:du )?\\d+(?: tuoi)? (?:den|toi|-) (?:du |duoi |het )?\\d+(?: tuoi)?', () => []),
  pattern(
    '(?:(?:luc|nam ngoai|nam truoc|tu nam|tu luc)(?: [a-z]+){0,2}|(?<!(?:toi|em|con|chau|xin|muon|minh|bac|chu|co|cho|can|de) )hoi(?: (?:con|em|toi|minh|moi|be|dang|do|ay|xua)){0,2}|(?<!(?:gom|cac cu) )tu) \\d+ tuoi(?! (?:tro|den|toi))',
    () => [],
  ),
  pattern(`(?:khong phai|dau phai|chu khong phai|khong)(?: la| den| toi)? \\d{1,3}(?: tuoi)?${UNIT}`, (m) =>
    /tuoi|phai/.test(m[0]) ? [] : null,
  ),
  pattern(
    `(?:vao |thi |co |de |sau |truoc )?sinh (?:con|be|em be|mo|chau|doi|hoat|vien) .{0,12}?${DATE}`,
    () => [],
  ),
  // Full dates.
  pattern(`${BORN} ${DATE}`, (m, today) => birthDate(typedDate(m[1] ?? '', today), today)),
  pattern('(?:sinh |ngay |sinh ngay )+(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4}|\\d{2})', (m, today) =>
    birthDate(isoDate(fullYear(m[3] ?? '', today), Number(m[2]), Number(m[1])), today),
  ),
  pattern(DATE, (m, today) => {
    const date = typedDate(m[1] ?? '', today)
    const named = birthDate(date, today)
    return named === null || Number(today.slice(0, 4)) - Number(date?.slice(0, 4)) < 15
      ? null
      : named.map((reading) => ({ ...reading, bare: true }))
  }),
  // Birth years.
  pattern(`${BORN} \\d{1,2}[/.-](\\d{4})`, (m, today) => birthYear(m[1], today)),
  pattern(`${BORN} \\d{1,2} nam (\\d{4}|\\d{2})`, (m, today) => birthYear(m[1], today)),
  pattern(`${BORN} (?:khoang|tam|dau do|chung)(?: nam)? (?:\\d{4}|\\d{2})`, () => [
    { kind: 'birthYear', value: null, certainty: 'vague' },
  ]),
  pattern(`${BORN} (?:thap nien |doi |nhung nam )?\\d x`, () => vagueAge()),
  pattern(`${BORN} \\d{4} (?:hay|hoac|-|,)(?: nam)? \\d{4}`, () => [
    { kind: 'birthYear', value: null, certainty: 'vague' },
  ]),
  pattern(`${BORN} (\\d{4})`, (m, today) => birthYear(m[1], today)),
  pattern(`${BORN} (\\d{2})${UNIT}`, (m, today) => birthYear(m[1], today)),
  pattern('(?:gioi tinh |la )?nu (19\\d\\d)', (m, today) => birthYear(m[1], today)),
  pattern('tuoi (\\d{4})', (m, today) => birthYear(m[1], today)),
  pattern(`tuoi ${STEM} ${BRANCH}`, () => [{ kind: 'birthYear', value: null, certainty: 'vague' }]),
  pattern('(?<!\\d )tuoi (?:suu|mao|meo|thin|ngo|mui|dau|tuat)', () => [
    { kind: 'birthYear', value: null, certainty: 'vague' },
  ]),
  // Vague ages.
  pattern('(\\d+) ?- ?(\\d+) tuoi', (m) => (Number(m[2]) - Number(m[1]) <= 3 ? vagueAge() : [])),
  pattern(`\\d{2}(?: tuoi)? (?:,|-|hay|hoac) \\d{2}(?: tuoi)? (?:gi do|gi day|thoi|chi do|hay sao)`, () =>
    vagueAge(),
  ),
  pattern('(?:buoc )?(?:sang|vao|len)(?: nguong)? tuoi \\d+', () => vagueAge()),
  pattern('(\\d+)-(\\d+) tuoi', (m) => (Number(m[2]) - Number(m[1]) <= 3 ? vagueAge() : [])),
  pattern(`${ABOUT} \\d{2}(?: (?:,|-|den|toi|hay|hoac))? \\d{2} tuoi`, () => vagueAge()),
  pattern(`${ABOUT}(?: hon)? (\\d{1,3})(?: may)? tuoi`, (m) =>
    vagueAge({ ruleLike: /^(?:tren|duoi|chua)/.test(m[0]) }),
  ),
  pattern(`${ABOUT} ([1-9]\\d|1[01]\\d)${UNIT}`, (m) =>
    vagueAge({
      bare: /^(?:chua|duoi|qua|tam|khoang|tren|hon)/.test(m[0]),
      ruleLike: /^(?:tren|duoi)/.test(m[0]),
    }),
  ),
  pattern('(?:sau|bay|tam|chin|[4-9]) [5-9]0(?: tuoi)?', () => vagueAge()),
  pattern(`[1-9]0 (?:may|hon|ngoai|co le|le)(?: tuoi)?${UNIT}`, () => vagueAge()),
  pattern(`(?:nam|sau|bay|tam|chin|5|6|7|8|9) may(?: tuoi)?${UNIT}`, () => vagueAge()),
  pattern('(?:doi |the he |lop )?[3-9] x', () => vagueAge()),
  pattern('u [5-9]0', () => vagueAge()),
  pattern('\\d+(?: tuoi)? vao (?:cuoi|dau|giua|thang|nam|ngay|het|sang)', () => vagueAge()),
  pattern(`moi (?:du|tron|buoc sang|sang|duoc) \\d{2}(?: tuoi)?${UNIT}`, () => vagueAge()),
  pattern('\\d+ tuoi (?:kem|thieu (?:\\d|may|vai)|chua tron|chua du)', () => vagueAge()),
  pattern('\\d+ tuoi (?:hon|mu(?! (?:(?:2|hai) )?(?:mat|loa))|ta|am|am lich)', () => vagueAge()),
  pattern('tuoi (?:mu|ta|am|am lich)(?: la| thi)? \\d+(?: tuoi)?', () => vagueAge()),
  pattern(
    '(?:sang nam|nam sau|nam toi|thang sau|thang toi|sang thang|qua nam|ra nam|cuoi nam|cuoi nam nay|het nam|toi day|sap toi|(?:\\d+|may|vai) (?:ngay|tuan|thang|nam) nua|thang \\d+ (?:nay|toi|nam nay|nam sau|sang nam))(?: (?!tuoi)[a-z]+){0,4} (?:\\d+ tuoi|(?<=(?:tron|du|moi|len|duoc) )\\d+)',
    () => vagueAge(),
  ),
  // Stated ages.
  pattern('(\\d+) thang tuoi', (m) => age(String(Math.floor(Number(m[1]) / 12)))),
  pattern('(\\d+) (?:ngay|tuan) tuoi', () => age('0')),
  pattern(
    '(?<!\\b(?:thang|to|ngay|lop|thon|khu|so|duong|xom|doi|ap|quan) )(\\d{1,3})(?: tuoi)?(?: (?:va|voi|,|/|-|hay|hoac))? (\\d{1,3}) tuoi',
    (m) => {
      const first = age(m[1])
      const second = age(m[2])
      return first === null || second === null ? null : [...first, ...second]
    },
  ),
  pattern('du (\\d{1,3}(?:,\\d)?) tuoi', (m) => age(m[1], { ruleLike: true })),
  pattern('(\\d{1,3}(?:,\\d)?) tuoi(?: \\d+ thang| ruoi)?', (m) => age(m[1])),
  pattern(`(?<!\\d )tuoi(?: la| :)? (\\d{1,3})${UNIT}`, (m) => age(m[1])),
  pattern(`nam nay (?:[a-z]+ ){0,2}(\\d{2,3})${UNIT}`, (m) => age(m[1])),
  // Bare numbers.
  pattern('(19[2-9]\\d|20[0-2]\\d)', (m, today) => birthYear(m[1], today, { bare: true })),
  pattern(`(\\d{2,3})${UNIT_AFTER_TENS}`, (m) => age(m[1], { bare: true })),
  pattern(`(\\d)${UNIT}`, (m) => age(m[1], { bare: true })),
]
