import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Facts } from '../../../src/knowledge/facts.ts'
import { loadQuestions } from '../../../src/knowledge/policy/questions.ts'

const { questions, faults } = loadQuestions(
  fileURLToPath(new URL('../../../knowledge/questions.yaml', import.meta.url)),
)

function loadText(text: string) {
  const dir = mkdtempSync(join(tmpdir(), 'questions-'))
  try {
    writeFileSync(join(dir, 'questions.yaml'), text)
    return loadQuestions(join(dir, 'questions.yaml'))
  } finally {
    rmSync(dir, { recursive: true })
  }
}

describe('the questions in use', () => {
  it('have no faults and never ask about HIV', () => {
    expect(faults).toEqual([])
    expect(questions.has('hiv')).toBe(false)
  })

  it('let every question but the typed ones be answered with "không biết"', () => {
    for (const { fact, choices } of questions.values()) {
      if (fact === 'age' || fact === 'birthDate') expect(choices).toEqual([])
      else expect(choices.at(-1)).toMatchObject({ label: 'Không biết', facts: {} })
    }
  })

  it('offer every value that a fact can take', () => {
    const offered = (fact: 'work' | 'household' | 'merit' | 'armedForces' | 'partyCell') =>
      questions.get(fact)?.choices.flatMap(({ facts }) => Object.values(facts)) ?? []
    for (const fact of ['work', 'household', 'merit', 'armedForces', 'partyCell'] as const) {
      expect(offered(fact).toSorted()).toEqual(Facts.shape[fact].unwrap().options.toSorted())
    }
  })

  it('mark poverty, disability and Party membership as sensitive, asked after everything else', () => {
    const sensitive = [...questions.values()].filter((question) => question.sensitive)
    expect(sensitive.map(({ fact }) => fact).toSorted()).toEqual([
      'blindAssociation',
      'household',
      'partyBadgeYears',
      'partyCell',
    ])
    const plain = [...questions.values()].filter((question) => !question.sensitive)
    expect(Math.min(...sensitive.map(({ cost }) => cost))).toBeGreaterThan(
      Math.max(...plain.map(({ cost }) => cost)),
    )
  })

  it('have short labels, except for one legal term', () => {
    const long = [...questions.values()].flatMap(({ choices }) =>
      choices.map(({ label }) => label).filter((label) => label.length > 20),
    )
    expect(long).toEqual(['Không chuyên trách xã', 'Hộ nông nghiệp mức sống trung bình'])
  })
})

describe('questions with a fault', () => {
  const question = (fact: string, facts: string) =>
    `- { fact: ${fact}, ask: a, why: b, sensitive: false, cost: 1, choices: [{ label: c, synonyms: [], facts: ${facts} }] }\n`

  it('names facts that are none, a fact asked twice and one that is never asked', () => {
    const { faults: found } = loadText(
      question('pension', '{ pension: perhaps }') +
        question('pension', '{}') +
        question('hiv', '{ hiv: true }'),
    )
    expect(found.map(({ field }) => field)).toEqual(['0.choices.0.facts', '1.fact', '2.fact'])
  })

  it('names a missing file', () => {
    expect(loadQuestions('/nowhere/questions.yaml').faults[0]?.problem).toBe('the file does not exist')
  })
})
