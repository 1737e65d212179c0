import { type AgePattern, pattern, type ReadAge, vagueAge, vagueBirth } from './age-pattern.ts'
import {
  type AgeRange,
  about,
  agesFrom,
  bornAbout,
  bornInDecade,
  bornWithin,
  eitherOf,
  inTens,
  nearly,
  oneOf,
  over,
  traditional,
  under,
} from './age-ranges.ts'
import { CYCLE_BIRTHS } from './cycle-births.ts'
import { fullYear, isoDate, typedDate } from './dates.ts'
import { IN_ANOTHER_YEAR, OTHER_TIMES } from './other-times.ts'

const OLDEST = 120
/** Nobody tells the age of an older child in months. */
const MONTHS_COUNTED = 36
const UNITS =
  '%|phan|thang|nam(?! nay)|ngay|tuan|lan|nghin|ngan|trieu|ty|dong|vnd|d|tr|dua(?! (?:lon|nho|dau|giua|ut|thu|be))|nguoi|chau(?! (?:lon|nho|noi|ngoai|be))|km|gio|giay|phut|cay|met|khau|nhan|ho(?! khau)|xa|buoi|benh|loai|cap|so|mui|\\/|-|to|quan|phuong|hang|bua|tieng'
/** What turns a number into something else than an age. */
const UNIT = `(?! ?(?:(?:${UNITS}|con|chi|trong)(?![^ ])|\\.\\d))`
/** The same after two digits: "mẹ 62 còn khỏe", where a single digit counts children. */
const UNIT_AFTER_TENS = `(?! ?(?:(?:${UNITS})(?![^ ])|\\.\\d))`
const REACHED = '(?: (?:tron|du|den|toi|duoc|len|sang|buoc sang))?'
const NEARLY = `(?:(?:gan|sap|suyt)${REACHED}|ngot|ngot nghet|ngap nghe)`
const OVER = '(?:ngoai|tren|hon|qua|da qua)'
const AROUND = '(?:xap xi|tam|tam khoang|khoang|chung|co chung|trac|co|do|suyt soat|tren duoi)'
const UNDER = `(?:chua(?: day)?${REACHED}|duoi)`
const ABOUT = `(?:${NEARLY}|${OVER}|${AROUND}|${UNDER})`

const age = (years: string | undefined, more: Partial<ReadAge> = {}): readonly ReadAge[] | null => {
  const value = Math.floor(Number((years ?? '').replace(',', '.')))
  return value >= 0 && value <= OLDEST ? [{ kind: 'age', value, certainty: 'stated', ...more }] : null
}
const birthYear = (
  typed: string | undefined,
  today: string,
  more: Partial<ReadAge> = {},
): readonly ReadAge[] | null => {
  const year = fullYear(typed ?? '', today)
  const current = Number(today.slice(0, 4))
  return year <= current && year >= current - OLDEST
    ? [{ kind: 'birthYear', value: year, certainty: 'stated', ...more }]
    : null
}
const birthDate = (date: string | null, today: string): readonly ReadAge[] | null =>
  date !== null && date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - OLDEST
    ? [{ kind: 'birthDate', value: date, certainty: 'stated' }]
    : null

/** Folded words that are an age's only with the diacritics they have here: có, đo and ông ngoại are not. */
const isOtherWord = (m: RegExpMatchArray, [written]: readonly string[]): boolean => {
  const [first] = m[0].split(' ')
  if (first === 'co') return written !== 'cỡ' && !/^co chung/.test(m[0])
  if (first === 'do') return written !== 'độ'
  const isKin = written === 'ngoại' || (written === 'ngoai' && /\b(?:ong|ba|me|chau|cau) $/.test(before(m)))
  return first === 'ngoai' && isKin
}
const before = (m: RegExpMatchArray): string => (m.input ?? '').slice(0, m.index)
const after = (m: RegExpMatchArray): string => (m.input ?? '').slice((m.index ?? 0) + m[0].length)
const RANGES: readonly { words: RegExp; range: (years: number) => AgeRange | null }[] = [
  { words: new RegExp(`^${UNDER}$`), range: under },
  { words: new RegExp(`^${NEARLY}$`), range: nearly },
  { words: new RegExp(`^${AROUND}$`), range: about },
  // "trên 6 tuổi", "trên 18 tuổi" are as often somebody much older.
  { words: /^tren$/, range: (years) => (years < 50 ? null : over(years)) },
  { words: new RegExp(`^${OVER}$`), range: over },
]
const ONLY_AROUND = new RegExp(`^${AROUND}$`)
const isAround = (words: string | undefined): boolean => ONLY_AROUND.test(words ?? '')

