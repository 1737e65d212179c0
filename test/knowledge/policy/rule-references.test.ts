import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../../src/knowledge/pack.ts'
import type { Condition } from '../../../src/knowledge/policy/condition.ts'
import { checkQuestionNames, strayFacts, strayNames } from '../../../src/knowledge/policy/rule-references.ts'
import { policyOf } from '../samples.ts'
import { withChange } from './changed-policy.ts'

const NOWHERE = '{ residence: { province: hai-phogn } }'
const INDEED = '{ fact: pension, is: true }'

describe('a province that has no policy is found', () => {
  const elderly = 'hai-phong/groups/elderly-60-74.yaml'
  const presumptions = 'vietnam/presumptions.yaml'

  it.each([
    [
      'in a requirement',
      elderly,
      'when: { fact: pension, is: false }',
      `when: { any: [{ not: ${NOWHERE} }, ${INDEED}] }`,
      'hai-phong/elderly-60-74.requirements.2.when',
    ],
    [
      'in a variant',
      'vietnam/groups/khoan-4.yaml',
      '- when: { residence: { area: poor-commune } }',
      `- when: ${NOWHERE}`,
      'vietnam/near-poor.variants.0.when',
    ],
    [
      'in closeTo',
      elderly,
      'closeTo: { age: { atLeast: 55 } }',
      `closeTo: ${NOWHERE}`,
      'hai-phong/elderly-60-74.closeTo',
    ],
    [
      'in what another reading would add',
      'hai-phong/interpretations.yaml',
      'when: { age: { under: 74 } }',
      `when: ${NOWHERE}`,
      'hai-phong/until-74.alternatives.0.changes.0.add.0.when',
    ],
    [
      'in whom a reading concerns',
      'vietnam/interpretations.yaml',
      '{ all: [{ age: { under: 75 } }, { fact: household',
      `{ all: [${NOWHERE}, { fact: household`,
      'vietnam/social-pension-before-75.mattersWhen',
    ],
    [
      'in advice',
      'khanh-hoa/advice.yaml',
      'when: { residence: { province: khanh-hoa } }',
      `when: ${NOWHERE}`,
      'khanh-hoa/local-support.when',
    ],
    [
      'in whom advice does not concern',
      'khanh-hoa/advice.yaml',
      '- { age: { under: 6 } }',
      `- ${NOWHERE}`,
      'khanh-hoa/local-support.unless',
    ],
    [
      'in what is impossible',
      'vietnam/impossible.yaml',
      '{ fact: socialPension, is: true }]',
      `${NOWHERE}]`,
      'vietnam/social-pension-before-70.never.1',
    ],
    [
      'in when of a presumption',
      presumptions,
      'when: { fact: student, is: true }',
      `when: ${NOWHERE}`,
      '2.when',
    ],
    [
      'in unless of a presumption',
      presumptions,
      'unless: { age: { atLeast: 45 } }',
      `unless: ${NOWHERE}`,
      /^\d+\.unless$/,
    ],
    [
      'in what is presumed',
      presumptions,
      'province: "{{province}}"',
      'province: "hai-phogn"',
      /^\d+\.assume\.residence\.province$/,
    ],
    [
      'in an example',
      'vietnam/groups/khoan-4.yaml',
      'residence: { province: other }',
      'residence: { province: hai-phogn }',
      /^vietnam\/near-poor\.examples\.\d+\.facts\.residence\.province$/,
    ],
  ])('%s', (_where, file, from, to, field) => {
    expect(withChange(file, from, to)).toEqual([
      {
        file: `policy/${file}`,
        field: typeof field === 'string' ? field : expect.stringMatching(field),
        problem: 'the province "hai-phogn" has no policy',
        fix: 'add its jurisdiction.yaml or correct it',
      },
    ])
  })
})

const policy = {
  ...policyOf([], []),
  jurisdictions: new Map(['vietnam', 'here'].map((id) => [id, { id, name: id }])),
}

