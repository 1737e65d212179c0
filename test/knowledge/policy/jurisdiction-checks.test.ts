import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../../src/knowledge/policy/load.ts'
import { copyOfPolicy, withChange } from './changed-policy.ts'

describe('the folder of a jurisdiction', () => {
  it('has a jurisdiction.yaml', () => {
    const dir = copyOfPolicy()
    rmSync(join(dir, 'khanh-hoa', 'jurisdiction.yaml'))
    expect(loadPolicy(dir).faults).toEqual([
      {
        file: 'policy/khanh-hoa/jurisdiction.yaml',
        field: '',
        problem: 'the folder "khanh-hoa" has no jurisdiction.yaml',
        fix: 'add it with id: khanh-hoa and the name',
      },
    ])
  })

  it('carries its id', () => {
    expect(withChange('khanh-hoa/jurisdiction.yaml', 'id: khanh-hoa', 'id: hai-phong')).toEqual([
      {
        file: 'policy/khanh-hoa/jurisdiction.yaml',
        field: 'id',
        problem: 'the id "hai-phong" is not the folder name',
        fix: 'write khanh-hoa, or rename the folder',
      },
    ])
  })

  it('is not said to lack what cannot be read', () => {
    const found = withChange('khanh-hoa/jurisdiction.yaml', 'name: Khánh Hòa', 'called: Khánh Hòa')
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['policy/khanh-hoa/jurisdiction.yaml']))
    expect(found.map(({ problem }) => problem).join()).not.toContain('no jurisdiction.yaml')
  })

  it('may be a folder of notes instead', () => {
    const dir = copyOfPolicy()
    mkdirSync(join(dir, 'notes'))
    writeFileSync(join(dir, 'notes', 'README.md'), 'Ghi chú.')
    expect(loadPolicy(dir).faults).toEqual([])
  })
})
