import Fuse from 'fuse.js'
import { fold } from '../vietnamese/fold.ts'
import { normalize } from '../vietnamese/normalize.ts'

export interface Offer {
  readonly label: string
  readonly payload: string
}

export interface TypedAs {
  /** Numbers do not count where a number is an answer of its own (an age). */
  readonly numbers: boolean
  /** Part of a label, or a misspelt one, counts: not where labels differ in a small word ("có", "không"). */
  readonly loosely: boolean
}

const ORDINALS: Readonly<Record<string, number>> = {
  dau: 1,
  'dau tien': 1,
  nhat: 1,
  mot: 1,
  hai: 2,
  nhi: 2,
  giua: 2,
  ba: 3,
  bon: 4,
  tu: 4,
}
const PLACE_IN_LIST =
  /^(?:(?:da|em|toi|chon|lay|minh|chau|bac|muon) )*(?:(?:so|cau|cai|y|muc|dong|lua chon)(?: (?:so|thu))?|thu) (\d{1,2}|dau(?: tien)?|nhat|mot|hai|nhi|giua|ba|bon|tu|cuoi(?: cung)?)(?: (?:a|ad|nhe|di|em|do|ay|day))*$/
const BARE_NUMBER =
  /^(?:(?:(?:da|em|toi|minh|chau|bac) )*(?:chon|lay) )?(\d{1,2})(?: (?:a|ad|nhe|di|em|do|ay))*$/

/** How far the typed words may lie from a label (fuse.js: 0 = the same), and how many of them may be misspelt. */
const FUZZINESS = 0.3
const MOST_MISSPELT = 1
/** So much nearer than any other label it must be. */
const LEAD = 0.1
const MOST_WORDS = 12

/** Words of almost any question about health insurance: "ở đâu ạ" after an answer does not pick the label that asks where. */
const TELL_NOTHING = new Set(
  'bao hiem y te o dau nhieu lau nao khi thi sao lam gi la duoc khong co phai can ai may ve a ad nhe vay voi di em da'.split(
    ' ',
  ),
)
/** So many other words must be typed of a label, unless half of it is; so many of one that is misspelt. */
const FEWEST_TELLING = 2
const FEWEST_TELLING_MISSPELT = 3
const DENIALS = /\b(?:khong|chua|chang|cha)\b/g

/**
 * The payload that a typed answer stands for: its place in the list ("2", "cái đầu", "câu thứ hai"), its label (accents,
 * case and slips aside), or the payload itself. null = something else was typed.
 */
export function typedChoice(
  text: string,
  offered: readonly Offer[],
  { numbers, loosely }: TypedAs,
): string | null {
  const trimmed = text.trim()
  const exact = offered.find((choice) => choice.payload === trimmed)
  if (exact !== undefined) return exact.payload
  const words = squeeze(trimmed)
  const place = numbers ? placeInList(words, offered.length) : null
  if (place !== null) return offered[place - 1]?.payload ?? null
  const same = offered.find((choice) => squeeze(choice.label) === words)
  if (same !== undefined) return same.payload
  return loosely ? nearest(normalize(trimmed), offered) : null
}

function placeInList(words: string, count: number): number | null {
  const named = PLACE_IN_LIST.exec(words)?.[1] ?? BARE_NUMBER.exec(words)?.[1]
  if (named === undefined) return null
  if (named.startsWith('cuoi')) return count
  return ORDINALS[named] ?? Number(named)
}

function nearest(text: string, offered: readonly Offer[]): string | null {
  const words = text.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS) return null
  const telling = words.filter((word) => !TELL_NOTHING.has(word)).length
  const labels = offered.map(({ label, payload }) => ({ label: normalize(label), payload }))
  const within = labels.filter(({ label }) => ` ${label} `.includes(` ${text} `))
  const [only, ...others] = within
  if (only !== undefined && sameDenials(text, only.label)) {
    const isEnough = telling >= FEWEST_TELLING || words.length >= only.label.split(' ').length / 2
    return others.length === 0 && isEnough ? only.payload : null
  }
  if (telling < FEWEST_TELLING_MISSPELT) return null
  const alike = labels.filter(({ label }) => {
    const meant = new Set(label.split(' '))
    return words.filter((word) => !meant.has(word)).length <= MOST_MISSPELT
  })
  const [first, second] = new Fuse(alike, {
    keys: ['label'],
    threshold: FUZZINESS,
    ignoreLocation: true,
    includeScore: true,
  }).search(text)
  if (first === undefined || !sameDenials(text, first.item.label)) return null
  return second === undefined || (second.score ?? 1) - (first.score ?? 1) >= LEAD ? first.item.payload : null
}

function sameDenials(one: string, other: string): boolean {
  return (one.match(DENIALS) ?? []).length === (other.match(DENIALS) ?? []).length
}

function squeeze(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