describe('what a rule may name', () => {
  const found = (condition: Condition) =>
    strayNames([{ field: 'when', condition }], policy).map(({ problem }) => problem)

  it.each<[Condition, readonly string[]]>([
    [{ residence: { province: 'here' } }, []],
    [{ residence: { status: 'permanent' } }, []],
    [{ residence: { province: 'other' } }, ['the province "other" has no policy']],
    [{ residence: { province: 'vietnam' } }, ['the province "vietnam" has no policy']],
    [{ not: { fact: 'schoolProvince', is: 'there' } }, ['the province "there" has no policy']],
    [{ fact: 'schoolProvince', in: ['here', 'there'] }, ['the province "there" has no policy']],
    [{ fact: 'otherGroup', is: 'none' }, []],
    [{ fact: 'otherGroup', in: ['none', 'here/x'] }, ['there is no group "here/x"']],
    [{ all: [{ any: [{ fact: 'otherGroup', is: 'here/x' }] }] }, ['there is no group "here/x"']],
    [{ fact: 'relation', is: 'nobody' }, []],
    [{ age: { atLeast: 6 } }, []],
    [{ wasteTeam: { wardConfirmed: true } }, []],
  ])('%j', (condition, problems) => {
    expect(found(condition)).toEqual(problems)
  })
})

describe('what may be told of somebody', () => {
  it.each<[Facts, readonly string[]]>([
    [{ residence: { province: 'here' }, schoolProvince: 'other', otherGroup: 'none' }, []],
    [{ residence: { province: 'other', status: 'permanent' } }, []],
    [{ residence: { status: 'temporary' } }, []],
    [{ residence: { province: '{{province}}' } }, ['facts.residence.province']],
    [{ schoolProvince: 'there' }, ['facts.schoolProvince']],
    [{ otherGroup: 'here/x' }, ['facts.otherGroup']],
  ])('%j', (facts, fields) => {
    expect(strayFacts(facts, 'facts', policy).map(({ field }) => field)).toEqual(fields)
  })

  it('leaves what are no facts to those who read them', () => {
    expect(strayFacts({ otherGroup: 5 }, 'facts', policy)).toEqual([])
  })
})

describe('a rarer group that the policy does not hold is found', () => {
  it('in conditions and examples', () => {
    const file = 'vietnam/groups/khoan-1.yaml'
    const field = expect.stringMatching(/^vietnam\/unpaid-manager\./)
    const said = { file: `policy/${file}`, field, problem: 'there is no group "vietnam/manager"' }
    const rule = 'fact: otherGroup, is: vietnam/unpaid-manager'
    const example = 'otherGroup: vietnam/unpaid-manager'
    expect(withChange(file, rule, rule.replace('unpaid-', ''))).toMatchObject([said])
    expect(withChange(file, example, example.replace('unpaid-', ''))).toMatchObject([said])
  })

  it('in what questions make known and of whom they are asked', () => {
    const choice = (facts: FactQuestion['choices'][number]['facts']) => ({
      label: 'a',
      synonyms: [],
      facts,
      weight: 1,
      everybody: null,
      told: null,
      fromAge: null,
    })
    const question: FactQuestion = {
      id: 'otherGroup',
      typed: null,
      when: { residence: { province: 'there' } },
      covers: [],
      ask: 'a',
      why: 'b',
      sensitive: false,
      cost: 1,
      choices: [
        choice({ otherGroup: 'here/x' }),
        choice({ otherGroup: 'none', residence: { province: '{{province}}' } }),
        choice({ residence: { province: 'other' } }),
      ],
    }
    expect(checkQuestionNames([{ ...question, when: null, choices: [] }, question], policy)).toEqual([
      {
        file: 'questions.yaml',
        field: '1.when',
        problem: 'the province "there" has no policy',
        fix: 'add its jurisdiction.yaml or correct it',
      },
      {
        file: 'questions.yaml',
        field: '1.choices.0.facts.otherGroup',
        problem: 'there is no group "here/x"',
        fix: 'name a group of knowledge/policy, or none',
      },
    ])
  })
})
