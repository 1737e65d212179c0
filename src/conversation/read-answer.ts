import Fuse from 'fuse.js'
import type { FactQuestion } from '../knowledge/pack.ts'
import { readAge } from '../vietnamese/ages.ts'
import { normalize } from '../vietnamese/normalize.ts'
import { withoutPoliteness } from '../vietnamese/politeness.ts'
import { mayBeYesOrNo, readYesNo, withPlainYes } from '../vietnamese/yes-no.ts'

/** A longer message tells more than the one answer: it is read as a whole instead. */
const MOST_WORDS = 8
/** Shorter names ("mù", "htx") are found in anything. */
const SHORTEST_NAME = 5
/** Shorter words are other words, not misspelt ones: "con", "công". */
const SHORTEST_MISSPELT = 4
/** How far a typed word may be from the one that is meant (fuse.js: 0 = the same). */
const FUZZINESS = 0.3
const DENIALS = new Set(['khong', 'chua', 'chang'])
/** "có … đâu", "mới thoát nghèo"; after a denial they only stress it: "không thuộc nhóm nào hết". */
const WEAK_DENIALS = new Set(['dau', 'het', 'thoat'])
/** "hộ cận nghèo là gì", "công ty nợ tiền bảo hiểm thì sao". */
const ASKS_BACK =
  /(?:^| )(?:la (?:gi|sao)|thi sao|(?:lam|tai|vi) sao|(?:the|khi) nao|(?<!chua |khong |chang )bao (?:nhieu|lau|gio)|o dau|duoc khong|co duoc)(?: |$)/
/** "con người có công", "vợ bộ đội": somebody of another group than who it names. */
const OF_ANOTHER = /(?:^| )(?:con|vo|than nhan|gia dinh)(?: cua)? $/
const REGISTERED = /(?:^| )(?:thuong tru|ho khau)(?= |$)/
/** What may follow the registration when it is here: "thường trú ở đây lâu rồi", not "thường trú ở Thái Bình". */
const OF_HERE =
  /^(?: (?:o|tai|day|dia phuong|phuong|xa|minh|nay|thanh pho|to|thon|khu|pho|so|nha|\d+|nam|thang|lau|may|chuc|hon|gan|tu|hoi|be|nho|xua|truoc|gio|den|toi|roi|day du|co|thuong tru|ho khau|dang hoang|a|ad|da|nhe|nha|em|chau|bac|oi|ma|thoi|het|ca|that|luon|day))*$/
/** What is drawn every month besides what was asked: "có trợ cấp tuất". */
const DRAWN = /\b(?:luong huu|tuat|that nghiep|tai nan lao dong|benh nghe nghiep|huu tri|mat suc)\b/g
/** "hồi trước đi bộ đội", "cận nghèo cũ": no longer so. Not "trước giờ", "từ trước". */
const FORMERLY =
  /\b(?:hoi (?:truoc|xua|tre)|ngay (?:xua|truoc)|truoc (?:day|kia|co|la|di|lam|ho|can|thuoc|nha)|tung|nam (?:ngoai|truoc)|xuat ngu|giai ngu|phuc vien|(?<=\b(?:ngheo|doi|an|nhan|vien|chuc) )(?:cu|(?:da )?(?:ve|nghi) huu))\b/g
/** Ages that are asked for again when they contradict each other, though no question has their name. */
const AGES = new Set(['age', 'birthDate', 'birthYear', 'ageRange'])

type Choice = FactQuestion['choices'][number]

interface Named {
  readonly name: string
  readonly choice: Choice
}

/**
 * What a short typed answer to one question makes known: a number, yes or no, a label, a synonym, a misspelt label.
 * {} = "don't know"; null = the words do not answer this question.
 * @param id of the question
 * @param today YYYY-MM-DD
 */
export function readAnswer(
  text: string,
  id: string,
  question: FactQuestion | undefined,
  today: string,
): Readonly<Record<string, unknown>> | null {
  const said = withPlainYes(text)
  const words = normalize(said)
  if (words === '' || mayBeYesOrNo(text)) return null
  const isShort = wordsIn(withoutPoliteness(words)) <= MOST_WORDS
  if (question === undefined ? AGES.has(id) : question.typed !== null) {
    return isShort ? readAgeAnswer(text, today) : null
  }
  if (question === undefined || text.includes('?')) return null
  const named = question.choices.find((choice) => namesOf(choice).includes(words))
  if (named !== undefined) return named.facts
  if (!isShort || ASKS_BACK.test(words)) return null
  if (namesAnother(words, FORMERLY, question)) return null
  if (takesYes(question) && namesAnother(words, DRAWN, question)) return null
  return (chosen(said, words, question.choices) ?? chosenInstead(said, question.choices))?.facts ?? null
}

