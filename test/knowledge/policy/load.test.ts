import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { loadPolicy } from '../../../src/knowledge/policy/load.ts'

const real = fileURLToPath(new URL('../../../knowledge/policy', import.meta.url))
const made: string[] = []

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

/** The policy in use with one text in one file replaced. */
function withChange(file: string, from: string, to: string) {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'))
  made.push(dir)
  cpSync(real, dir, { recursive: true })
  const path = join(dir, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return loadPolicy(dir).faults
}

describe('the policy in use', () => {
  const { policy, faults } = loadPolicy(real)

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

  it('presumes nothing about what the usual questions ask, except where age or work answers it', () => {
    const always = policy.presumptions.filter(
      ({ tier, when, unless }) => tier === 'unless-said' && !when && !unless,
    )
    const presumed = always.flatMap(({ assume }) => Object.keys(assume)).toSorted()
    expect(presumed).toEqual([
      'armedForces',
      'blindAssociation',
      'ethnicMinority',
      'hiv',
      'insuranceAllowance',
      'merit',
      'otherGroup',
      'partyBadgeYears',
      'residence',
      'unemploymentBenefit',
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
      { file: 'policy/vietnam/groups/khoan-2.yaml' },
      /./,
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
      /YAML|wording/,
    ],
  ])('reports %s with file, field, problem and fix', (_name, file, from, to, where, problem) => {
    const faults = withChange(file, from, to)
    const found = faults.find((fault) => problem.test(fault.problem))
    expect(found).toMatchObject(where)
    expect(found?.fix).not.toBe('')
  })

  it('reports a file that nothing would read', () => {
    const dir = mkdtempSync(join(tmpdir(), 'policy-'))
    made.push(dir)
    cpSync(real, dir, { recursive: true })
    writeFileSync(join(dir, 'hai-phong', 'parameter.yaml'), '[]')
    expect(loadPolicy(dir).faults).toMatchObject([{ file: 'policy/hai-phong/parameter.yaml' }])
  })

  it('reports a folder without a policy', () => {
    expect(loadPolicy('/nowhere').faults[0]?.problem).toBe('there is no policy')
  })
})