const BORN =
  '(?:(?:ngay |nam |thang )?sinh(?: nam| ngay| thang| vao| dau| giua| cuoi)*|ns)(?: :| la| vao| cua \\w+)*'
const DATE = '(\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))'

const TENS: Readonly<Record<string, number>> = { nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 }
const AS_TYPED = new Set(['sáu', 'bảy', 'bẩy', 'bay', 'tám', 'chín', 'chin'])
const betweenTwo = (m: RegExpMatchArray): readonly ReadAge[] =>
  Number(m[2]) - Number(m[1]) <= 3 ? vagueAge(oneOf(Number(m[1]), Number(m[2]))) : []
/** "gần 60", "ngoài tuổi 70", "khoảng hơn 60 tuổi", "tầm 60 mấy tuổi". */
const told = (m: RegExpMatchArray, [written]: readonly string[]): readonly ReadAge[] => {
  const [, word = '', typed] = m
  const years = Number(typed)
  const more = /\b(?:hon \d|may )/.test(m[0].slice(word.length))
  const range = RANGES.find(({ words }) => words.test(word))?.range ?? over
  return vagueAge(
    // Typed without marks, "tám chín mươi" looks like "tầm chín mươi".
    word === 'tam' && years === 90 && written !== 'tầm'
      ? agesFrom(80, 99)
      : more
        ? isAround(word) || /^(?:ngoai|hon)$/.test(word)
          ? over(years)
          : null
        : range(years),
    { ruleLike: /^(?:tren|duoi|chua)\b(?! duoi)/.test(word) },
  )
}
/** The age of somebody who will be so old: within the year, next year, in so many years. */
const beforeThat = (when: string, age: number): AgeRange | null => {
  const years = /^(\d+) nam/.exec(when)?.[1]
  if (years !== undefined) return agesFrom(age - Number(years) - 2, age - Number(years))
  if (/^(?:may|vai) nam/.test(when)) return null
  // Tết may be a few days off.
  if (/\btet\b/.test(when)) return agesFrom(age - 3, age)
  return /sang nam|nam sau|nam toi|qua nam|ra nam/.test(when)
    ? agesFrom(age - 3, age - 1)
    : agesFrom(age - 2, age)
}

const TO_COME =
  'sang nam|nam sau|nam toi|thang sau|thang toi|sang thang|qua nam|ra nam|qua tet(?: nay)?|ra tet|sau tet|cuoi nam(?: nay)?|het nam(?: nay)?|toi day|sap toi|(?:\\d+|may|vai) (?:ngay|tuan|thang|nam) nua|(?:con|thieu) (?:\\d+|may|vai) (?:ngay|tuan|thang|nam)|thang \\d+ (?:nay|toi|nam nay|nam sau|sang nam)'

