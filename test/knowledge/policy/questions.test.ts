import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Area, Facts } from '../../../src/knowledge/facts.ts'
import { loadPolicy } from '../../../src/knowledge/policy/load.ts'
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

const all = [...questions.values()]
const choices = all.flatMap((question) => question.choices)

/** Every value of a fact that some choice tells. */
function offered(fact: string): unknown[] {
  return [...new Set(choices.flatMap(({ facts }) => (fact in facts ? [facts[fact]] : [])))].toSorted()
}

describe('the questions in use', () => {
  it('have no faults and never ask about HIV', () => {
    expect(faults).toEqual([])
    expect(questions.has('hiv')).toBe(false)
    expect(offered('hiv')).toEqual([])
  })

  it('let every question but the typed ones be answered with "không biết"', () => {
    for (const question of all) {
      if (question.typed !== null) expect([question.id, question.choices]).toEqual([question.typed, []])
      else expect(question.choices.at(-1)).toMatchObject({ label: 'Không biết', facts: {}, weight: 0 })
    }
    expect(all.filter(({ typed }) => typed !== null).map(({ id }) => id)).toEqual(['age', 'birthDate'])
  })

  it('offer every value that a fact can take', () => {
    for (const fact of ['work', 'household', 'merit', 'armedForces', 'partyCell'] as const) {
      expect(offered(fact)).toEqual(Facts.shape[fact].unwrap().options.toSorted())
    }
    const areas = choices.flatMap(({ facts }) => Facts.parse(facts).residence?.area ?? [])
    expect([...new Set(areas)].toSorted()).toEqual(Area.options.toSorted())
  })

  it('offer yes and no to every fact that is one or the other', () => {
    const told = new Set(choices.flatMap(({ facts }) => Object.keys(facts)))
    const either = [...told].filter((fact) => offered(fact).every((value) => typeof value === 'boolean'))
    expect(either.length).toBeGreaterThan(8)
    for (const fact of either) expect([fact, offered(fact)]).toEqual([fact, [false, true]])
  })

  it('name the rarer groups as the policy does', () => {
    const { policy } = loadPolicy(fileURLToPath(new URL('../../../knowledge/policy', import.meta.url)))
    const required = [...policy.groups.values()].flatMap(({ requirements }) =>
      requirements.flatMap(({ when }) => ('fact' in when && when.fact === 'otherGroup' ? [when.is] : [])),
    )
    expect(required.length).toBeGreaterThan(10)
    expect(offered('otherGroup')).toEqual(expect.arrayContaining(required))
    for (const group of offered('otherGroup').filter((one) => one !== 'none')) {
      expect([...policy.groups.keys()]).toContain(group)
    }
  })

  it('ask what concerns few only of those whom it concerns', () => {
    const asked = all.filter(({ when }) => when !== null).map(({ id, when }) => [id, when])
    expect(asked).toEqual([
      ['wasteTeam', { fact: 'work', is: 'waste-collector' }],
      ['freeCard', { fact: 'blindAssociation', is: true }],
      [
        'ethnicMinority',
        { any: [{ residence: { area: 'difficult' } }, { residence: { area: 'ethnic-mountain' } }] },
      ],
      ['partyCell', { fact: 'partyBadgeYears', atLeast: 40 }],
    ])
  })

  it('mark poverty, disability, ethnicity and Party membership as sensitive, asked after everything else', () => {
    const sensitive = all.filter((question) => question.sensitive)
    expect(sensitive.map(({ id }) => id).toSorted()).toEqual([
      'blindAssociation',
      'cityGroups',
      'ethnicMinority',
      'household',
      'otherGroup',
      'partyBadgeYears',
      'partyCell',
    ])
    const plain = all.filter((question) => !question.sensitive)
    expect(Math.min(...sensitive.map(({ cost }) => cost))).toBeGreaterThan(
      Math.max(...plain.map(({ cost }) => cost)),
    )
  })

  it('have short labels', () => {
    expect(choices.map(({ label }) => label).filter((label) => label.length > 20)).toEqual([])
  })
})

