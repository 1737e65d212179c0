import { expect, it } from 'vitest'
import { withChange } from './changed-policy.ts'

it.each([
  ['product', 'product: [vietnam/base-salary,', 'product: [vietnam/basic-salary,', 'vietnam/basic-salary'],
  [
    'less',
    'less: [vietnam/near-poor-support]',
    'less: [vietnam/nearpoor-support]',
    'vietnam/nearpoor-support',
  ],
])('a parameter of an amount that is nowhere is reported under %s', (field, from, to, id) => {
  expect(withChange('vietnam/amounts.yaml', from, to)).toEqual([
    {
      file: 'policy/vietnam/amounts.yaml',
      field: expect.stringMatching(new RegExp(`^vietnam/[a-z0-9-]+\\.${field}$`)),
      problem: `the parameter "${id}" does not exist`,
      fix: 'add it or correct the id',
    },
  ])
})
