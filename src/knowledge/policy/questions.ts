import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { type FactName, Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { parseYaml } from '../files/yaml.ts'
import type { FactQuestion } from '../pack.ts'

/** Never asked: it is only ever taken from somebody who says it unasked. */
const neverAsked: readonly FactName[] = ['hiv', 'relation']

const QuestionFile = z.array(
  z.strictObject({
    fact: Facts.keyof(),
    ask: z.string().min(1),
    why: z.string().min(1),
    sensitive: z.boolean(),
    cost: z.number().positive(),
    choices: z.array(
      z.strictObject({
        label: z.string().min(1),
        synonyms: z.array(z.string().min(1)),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
)

/** Reads how missing facts are asked for; everything wrong in the file comes back as faults. */
export function loadQuestions(file: string): {
  questions: ReadonlyMap<FactName, FactQuestion>
  faults: readonly Fault[]
} {
  const name = basename(file)
  const questions = new Map<FactName, FactQuestion>()
  if (!existsSync(file)) {
    return {
      questions,
      faults: [{ file: name, field: '', problem: 'the file does not exist', fix: `add ${name}` }],
    }
  }
  const parsed = parseYaml(name, readFileSync(file, 'utf8').normalize('NFC'), QuestionFile)
  if ('faults' in parsed) return { questions, faults: parsed.faults }
  const faults: Fault[] = []
  parsed.value.forEach((question, index) => {
    const fault = (field: string, problem: string, fix: string) =>
      faults.push({ file: name, field: `${index}.${field}`, problem, fix })
    if (questions.has(question.fact)) fault('fact', `"${question.fact}" is asked twice`, 'remove one')
    if (neverAsked.includes(question.fact)) fault('fact', `"${question.fact}" is never asked`, 'remove it')
    question.choices.forEach(({ facts }, at) => {
      if (!Facts.safeParse(facts).success) {
        fault(
          `choices.${at}.facts`,
          'these are no facts',
          'write facts as in src/knowledge/facts.ts, {} for not known',
        )
      }
    })
    questions.set(question.fact, question)
  })
  return { questions, faults }
}