describe('questions with a fault', () => {
  const question = (id: string, facts: string, more = '') =>
    `- { id: ${id}, ask: a, why: b, sensitive: false, cost: 1, ${more} choices: [{ label: c, synonyms: [], facts: ${facts}, weight: 1 }] }\n`
  const choices = (...all: readonly (readonly [label: string, synonyms: string, facts: string])[]) => {
    const written = all.map(
      ([label, synonyms, facts]) =>
        `{ label: "${label}", synonyms: ${synonyms}, facts: ${facts}, weight: 1 }`,
    )
    return `- { id: a, ask: a, why: b, sensitive: false, cost: 1, choices: [${written.join(', ')}] }\n`
  }
  const typed = (id: string, more: string) =>
    `- { id: ${id}, ask: a, why: b, sensitive: false, cost: 1, choices: [], ${more} }\n`

  it.each([
    [
      'a fact that nobody knows',
      question('pension', '{ pensionn: true }'),
      {
        field: '0.choices.0.facts',
        problem: 'Unrecognized key: "pensionn"',
        fix: 'remove pensionn or correct the spelling',
      },
    ],
    [
      'a value that a fact never has',
      question('pension', '{ pension: perhaps }'),
      {
        field: '0.choices.0.facts.pension',
        problem: expect.stringContaining('expected boolean'),
        fix: 'write a value of type boolean',
      },
    ],
    [
      'an unknown part of a fact',
      question('residence', '{ residence: { state: permanent } }'),
      {
        field: '0.choices.0.facts.residence',
        problem: 'Unrecognized key: "state"',
        fix: 'remove state or correct the spelling',
      },
    ],
    [
      'a question that is there twice',
      question('pension', '{}') + question('pension', '{}'),
      { field: '1.id', problem: '"pension" is there twice', fix: 'remove one' },
    ],
    [
      'HIV asked alone',
      question('hiv', '{ hiv: true }'),
      {
        field: '0.choices',
        problem: '"hiv" is never asked',
        fix: 'remove the question',
      },
    ],
    [
      'HIV asked alone under another name',
      question('illness', '{ hiv: false }'),
      {
        field: '0.choices',
        problem: '"hiv" is never asked',
        fix: 'remove the question',
      },
    ],
    [
      'HIV told by a choice along with others',
      question('cityGroups', '{ blindAssociation: false, hiv: true }'),
      {
        field: '0.choices.0.facts.hiv',
        problem: '"hiv" is never asked',
        fix: 'remove it from the choice',
      },
    ],
    [
      'HIV told by one choice among others',
      choices(['mù', '[]', '{ blindAssociation: true }'], ['hiv', '[]', '{ hiv: true }']),
      {
        field: '0.choices.1.facts.hiv',
        problem: '"hiv" is never asked',
        fix: 'remove it from the choice',
      },
    ],
    [
      'two choices with one label, as it is heard',
      choices(['Có lương hưu', '[]', '{ pension: true }'], ['co luong huu', '[]', '{ pension: false }']),
      {
        field: '0.choices.1.label',
        problem: '"co luong huu" names the choice "Có lương hưu", too',
        fix: 'name each choice in words of its own',
      },
    ],
    [
      'a synonym that is the label of another choice',
      choices(
        ['Rồi', '["đã có"]', '{ pension: true }'],
        ['Chưa', '["không", "Đã  có!"]', '{ pension: false }'],
      ),
      {
        field: '0.choices.1.synonyms.1',
        problem: '"Đã  có!" names the choice "Rồi", too',
        fix: 'name each choice in words of its own',
      },
    ],
    [
      'choices and a typed answer',
      question('age', '{ age: 60 }', 'typed: age,'),
      {
        field: '0.choices',
        problem: 'a question has choices or a typed answer',
        fix: 'write choices, or typed',
      },
    ],
    [
      'neither choices nor a typed answer',
      typed('age', 'typed: null'),
      {
        field: '0.choices',
        problem: 'a question has choices or a typed answer',
        fix: 'write choices, or typed',
      },
    ],
    [
      'a fact that nobody types',
      typed('pension', 'typed: pension'),
      { field: '0.typed', problem: expect.any(String), fix: 'write one of: age, birthDate' },
    ],
    [
      'a name with more than letters',
      question('city-groups', '{}'),
      { field: '0.id', problem: 'letters only', fix: expect.any(String) },
    ],
    [
      'a condition on a fact that nobody knows',
      question('pension', '{}', 'when: { fact: job, is: none },'),
      { field: '0.when.fact', problem: expect.any(String), fix: expect.stringContaining('work') },
    ],
    [
      'a choice without its weight',
      question('pension', '{}').replace(', weight: 1', ''),
      { field: '0.choices.0.weight', problem: expect.any(String), fix: 'write a value of type number' },
    ],
  ])('names %s', (_name, text, fault) => {
    expect(loadText(text).faults).toEqual([{ file: 'questions.yaml', ...fault }])
  })

  it('are none where HIV is ruled out along with others', () => {
    const text = question('cityGroups', '{ blindAssociation: false, hiv: false }')
    expect(loadText(text).faults).toEqual([])
  })

  it('are none where a choice names itself twice', () => {
    expect(loadText(choices(['Rồi', '["rồi", "roi"]', '{}'])).faults).toEqual([])
  })

  it('come back together', () => {
    const { faults: found } = loadText(
      question('pension', '{ pension: perhaps, pensionn: true }') + question('hiv', '{ hiv: maybe }'),
    )
    expect(found.map(({ field }) => field)).toEqual([
      '0.choices.0.facts.pension',
      '0.choices.0.facts',
      '1.choices',
      '1.choices.0.facts.hiv',
    ])
  })

  it('name a missing file', () => {
    expect(loadQuestions('/nowhere/questions.yaml').faults[0]?.problem).toBe('the file does not exist')
  })
})
