import { z } from 'zod'
import { fill, placeholders } from '../fill.ts'
import { PAGE_WORDS, type PageWord } from './page-words.ts'

/** How a fact and each of its values are said in Vietnamese. */
export interface FactWords {
  /** What the fact is called; for "not known". */
  readonly label: string
  /** Value → what is said of somebody who has it. */
  readonly values: ReadonlyMap<string, string>
  /** Of a number that has no name of its own: with {{value}}. */
  readonly number: string | null
  /** Of a number and all above it: with {{value}}. */
  readonly atLeast: string | null
}

/** The words in which the rules are printed for people who read no data. */
export interface Vocabulary {
  /** By the name of the fact; a fact with parts has one entry for each: `residence.status`. */
  readonly facts: ReadonlyMap<string, FactWords>
  /** The sentences of the page. */
  readonly words: ReadonlyMap<string, string>
}

export const NO_WORDS: Vocabulary = { facts: new Map(), words: new Map() }

export class MissingWord extends Error {
  readonly code = 'MISSING_WORD'
  constructor(key: string) {
    super(`knowledge/policy/vietnam/vocabulary.yaml has no "${key}": add the words under that key`)
  }
}

type Values<K extends PageWord> = { readonly [name in (typeof PAGE_WORDS)[K][number]]: string }
type Filling<K extends PageWord> = [(typeof PAGE_WORDS)[K][number]] extends [never] ? [] : [Values<K>]

/** Says one sentence of the page; each of its {{places}} must be given. */
export type Say = <K extends PageWord>(key: K, ...values: Filling<K>) => string

/** @throws MissingWord from the returned function (a loaded policy lacks none) */
export function speaker({ words }: Vocabulary): Say {
  return (key, ...values) => {
    const text = words.get(key)
    if (text === undefined) throw new MissingWord(key)
    return fill(text, values[0] ?? {})
  }
}

/** A text with just these places: one too few would lose what it is filled with, one too many would show as {{…}}. */
function holding(...names: readonly string[]) {
  const wanted = [...names].sort().join(', ')
  return z
    .string()
    .min(1)
    .refine((text) => placeholders(text).join(', ') === wanted, {
      message: wanted === '' ? 'it has a {{place}} that nothing fills' : `it needs the places ${wanted}`,
    })
}

const factWords = z
  .strictObject({
    label: z.string().min(1),
    values: z.record(z.string(), z.string().min(1)).default({}),
    number: holding('value').nullable().default(null),
    atLeast: holding('value').nullable().default(null),
  })
  .transform((words) => ({ ...words, values: new Map(Object.entries(words.values)) }))

const sentences = z
  .strictObject(
    Object.fromEntries(Object.entries(PAGE_WORDS).map(([key, names]) => [key, holding(...names)])),
  )
  .transform((words) => new Map(Object.entries(words)))

/** Reads vietnam/vocabulary.yaml. */
export const VocabularyFile = z.strictObject({
  facts: z.record(z.string(), factWords).transform((facts) => new Map(Object.entries(facts))),
  words: sentences,
})
