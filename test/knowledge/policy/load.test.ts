import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Facts } from '../../../src/knowledge/facts.ts'
import { loadPolicy } from '../../../src/knowledge/policy/load.ts'
import { copyOfPolicy, REAL_POLICY, withChange } from './changed-policy.ts'

describe('the policy in use', () => {
  const { policy, faults } = loadPolicy(REAL_POLICY)

  it('has no faults', () => {
    expect(faults).toEqual([])
  })

  it('lists the groups in the order in which they pay, the household ladder last', () => {
    const orders = [...policy.groups.values()].map(({ order }) => order)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    expect([...policy.groups.keys()].at(-1)).toBe('vietnam/household')
  })

  it('holds the seven groups of Resolution 57 for 2026 to 2030, and none for Khánh Hòa', () => {
    const local = [...policy.groups.values()].filter(({ jurisdiction }) => jurisdiction !== 'vietnam')
    expect(local.map(({ id }) => id).toSorted()).toEqual([
      'hai-phong/average-living-farm',
      'hai-phong/blind-association',
      'hai-phong/elderly-60-74',
      'hai-phong/hiv',
      'hai-phong/near-poor',
      'hai-phong/party-40-years',
      'hai-phong/waste-collector',
    ])
    expect(new Set(local.map(({ validFrom, validTo }) => `${validFrom} ${validTo}`))).toEqual(
      new Set(['2026-01-01 2030-12-31']),
    )
    expect(local.filter(({ addsTo }) => addsTo !== null).map(({ id }) => id)).toEqual([
      'hai-phong/near-poor',
      'hai-phong/average-living-farm',
    ])
  })

  it('presumes of everybody what is never asked; what is asked together only of those who pay nothing anyway', () => {
    const ofEverybody = (tier: string) =>
      policy.presumptions
        .filter((one) => one.tier === tier && one.when === null && one.unless === null)
        .flatMap(({ assume }) => Object.keys(assume))
        .toSorted()
    expect(ofEverybody('unless-said')).toEqual(['hiv'])
    expect(ofEverybody('if-free')).toEqual([
      'armedForces',
      'blindAssociation',
      'ethnicMinority',
      'household',
      'insuranceAllowance',
      'merit',
      'otherGroup',
      'partyBadgeYears',
      'residence',
      'socialPension',
      'survivorAllowance',
      'unemploymentBenefit',
    ])
  })

  it('says of what a likely result depends for every presumption of what is asked', () => {
    const silent = policy.presumptions.filter(
      ({ assume, condition }) => Object.keys(assume).length > 0 && condition === null,
    )
    expect(silent).toEqual([])
  })

  it('knows everything of the example person, who is of no group', () => {
    const instead = ['relation', 'birthDate', 'birthYear', 'ageRange']
    const all = Object.keys(Facts.shape).filter((fact) => !instead.includes(fact))
    expect(Object.keys(policy.examplePerson).toSorted()).toEqual(all.toSorted())
  })

  it('reads what other readings would change, and what is impossible', () => {
    const [until74] = policy.interpretations.get('hai-phong/until-74')?.alternatives ?? []
    expect(until74?.changes).toEqual([
      {
        group: 'hai-phong/elderly-60-74',
        add: [{ clause: expect.any(String), text: 'Chưa đủ 74 tuổi', when: { age: { under: 74 } } }],
        order: null,
      },
    ])
    expect(policy.interpretations.get('hai-phong/period')?.alternatives[0]?.changes).toEqual([])
    expect(policy.impossible.find(({ id }) => id === 'vietnam/social-pension-before-70')?.never).toEqual([
      { age: { under: 70 } },
      { fact: 'socialPension', is: true },
    ])
  })
})