function takesYes({ choices }: FactQuestion): boolean {
  return choices.some((choice) => namesOf(choice).some((name) => readYesNo(name) === true))
}

/** Words that tell of something else than what was asked or may be chosen. */
function namesAnother(words: string, of: RegExp, { ask, choices }: FactQuestion): boolean {
  const known = [normalize(ask), ...choices.flatMap(namesOf)]
  return [...words.matchAll(of)].some(([one]) => !known.some((name) => holds(name, one)))
}

function readAgeAnswer(text: string, today: string): Readonly<Record<string, unknown>> | null {
  const age = readAge(text, today)
  if (age === null) return null
  if (age.range !== null) return { ageRange: age.range }
  return age.value === null || age.certainty === 'vague' ? null : { [age.kind]: age.value }
}

/** A bare "có" or "không" is no more than that: to a list that has no such choice it says nothing. */
function chosen(text: string, words: string, choices: readonly Choice[]): Choice | null {
  const names = choices.flatMap((choice) => namesOf(choice).map((name) => ({ name, choice })))
  const yes = readYesNo(text)
  if (yes !== null) return onlyOne(names.filter(({ name }) => readYesNo(name) === yes))
  const elsewhere = isOfElsewhere(words)
  const telling = names.filter(
    ({ name }) =>
      name.length >= SHORTEST_NAME && readYesNo(name) === null && !(elsewhere && REGISTERED.test(name)),
  )
  const within = telling.filter(({ name }) => holds(words, name))
  if (within.length === 0) {
    const like = telling.filter(({ name }) => isLike(words, name) && denials(words) === denials(name))
    const whole = like.filter(({ name }) => wordsIn(name) === wordsIn(words))
    return onlyOne(whole.length > 0 ? whole : like)
  }
  // "cận nghèo" holds "nghèo": the longer name is meant.
  const longest = within.filter(
    ({ name }) => !within.some((one) => one.name !== name && holds(one.name, name)),
  )
  // "chưa được phường xác nhận" is not "được phường xác nhận".
  const isMeant = longest.every(
    ({ name }) => denials(words) === denials(name) && !OF_ANOTHER.test(words.slice(0, words.indexOf(name))),
  )
  return isMeant ? onlyOne(longest) : null
}

/** "Hộ khẩu ở Nam Định": the place says more than the registration. */
function isOfElsewhere(words: string): boolean {
  const registered = REGISTERED.exec(words)
  return registered !== null && !OF_HERE.test(words.slice(registered.index + registered[0].length))
}

/** "Không, công nhân": to a list that no yes answers, what comes after the no is meant. */
function chosenInstead(text: string, choices: readonly Choice[]): Choice | null {
  const [, first = '', rest = ''] = /^([^,.;]+)[,.;]\s*(.+)$/s.exec(text) ?? []
  if (readYesNo(first) !== false || choices.some((choice) => namesOf(choice).some(readYesNo))) return null
  return chosen(rest, normalize(rest), choices)
}

function namesOf({ label, synonyms }: Choice): string[] {
  return [label, ...synonyms].map(normalize)
}

function onlyOne(named: readonly Pick<Named, 'choice'>[]): Choice | null {
  const [choice, ...others] = new Set(named.map((one) => one.choice))
  return choice === undefined || others.length > 0 ? null : choice
}

/** "chạy xe ôm" holds "xe ôm". */
function holds(words: string, name: string): boolean {
  return ` ${words} `.includes(` ${name} `)
}

function denials(text: string): number {
  const words = text.split(' ')
  const strong = words.filter((word) => DENIALS.has(word)).length
  return strong === 0 && words.some((word) => WEAK_DENIALS.has(word)) ? 1 : strong
}

function wordsIn(text: string): number {
  return text.split(' ').length
}

/** "can nghe" for "hộ cận nghèo": more than half of the name, its words in a row, each at most a little misspelt. */
function isLike(words: string, name: string): boolean {
  if (words.length < SHORTEST_NAME || wordsIn(words) * 2 <= wordsIn(name)) return false
  const typed = words.split(' ')
  const parts = name.split(' ')
  return parts.some((_, start) => typed.every((word, at) => isSameWord(word, parts[start + at] ?? '')))
}

function isSameWord(typed: string, meant: string): boolean {
  // "truu": the last letter held too long.
  if (typed === meant || typed === `${meant}${meant.at(-1)}`) return true
  const lengths = [typed.length, meant.length]
  const mayBe = Math.min(...lengths) >= SHORTEST_MISSPELT && Math.max(...lengths) - Math.min(...lengths) <= 1
  return (
    mayBe && typed[0] === meant[0] && new Fuse([meant], { threshold: FUZZINESS }).search(typed).length > 0
  )
}
