import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { normalize } from '../../vietnamese/normalize.ts'
import { Facts } from '../facts.ts'
import { type Fault, faultsOfIssues } from '../fault.ts'
import { parseYaml } from '../files/yaml.ts'
import type { FactQuestion } from '../pack.ts'
import { Condition } from './condition.ts'

/** Never asked: no choice tells that it is so. "None of these" may rule it out along with others. */
const NEVER_ASKED = 'hiv'

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
        everybody: z.string().min(1).nullable().default(null),
        told: z.string().min(1).nullable().default(null),
        fromAge: z.int().min(1).max(100).nullable().default(null),
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
    if (told.size === 1 && told.has(NEVER_ASKED)) {
      fault('choices', `"${NEVER_ASKED}" is never asked`, 'remove the question')
    }
    question.choices.forEach(({ facts }, at) => {
      if (told.size > 1 && facts[NEVER_ASKED] === true) {
        fault(
          `choices.${at}.facts.${NEVER_ASKED}`,
          `"${NEVER_ASKED}" is never asked`,
          'remove it from the choice',
        )
      }
      const issues = Facts.safeParse(facts).error?.issues ?? []
      faults.push(...faultsOfIssues(name, issues, `${index}.choices.${at}.facts`))
    })
    for (const { field, words, other } of sharedNames(question.choices)) {
      fault(field, `"${words}" names the choice "${other}", too`, 'name each choice in words of its own')
    }
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

interface SharedName {
  readonly field: string
  readonly words: string
  /** Label of the earlier choice. */
  readonly other: string
}

/** Labels and synonyms that are, as heard, also those of an earlier choice: who says them has chosen nothing. */
function sharedNames(choices: FactQuestion['choices']): SharedName[] {
  const owners = new Map<string, { readonly at: number; readonly label: string }>()
  return choices.flatMap(({ label, synonyms }, at) => {
    const names = [
      { part: 'label', words: label },
      ...synonyms.map((words, index) => ({ part: `synonyms.${index}`, words })),
    ]
    return names.flatMap(({ part, words }): SharedName[] => {
      const heard = normalize(words)
      const owner = owners.get(heard) ?? { at, label }
      owners.set(heard, owner)
      return owner.at === at ? [] : [{ field: `choices.${at}.${part}`, words, other: owner.label }]
    })
  })
}
