import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { Facts } from '../facts.ts'
import { type Fault, faultsOfIssues } from '../fault.ts'
import { parseYaml } from '../files/yaml.ts'
import type { FactQuestion } from '../pack.ts'
import { Condition } from './condition.ts'

/** Never asked by itself: only together with others, where saying which one is not needed. */
const NEVER_ASKED_ALONE = 'hiv'

const QuestionFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-zA-Z]+$/, 'letters only'),
    typed: z.enum(['age', 'birthDate']).nullable().default(null),
    when: Condition.nullable().default(null),
    covers: z.array(z.string()).default([]),
    ask: z.string().min(1),
    why: z.string().min(1),
    sensitive: z.boolean(),
    cost: z.number().positive(),
    choices: z.array(
      z.strictObject({
        label: z.string().min(1),
        synonyms: z.array(z.string().min(1)),
        facts: z.record(z.string(), z.unknown()),
        weight: z.number().min(0),
      }),
    ),
  }),
)

/** Reads how missing facts are asked for; everything wrong in the file comes back as faults. */
export function loadQuestions(file: string): {
  questions: ReadonlyMap<string, FactQuestion>
  faults: readonly Fault[]
} {
  const name = basename(file)
  const questions = new Map<string, FactQuestion>()
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
    if (questions.has(question.id)) fault('id', `"${question.id}" is there twice`, 'remove one')
    if (question.choices.length > 0 === (question.typed !== null)) {
      fault('choices', 'a question has choices or a typed answer', 'write choices, or typed')
    }
    const told = new Set(question.choices.flatMap(({ facts }) => Object.keys(facts)))
    if (told.size === 1 && told.has(NEVER_ASKED_ALONE)) {
      fault('choices', `"${NEVER_ASKED_ALONE}" is never asked by itself`, 'ask for several groups together')
    }
    question.choices.forEach(({ facts }, at) => {
      const issues = Facts.safeParse(facts).error?.issues ?? []
      faults.push(...faultsOfIssues(name, issues, `${index}.choices.${at}.facts`))
    })
    questions.set(question.id, question)
  })
  parsed.value.forEach(({ covers }, index) => {
    for (const id of covers.filter((one) => !questions.has(one))) {
      faults.push({
        file: name,
        field: `${index}.covers`,
        problem: `there is no question "${id}"`,
        fix: 'correct it',
      })
    }
  })
  return { questions, faults }
}
