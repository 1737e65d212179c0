import type { Fault } from './fault.ts'
import type { Style } from './files/style.ts'
import type { Answer } from './pack.ts'
import { textsOf } from './texts.ts'

/** Where an answer is hard to read: sentences too long, abbreviations that nobody explains, official language. */
export function readabilityFaults(answer: Answer, style: Style): Fault[] {
  const whole = textsOf(answer)
    .map(({ text }) => plain(text))
    .join('\n')
  return textsOf(answer).flatMap(({ field, text }) => {
    const fault = (problem: string, fix: string): Fault => ({ file: answer.file, field, problem, fix })
    const words = plain(text)
    return [
      ...tooLong(sentencesOf(words), style.longestSentence).map((sentence) =>
        fault(
          `the sentence "${start(sentence)} …" has ${lengthOf(sentence)} syllables`,
          'make it two sentences',
        ),
      ),
      ...tooLong(sentencesOf(words).flatMap(partsOf), style.longestPart).map((part) =>
        fault(
          `"${start(part)} …" goes on for ${lengthOf(part)} syllables`,
          `at most ${style.longestPart} between two of the marks . ! ? ; :`,
        ),
      ),
      ...unexplained(words, whole, style).map((abbreviation) =>
        fault(
          `"${abbreviation}" is not explained`,
          'write it out, or once as "the full name (ABBREVIATION)"',
        ),
      ),
      ...style.plainWords
        .filter(({ avoid }) => holdsWords(words, avoid))
        .map(({ avoid, write }) => fault(`"${avoid}" is official language`, `write: ${write}`)),
    ]
  })
}

/** Without references: what they become is a word or two. */
function plain(text: string): string {
  return text.replaceAll(/\{\{.*?\}\}/gs, 'x').replaceAll(/^- /gm, '')
}

/** In whatever case, and not as part of other words: "công dân" does not stand in "có công dâng". */
function holdsWords(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n/)
}

function partsOf(sentence: string): string[] {
  return sentence.split(/(?<=[;:])\s+/)
}

function tooLong(texts: readonly string[], most: number): string[] {
  return texts.filter((text) => lengthOf(text) > most)
}

function lengthOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function start(text: string): string {
  return text
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[;:,.]$/, '')
}

/** Two capitals or more in a word; numbers of documents ("51/2024/QH15") are none. */
const ABBREVIATION = /(?<![\p{L}\d/-])[\p{L}\d]*\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*(?![\p{L}\d/-])/gu

function unexplained(text: string, whole: string, { everydayAbbreviations }: Style): string[] {
  const found = new Set([...text.matchAll(ABBREVIATION)].map(([word]) => word))
  return [...found].filter(
    (word) =>
      !everydayAbbreviations.includes(word) && !whole.includes(`(${word})`) && !whole.includes(`${word} (`),
  )
}
