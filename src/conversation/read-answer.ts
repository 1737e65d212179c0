import Fuse from 'fuse.js'
import type { FactQuestion } from '../knowledge/pack.ts'
import { readAge } from '../vietnamese/ages.ts'
import { normalize } from '../vietnamese/normalize.ts'
import { readYesNo } from '../vietnamese/yes-no.ts'

/** A longer message tells more than the one answer: it is read as a whole instead. */
const MOST_WORDS = 6
/** How far a typed word may be from a label: "can nghe" for "Hộ cận nghèo". */
const FUZZINESS = 0.25
/** Shorter names ("có", "chưa") are found in anything. */
const SHORTEST_NAME = 5
const AGES = new Set(['age', 'birthDate', 'birthYear'])

/**
 * What a short typed answer to one question makes known: a number, yes or no, a label, a synonym, a misspelt label.
 * {} = "don't know"; null = the words do not answer this question.
 * @param today YYYY-MM-DD
 */
export function readAnswer(
  text: string,
  fact: string,
  question: FactQuestion | undefined,
  today: string,
): Readonly<Record<string, unknown>> | null {
  const words = normalize(text)
  if (words === '' || words.split(' ').length > MOST_WORDS) return null
  if (AGES.has(fact)) return readAgeAnswer(text, today)
  if (question === undefined) return null
  return (
    byWords(words, question) ??
    byYesNo(text, fact, question) ??
    byNameWithin(words, question) ??
    byLikeness(words, question)
  )
}

function readAgeAnswer(text: string, today: string): Readonly<Record<string, unknown>> | null {
  const age = readAge(text, today)
  return age === null || age.value === null || age.certainty === 'vague' ? null : { [age.kind]: age.value }
}

function byWords(words: string, { choices }: FactQuestion): Readonly<Record<string, unknown>> | null {
  const choice = choices.find(({ label, synonyms }) =>
    [label, ...synonyms].some((name) => normalize(name) === words),
  )
  return choice?.facts ?? null
}

/** "chạy xe ôm" holds "xe ôm": the one choice that the words name, if they name only one. */
function byNameWithin(words: string, { choices }: FactQuestion): Readonly<Record<string, unknown>> | null {
  const named = choices.filter(({ label, synonyms }) =>
    [label, ...synonyms]
      .map(normalize)
      .some((name) => name.length >= SHORTEST_NAME && ` ${words} `.includes(` ${name} `)),
  )
  const [only] = named
  return named.length === 1 && only !== undefined ? only.facts : null
}

function byYesNo(
  text: string,
  fact: string,
  { choices }: FactQuestion,
): Readonly<Record<string, unknown>> | null {
  const yes = readYesNo(text)
  if (yes === null) return null
  return choices.find(({ facts }) => facts[fact] === yes)?.facts ?? null
}

function byLikeness(words: string, { choices }: FactQuestion): Readonly<Record<string, unknown>> | null {
  const names = choices.flatMap((choice) =>
    [choice.label, ...choice.synonyms].map((name) => ({ name: normalize(name), choice })),
  )
  const fuse = new Fuse(names, { keys: ['name'], threshold: FUZZINESS, includeScore: true })
  const [best, ...others] = fuse.search(words)
  const rival = others.find(({ item }) => item.choice !== best?.item.choice)
  const clear = rival === undefined || (rival.score ?? 1) > (best?.score ?? 1)
  return best !== undefined && clear ? best.item.choice.facts : null
}