/** From the most telling to the barest: words that one pattern takes are closed to those after it. */
export const AGE_PATTERNS: readonly AgePattern[] = [
  // Words of a rule, or of the past.
  pattern('\\d+(?: tuoi)? tro (?:len|xuong|di)', () => []),
  pattern('tu (?:du )?\\d+(?: tuoi)? (?:den|toi|-) (?:du |duoi |het )?\\d+(?: tuoi)?', () => []),
  ...OTHER_TIMES,
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
  pattern(`${BORN} (?:khoang|tam|dau do|chung)(?: nam)? (\\d{4}|\\d{2})`, (m, today) =>
    vagueBirth(bornAbout(fullYear(m[1] ?? '', today), today)),
  ),
  pattern(`(?:khoang|tam|dau do|chung)(?: nam)? (19[2-9]\\d|20[0-2]\\d)${UNIT_AFTER_TENS}`, (m, today) =>
    vagueBirth(bornAbout(Number(m[1]), today), { bare: true }),
  ),
  pattern(`${BORN} (?:thap nien |doi |nhung nam )?(\\d) x`, (m, today) =>
    vagueAge(bornInDecade(Number(m[1]), today)),
  ),
  pattern(`${BORN} (\\d{4}) (?:hay|hoac|-|,)(?: nam)? (\\d{4})`, (m, today) =>
    vagueBirth(Number(m[2]) - Number(m[1]) > 5 ? null : bornWithin(Number(m[1]), Number(m[2]), today)),
  ),
  // "2k3"
  pattern(`${BORN} 2 nghin(?: (\\d{1,2}))?`, (m, today) =>
    birthYear(String(2000 + Number(m[1] ?? 0)), today),
  ),
  pattern('2 nghin (\\d{1,2})', (m, today) => birthYear(String(2000 + Number(m[1])), today, { bare: true })),
  // What papers say may be an age.
  pattern('khai sinh(?: la| ghi)? \\d{2}', () => []),
  pattern(`${BORN} (\\d{4}|\\d{2}) (?:va|voi) (\\d{4}|\\d{2})${UNIT}`, (m, today) => {
    const years = [birthYear(m[1], today), birthYear(m[2], today)]
    return years.includes(null) ? null : years.flatMap((read) => read ?? [])
  }),
  pattern(`${BORN} (\\d{4})`, (m, today) => birthYear(m[1], today)),
  pattern(`${BORN} (\\d{2})${UNIT}`, (m, today) => birthYear(m[1], today)),
  pattern('(?:gioi tinh |la )?nu (19\\d\\d)', (m, today) => birthYear(m[1], today)),
  pattern('tuoi (\\d{4})', (m, today) => birthYear(m[1], today)),
  ...CYCLE_BIRTHS,
  IN_ANOTHER_YEAR,
  // Vague ages.
  // "bảy mấy tám mươi"
  pattern(`(?:${ABOUT} )?(nam|sau|bay|tam|chin|[5-9]) may(?: tuoi)? ([5-9]0)(?: tuoi)?${UNIT}`, (m) =>
    vagueAge(agesFrom((TENS[m[1] ?? ''] ?? Number(m[1])) * 10, Number(m[2]))),
  ),
  pattern(`(${ABOUT}) (\\d{2})(?:-|(?: (?:,|-|den|toi|hay|hoac))? )(\\d{2}) tuoi`, (m, _today, written) =>
    isOtherWord(m, written) ? null : vagueAge(isAround(m[1]) ? oneOf(Number(m[2]), Number(m[3])) : null),
  ),
  pattern('(\\d+) ?- ?(\\d+) tuoi', (m) => betweenTwo(m)),
  pattern(
    `(\\d{2})(?: tuoi)? (?:,|-|hay|hoac) (\\d{2})(?: tuoi)? (?:gi do|gi day|thoi|chi do|hay sao)`,
    (m) => vagueAge(oneOf(Number(m[1]), Number(m[2]))),
  ),
  pattern('tuoi (?:that|giay to|khai sinh)(?: la| :)? \\d+', () => vagueAge()),
  pattern('buoc qua(?: nguong)? tuoi (\\d+)', (m) => vagueAge(agesFrom(Number(m[1]) - 3, Number(m[1]) + 1))),
  // Whoever begins their 75th year, or turns 75, is 74 or 75.
  pattern('(?:buoc )?(?:sang|vao|len)(?: nguong)? tuoi (\\d+)', (m) =>
    vagueAge(agesFrom(Number(m[1]) - 3, Number(m[1]))),
  ),
  pattern('(\\d+)-(\\d+) tuoi', (m) => betweenTwo(m)),
  pattern(`(${ABOUT})(?: hon)? (\\d{1,3})(?: may)? tuoi`, (m, _today, written) =>
    isOtherWord(m, written) ? null : told(m, written),
  ),
  // "độ tuổi 60" is of a rule.
  pattern(`(${ABOUT}) tuoi (\\d{2})(?! ?(?:-|den|toi))${UNIT}`, (m, _today, written) =>
    m[1] === 'do' || isOtherWord(m, written) ? null : told(m, written),
  ),
  pattern(`(${ABOUT}) ([1-9]\\d|1[01]\\d)${UNIT_AFTER_TENS}`, (m, _today, written) =>
    isOtherWord(m, written)
      ? null
      : told(m, written).map((reading) => ({
          ...reading,
          bare: /^(?:chua|duoi|qua|tam|khoang|tren|hon|do|co(?! chung))/.test(m[0]),
        })),
  ),
  pattern('(sau|bay|tam|chin|[4-9]) ([5-9]0)(?: tuoi)?', (m, _today, [written = '']) => {
    const [first, second] = [TENS[m[1] ?? ''] ?? 0, Number(m[2]) / 10]
    return vagueAge(
      AS_TYPED.has(written) && second === first + 1 ? agesFrom(first * 10, second * 10 + 9) : null,
    )
  }),
  pattern(`([1-9]0) (?:may|hon|ngoai|co le|le)(?: tuoi)?${UNIT}`, (m) => vagueAge(over(Number(m[1])))),
  pattern('([1-9]0) tuoi (?:co )?le', (m) => vagueAge(over(Number(m[1])))),
  pattern(`(nam|sau|bay|tam|chin|5|6|7|8|9) may( tuoi)?${UNIT}`, (m, _today, [written = '']) => {
    const [, word = '', years] = m
    // "năm mấy" is a year, "tầm mấy tuổi" a question; typed without marks "sau mấy …" is after some.
    const typedFolded = written === word && word !== 'tam'
    const isAge =
      AS_TYPED.has(written) ||
      /\d/.test(word) ||
      (years !== undefined && (typedFolded || written === 'năm')) ||
      (typedFolded && word !== 'nam' && /^(?:$| (?:roi|,|\.))/.test(after(m)))
    return vagueAge(isAge ? inTens(TENS[word] ?? Number(word)) : null)
  }),
  pattern('(doi |the he |lop )?([3-9]) x( tuoi)?', (m, today) => {
    const [aged, born] = [inTens(Number(m[2])), bornInDecade(Number(m[2]), today)]
    return vagueAge(m[1] !== undefined ? born : m[3] !== undefined ? aged : eitherOf(aged, born))
  }),
  // "U60" is used of those near sixty and of those in their sixties.
  pattern('u ([5-9]0)', (m) => vagueAge(agesFrom(Number(m[1]) - 10, Number(m[1]) + 9))),
  pattern(
    `(${TO_COME})(?: (?!tuoi|dong|nop|mua|mat|phi|tra|gia|luong|huong|tang|con)[a-z]+){0,4} (?:(\\d+) tuoi|(\\d{2,3})${UNIT_AFTER_TENS})`,
    (m) => vagueAge(beforeThat(m[1] ?? '', Number(m[2] ?? m[3]))),
  ),
  pattern('\\d+(?: tuoi)? vao (?:cuoi|dau|giua|thang|nam|ngay|het|sang)', () => vagueAge()),
  pattern(`moi (?:du|tron|buoc sang|sang|duoc) \\d{2}(?: tuoi)?${UNIT}`, () => vagueAge()),
  pattern('\\d+ tuoi (?:kem|thieu (?:\\d|may|vai))', () => vagueAge()),
  // Of the age, or of what else somebody of that age has not enough of.
  pattern('(\\d+) tuoi (?:chua tron|chua du(?! (?:tuoi|nam|dieu kien|thoi gian|so nam)))', (m) =>
    vagueAge(agesFrom(Number(m[1]) - 2, Number(m[1]))),
  ),
  pattern('(\\d+) tuoi hon', (m) => vagueAge(agesFrom(Number(m[1]), Number(m[1]) + 3))),
  pattern('(\\d+) tuoi (?:mu(?! (?:(?:2|hai) )?(?:mat|loa))|ta|am|am lich)', (m) =>
    // "60 tuổi ta có được …": we, not the way of counting.
    vagueAge(
      /ta$/.test(m[0]) && /^ (?:co|duoc|phai|nen|oi|hay|di|lam|muon|se)\b/.test(after(m))
        ? null
        : traditional(Number(m[1])),
    ),
  ),
  pattern('tuoi (?:mu|ta|am|am lich)(?: la| thi)? (\\d+)(?: tuoi)?', (m) =>
    vagueAge(traditional(Number(m[1]))),
  ),
  // Which of the two is how old is not said.
  pattern('(?:1 )?nguoi (\\d{2})(?: tuoi)?(?: (?:,|va|con))*(?: 1)? nguoi (\\d{2})(?: tuoi)?', (m) => {
    const ages = [Number(m[1]), Number(m[2])]
    return vagueAge(agesFrom(Math.min(...ages), Math.max(...ages)))
  }),
  // Stated ages.
  pattern('(\\d+) thang tuoi', (m) => age(String(Math.floor(Number(m[1]) / 12)))),
  pattern('(\\d+) (?:ngay|tuan) tuoi', () => age('0')),
  // "con gái 8 tháng"; of anybody older it is how long something lasts.
  pattern('(\\d{1,2}) thang(?= (?:[,.)]|va|hoi|thi)(?: |$)|$)', (m) =>
    Number(m[1]) > MONTHS_COUNTED ? null : age(String(Math.floor(Number(m[1]) / 12)), { bare: true }),
  ),
  pattern(
    '(?<!\\b(?:thang|to|ngay|lop|thon|khu|so|duong|xom|doi|ap|quan|kt) )(\\d{1,3})(?: tuoi)?(?: (?:va|voi|,|/|-|hay|hoac))? (\\d{1,3}) tuoi',
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
  pattern(`(\\d)(?! (?:vo chong|ong ba|bo me|cu|bac)\\b)${UNIT}`, (m) => age(m[1], { bare: true })),
]