describe('a policy with a fault', () => {
  it.each([
    [
      'a share that is nowhere',
      'hai-phong/groups/near-poor.yaml',
      'city: hai-phong/near-poor-support',
      'city: hai-phong/nearpoor-support',
      { file: 'policy/hai-phong/groups/near-poor.yaml', field: 'hai-phong/near-poor.shares' },
      /hai-phong\/nearpoor-support/,
    ],
    [
      'a share that is no percentage',
      'hai-phong/groups/near-poor.yaml',
      'city: hai-phong/near-poor-support',
      'city: vietnam/base-salary',
      { field: 'hai-phong/near-poor.shares' },
      /no percentage/,
    ],
    [
      'a local group open to everybody',
      'hai-phong/groups/hiv.yaml',
      'residence: { status: permanent, province: hai-phong }',
      'residence: { status: permanent }',
      { field: 'hai-phong/hiv.requirements' },
      /other provinces/,
    ],
    [
      'a value that no fact takes',
      'vietnam/groups/khoan-2.yaml',
      '{ fact: pension, is: true }',
      '{ fact: pension, is: yes please }',
      { file: 'policy/vietnam/groups/khoan-2.yaml', field: '0.requirements.0.when' },
      /the fact "pension" is never yes please/,
    ],
    [
      'periods that overlap',
      'vietnam/parameters.yaml',
      'to: "2026-06-30"',
      'to: "2026-07-01"',
      { file: 'policy/vietnam/parameters.yaml', field: 'vietnam/base-salary.values' },
      /2026-07-01/,
    ],
    [
      'a recheck before the verification',
      'hai-phong/parameters.yaml',
      'recheckBy: "2027-01-31"',
      'recheckBy: "2026-01-31"',
      { file: 'policy/hai-phong/parameters.yaml', field: '0.values.0.recheckBy' },
      /verifiedOn/,
    ],
    [
      'an unknown interpretation',
      'hai-phong/groups/hiv.yaml',
      'hai-phong/benefit-level',
      'hai-phong/benefit',
      { field: 'hai-phong/hiv.interpretations' },
      /hai-phong\/benefit/,
    ],
    [
      'a top-up of nothing',
      'hai-phong/groups/near-poor.yaml',
      'addsTo: vietnam/near-poor',
      'addsTo: vietnam/nearpoor',
      { field: 'hai-phong/near-poor.addsTo' },
      /vietnam\/nearpoor/,
    ],
    [
      'an id of another jurisdiction',
      'hai-phong/groups/hiv.yaml',
      'id: hai-phong/hiv',
      'id: vietnam/hiv',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: 'vietnam/hiv' },
      /another jurisdiction/,
    ],
    [
      'broken YAML',
      'vietnam/wording.yaml',
      'who: "',
      'who: : "',
      { file: 'policy/vietnam/wording.yaml' },
      /YAML/,
    ],
    [
      'a sentence that is missing',
      'vietnam/wording.yaml',
      'unknownProvince: ',
      'unknownPlace: ',
      { file: 'policy/vietnam/wording.yaml', field: 'unknownProvince' },
      /string/,
    ],
    [
      'a number that is none',
      'vietnam/parameters.yaml',
      'value: 4.5',
      'value: 9/0',
      { file: 'policy/vietnam/parameters.yaml', field: '1.values.0.value' },
      /neither a number nor a fraction/,
    ],
    [
      'a ladder of what is no percentage',
      'vietnam/groups/khoan-5.yaml',
      'ladder: [vietnam/ladder-1,',
      'ladder: [vietnam/base-salary,',
      { file: 'policy/vietnam/groups/khoan-5.yaml', field: 'vietnam/household.ladder' },
      /"vietnam\/base-salary" is no percentage/,
    ],
    [
      'a ladder of what is nowhere',
      'vietnam/groups/khoan-5.yaml',
      'ladder: [vietnam/ladder-1,',
      'ladder: [vietnam/ladder-0,',
      { file: 'policy/vietnam/groups/khoan-5.yaml', field: 'vietnam/household.ladder' },
      /"vietnam\/ladder-0" does not exist/,
    ],
    [
      'a reading that changes a group that is nowhere',
      'vietnam/interpretations.yaml',
      'group: vietnam/insurance-allowance',
      'group: vietnam/insurance',
      {
        file: 'policy/vietnam/interpretations.yaml',
        field: 'vietnam/which-insurance-allowance.alternatives.0',
        fix: "correct the id, or add the reading to the group's interpretations",
      },
      /"vietnam\/insurance" does not exist/,
    ],
    [
      'a reading that changes a group that does not name it',
      'vietnam/interpretations.yaml',
      'group: vietnam/insurance-allowance',
      'group: vietnam/household',
      {
        file: 'policy/vietnam/interpretations.yaml',
        field: 'vietnam/which-insurance-allowance.alternatives.0',
      },
      /"vietnam\/household" .*does not name this reading/,
    ],
    [
      'a reading confirmed on no day',
      'hai-phong/interpretations.yaml',
      'confirmedBy: null',
      'confirmedBy: BHXH thành phố',
      { file: 'policy/hai-phong/interpretations.yaml', field: 'hai-phong/until-74.confirmedBy' },
      /who and when belong together/,
    ],
    [
      'a reading confirmed by nobody',
      'hai-phong/interpretations.yaml',
      'confirmedOn: null',
      'confirmedOn: "2026-11-20"',
      { file: 'policy/hai-phong/interpretations.yaml', field: 'hai-phong/until-74.confirmedBy' },
      /who and when belong together/,
    ],
    [
      'a reading that ends before it begins',
      'hai-phong/interpretations.yaml',
      'validTo: "2030-12-31"',
      'validTo: "2025-12-31"',
      { file: 'policy/hai-phong/interpretations.yaml', field: 'hai-phong/until-74.validTo' },
      /it ends before it begins/,
    ],
    [
      'a reading that is checked again before it was',
      'hai-phong/interpretations.yaml',
      'recheckBy: "2027-01-31"',
      'recheckBy: "2026-01-31"',
      { file: 'policy/hai-phong/interpretations.yaml', field: 'hai-phong/until-74.recheckBy' },
      /it is not after verifiedOn/,
    ],
    [
      'a reading without a source',
      'hai-phong/interpretations.yaml',
      '    - { document: nq-57-2025-hai-phong, clause: "IV.1.2", status: secondary }',
      '    []',
      { file: 'policy/hai-phong/interpretations.yaml', field: '0.citations' },
      /too small/i,
    ],
    [
      'a group that ends before it begins',
      'hai-phong/groups/hiv.yaml',
      'validTo: "2030-12-31"',
      'validTo: "2025-12-31"',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: 'hai-phong/hiv.validTo' },
      /it ends before it begins/,
    ],
    [
      'a group checked again on the day that it was',
      'hai-phong/groups/hiv.yaml',
      'recheckBy: "2027-01-31"',
      'recheckBy: "2026-11-21"',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: 'hai-phong/hiv.recheckBy' },
      /it is not after verifiedOn/,
    ],
    [
      'a group that nobody checked',
      'hai-phong/groups/hiv.yaml',
      '  verifiedOn: "2026-11-21"\n',
      '',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: '0.verifiedOn' },
      /expected string/,
    ],
    [
      'something impossible with a condition of several conditions',
      'vietnam/impossible.yaml',
      '{ fact: socialPension, is: true }]',
      '{ not: { fact: socialPension, is: false } }]',
      { file: 'policy/vietnam/impossible.yaml', field: 'vietnam/social-pension-before-70.never' },
      /a condition with parts/,
    ],
    [
      'something impossible with a condition of several parts',
      'vietnam/impossible.yaml',
      '{ fact: socialPension, is: true }]',
      '{ residence: { status: temporary, area: island } }]',
      { file: 'policy/vietnam/impossible.yaml', field: 'vietnam/social-pension-before-70.never' },
      /a condition with parts/,
    ],
    [
      'something impossible of one condition',
      'vietnam/impossible.yaml',
      ', { fact: socialPension, is: true }]',
      ']',
      { file: 'policy/vietnam/impossible.yaml', field: '8.never' },
      /too small/i,
    ],
    [
      'an example with a fact that nobody knows',
      'hai-phong/groups/hiv.yaml',
      'facts: { age: 35, hiv: true }',
      'facts: { age: 35, hivv: true }',
      {
        file: 'policy/hai-phong/groups/hiv.yaml',
        field: 'hai-phong/hiv.examples.0.facts',
        fix: 'remove hivv or correct the spelling',
      },
      /Unrecognized key: "hivv"/,
    ],
    [
      'an example with an unknown part of a fact',
      'hai-phong/groups/hiv.yaml',
      'residence: { status: temporary } }',
      'residence: { state: temporary } }',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: 'hai-phong/hiv.examples.1.facts.residence' },
      /Unrecognized key: "state"/,
    ],
    [
      'an example with a value that a fact never has',
      'hai-phong/groups/hiv.yaml',
      'facts: { age: 35, hiv: true }',
      'facts: { age: 35, hiv: perhaps }',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: 'hai-phong/hiv.examples.0.facts.hiv' },
      /expected boolean/,
    ],
    [
      'a presumption of a fact that nobody knows',
      'vietnam/presumptions.yaml',
      'assume: { hiv: false }',
      'assume: { hivv: false }',
      { file: 'policy/vietnam/presumptions.yaml', field: '4.assume' },
      /Unrecognized key: "hivv"/,
    ],
    [
      'an example person with a fact that nobody knows',
      'vietnam/example-person.yaml',
      'household: none',
      'houshold: none',
      { file: 'policy/vietnam/example-person.yaml', field: '' },
      /Unrecognized key: "houshold"/,
    ],
    [
      'a condition on a fact that nobody knows',
      'hai-phong/groups/hiv.yaml',
      'when: { fact: hiv, is: true }',
      'when: { fact: hivv, is: true }',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: '0.requirements.1.when.fact' },
      /"hiv"/,
    ],
    [
      'a condition of no kind',
      'hai-phong/groups/hiv.yaml',
      'when: { fact: hiv, is: true }',
      'when: { facts: hiv, is: true }',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: '0.requirements.1.when' },
      /"facts, is" is no condition/,
    ],
    [
      'a condition with an unknown part, deep inside others',
      'vietnam/interpretations.yaml',
      '{ all: [{ age: { under: 75 } }, { fact: household',
      '{ all: [{ age: { below: 75 } }, { fact: household',
      { file: 'policy/vietnam/interpretations.yaml', field: '6.mattersWhen.all.0.age' },
      /Unrecognized key: "below"/,
    ],
    [
      'a condition that says nothing',
      'hai-phong/groups/hiv.yaml',
      'residence: { status: permanent, province: hai-phong }',
      'residence: {}',
      { file: 'policy/hai-phong/groups/hiv.yaml', field: '0.requirements.0.when.residence' },
      /name at least one of: status, province, area/,
    ],
  ])('reports %s with file, field, problem and fix', (_name, file, from, to, where, problem) => {
    const faults = withChange(file, from, to)
    const found = faults.find((fault) => problem.test(fault.problem))
    expect(found).toMatchObject(where)
    expect(found?.fix).not.toBe('')
  })

  it('reports a file that nothing would read', () => {
    const dir = copyOfPolicy()
    writeFileSync(join(dir, 'hai-phong', 'parameter.yaml'), '[]')
    expect(loadPolicy(dir).faults).toMatchObject([{ file: 'policy/hai-phong/parameter.yaml' }])
  })

  it.each(['example-person.yaml', 'wording.yaml'])('reports that there is no %s, or another one', (name) => {
    const dir = copyOfPolicy()
    cpSync(join(dir, 'vietnam', name), join(dir, 'hai-phong', name))
    expect(loadPolicy(dir).faults).toEqual([
      {
        file: `policy/vietnam/${name}`,
        field: '',
        problem: `there is a ${name} already`,
        fix: 'keep one for all jurisdictions',
      },
    ])
    rmSync(join(dir, 'hai-phong', name))
    rmSync(join(dir, 'vietnam', name))
    expect(loadPolicy(dir).faults).toEqual([
      { file: 'policy', field: '', problem: `there is no ${name}`, fix: `add vietnam/${name}` },
    ])
  })

  it('does not say of a file with a fault that it is missing', () => {
    const found = withChange('vietnam/example-person.yaml', 'age: 40', 'age: forty')
    expect(found).toEqual([
      {
        file: 'policy/vietnam/example-person.yaml',
        field: 'age',
        problem: expect.stringContaining('expected number'),
        fix: 'write a value of type number',
      },
    ])
  })

  it('reports a folder without a policy', () => {
    expect(loadPolicy('/nowhere').faults[0]?.problem).toBe('there is no policy')
  })
})
