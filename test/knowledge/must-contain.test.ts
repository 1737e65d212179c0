import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { answerOn, chooseAnswer } from '../../src/knowledge/choose.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import type { Answer } from '../../src/knowledge/pack.ts'
import { type RenderContext, renderAnswer, renderText } from '../../src/knowledge/render.ts'

const oneLine = z.string().regex(/^\S.*\S$/)

/** `says` must stand in the answer, `saysNot` must not; what the patterns may hold is told in the table's head. */
const Fact = z
  .strictObject({ fact: oneLine, says: oneLine.optional(), saysNot: oneLine.optional() })
  .refine(({ says, saysNot }) => says !== undefined || saysNot !== undefined, 'a fact says or says not')
type Fact = z.infer<typeof Fact>

const Entry = z.strictObject({
  topic: z.string(),
  place: z.string().default('ai-quoc'),
  /** The finer answer that holds the facts; without it, the one that a general question gets. */
  answer: z.string().optional(),
  facts: z.array(Fact).min(1),
})
type Entry = z.infer<typeof Entry>

const table = z.array(Entry).parse(parse(readFileSync(new URL('must-contain.yaml', import.meta.url), 'utf8')))

/** The first day of the base salary of 2026, a day in its course, and the first of the year after. */
const dates = ['2026-07-01', '2026-11-28', '2027-01-01']
/** Before that base salary; asked only of answers that hold by then. */
const earlierDates = ['2026-03-01']

const loaded = loadPack(new URL('../../knowledge', import.meta.url).pathname)

function pack() {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

function contextOf({ place: id }: Entry, date: string): RenderContext {
  const place = pack().places.get(id)
  if (place === undefined) throw new Error(`no place ${id}`)
  return { policy: pack().policy, date, place }
}

/** The answer that an entry is about; null when it does not hold there and then. */
function answerOf({ topic, answer: wanted }: Entry, context: RenderContext): Answer | null {
  if (wanted === undefined) return chooseAnswer(pack(), topic, null, context)
  const answer = pack().answers.get(wanted)
  return answer !== undefined && answer.topic === topic && answerOn(answer, context) ? answer : null
}

function wordsOf(answer: Answer, context: RenderContext): string {
  const rendered = renderAnswer(answer, context)
  if (!rendered.ok) throw new Error(`${answer.id} is not in force: ${rendered.missing.join(', ')}`)
  const { short, details, steps } = rendered.value
  return [short, details ?? '', ...steps].join('\n')
}

/** "Điều này", "Hai việc ấy", "Cách hiểu này": a sentence that begins so goes on with the one before it. */
const REFERRING_BACK =
  '(?:(?:hai|ba|những|các)\\s)?(?:điều|việc|số tiền|con số|ngày|mức|cách\\s\\p{L}+)\\s(?:này|đó|ấy)'

/** "không" that denies what follows, and not the one that ends a question: "có được không, …", "có được không thì …". */
const DENIAL = '(?<!\\p{L})không (?!thì )\\p{L}'

/** Words of one sentence: no percentage among them, so none is taken for that of something else, and no denial. */
const FURTHER_WORDS = `(?:(?!${DENIAL})[^.!?%\\n]|[.](?=\\S| ${REFERRING_BACK}))*?`

function patternOf(source: string, context: RenderContext): RegExp {
  const filled = source
    .split(/(\{\{.*?\}\})/)
    // What the pattern caught stands at the odd places.
    .map((piece, index) => (index % 2 === 0 ? piece : fill(piece, context)))
    .join('')
  return new RegExp(filled.replace(/ *… */g, FURTHER_WORDS).replace(/ /g, '\\s+'), 'iu')
}

/** A reference's value as a pattern: the whole number, not the end or the beginning of a longer one. */
function fill(reference: string, context: RenderContext): string {
  const rendered = renderText(reference, context)
  if (!rendered.ok) throw new Error(`${reference} has no value on ${context.date}`)
  const { value } = rendered
  const before = /^\d/.test(value) ? '(?<!\\d|\\d[.,])' : ''
  const after = /\d$/.test(value) ? '(?!\\d|[.,]\\d)' : ''
  return `${before}${RegExp.escape(value)}${after}`
}

/** What is wrong with a fact in a text, in a word; null when it is told as it must be. */
function problemOf({ says, saysNot }: Fact, text: string, context: RenderContext): string | null {
  if (says !== undefined && !patternOf(`(?<!không )(?:${says})`, context).test(text)) return 'missing'
  if (saysNot !== undefined && patternOf(saysNot, context).test(text)) return 'said wrongly'
  return null
}

/** One line for every fact that an answer does not tell, with the days on which it does not. */
function problemsOf(entry: Entry): string[] {
  const days = new Map<string, string[]>()
  const add = (problem: string, date: string) => days.set(problem, [...(days.get(problem) ?? []), date])
  for (const date of [...earlierDates, ...dates]) {
    const context = contextOf(entry, date)
    const answer = answerOf(entry, context)
    if (answer === null) {
      if (dates.includes(date)) add(`no answer ${entry.answer ?? `on ${entry.topic}`}`, date)
      continue
    }
    const text = wordsOf(answer, context)
    for (const fact of entry.facts) {
      const problem = problemOf(fact, text, context)
      if (problem !== null) add(`${problem} in ${answer.id}: ${fact.fact}`, date)
    }
  }
  return [...days].map(([problem, on]) => `${problem} (${on.join(', ')})`)
}

const byTopicAndPlace = [...Map.groupBy(table, ({ topic, place }) => `${topic} in ${place}`)].map(
  ([name, entries]) => ({ name, entries }),
)

describe('the table of what a right answer must contain', () => {
  it('holds every one of the 44 topics, and no other', () => {
    const topics = [...pack().topics.keys()]
    expect(topics).toHaveLength(44)
    expect([...new Set(table.map(({ topic }) => topic))].sort()).toEqual(topics.sort())
  })

  it('says of every topic what a general question must be answered with', () => {
    const general = new Set(
      table
        .filter(({ place, answer }) => place === 'ai-quoc' && answer === undefined)
        .map(({ topic }) => topic),
    )
    expect([...pack().topics.keys()].filter((topic) => !general.has(topic))).toEqual([])
  })

  it('tells no fact twice of an answer, and has no pattern that silence would meet', () => {
    const facts = table.flatMap((entry) =>
      entry.facts.map(({ fact }) => `${entry.topic} ${entry.place} ${entry.answer ?? ''}: ${fact}`),
    )
    expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([])
    for (const entry of table) {
      const context = contextOf(entry, '2026-11-28')
      for (const { fact, says } of entry.facts) {
        if (says !== undefined) expect(patternOf(says, context).test(''), fact).toBe(false)
      }
    }
  })
})

describe('what a right answer must contain is told', () => {
  it.each(byTopicAndPlace)('of $name', ({ entries }) => {
    const problems = entries.flatMap(problemsOf)
    expect(problems, problems.join('\n')).toEqual([])
  })
})
