import { describe, expect, it } from 'vitest'
import { CHECK_TARGET, codesFrom, nextFreeCode } from '../../src/knowledge/codes.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import { correction, type FaultCase, faults, load } from './small-pack.ts'

const lines = (...more: readonly string[]) => ({
  'codes.yaml': ['codes:', '  1: check', '  2: muc-dong/chung', '  3: muc-dong/hai-phong', ...more, ''].join(
    '\n',
  ),
})
const at = (line: number, field: string, problem: string, fix: string) => ({
  ...{ file: 'codes.yaml', line, field, problem },
  fix: expect.stringContaining(fix),
})

describe('the codes of a pack', () => {
  it('lead both ways, from and to every answer and correction', () => {
    const loaded = load()
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
    const { codes, answers } = loaded.pack
    expect([...answers.keys()].map((id) => codes.targets.get(codes.codeOf.get(id) ?? 0))).toEqual([
      ...answers.keys(),
    ])
    expect(codes.targets.get(1)).toBe(CHECK_TARGET)
  })

  it('go on above whatever was given, retired or not', () => {
    expect(nextFreeCode(codesFrom(new Map([[1, CHECK_TARGET]]), new Map()))).toBe(2)
    expect(nextFreeCode(codesFrom(new Map([[1, CHECK_TARGET]]), new Map([[7, 'a/b']])))).toBe(8)
  })

  it('may retire what is gone', () => {
    const retired = lines('  4: muc-huong/chung', 'retired:', '  5: muc-dong/cu')
    expect(faults(retired)).toEqual([])
  })
})

describe('each fault of the codes names line, problem and fix', () => {
  const cases: FaultCase[] = [
    [
      'no file',
      { 'codes.yaml': null },
      { ...at(1, '', 'the file does not exist', 'codes.yaml'), line: undefined },
    ],
    [
      'an answer without a code',
      lines(),
      at(
        1,
        'codes',
        '"muc-huong/chung" (answers/muc-huong/chung.md) has no code',
        'add "4: muc-huong/chung"',
      ),
    ],
    [
      'an answer without a code, where the last one is retired',
      lines('retired:', '  9: muc-dong/cu'),
      at(
        1,
        'codes',
        '"muc-huong/chung" (answers/muc-huong/chung.md) has no code',
        'add "10: muc-huong/chung"',
      ),
    ],
    [
      'a code of what is gone',
      lines('  4: muc-huong/chung', '  5: muc-dong/cu'),
      at(6, 'codes.5', 'there is no answer or correction "muc-dong/cu"', 'below retired'),
    ],
    [
      'an answer with two codes',
      lines('  4: muc-huong/chung', '  5: muc-huong/chung'),
      at(5, 'codes.4', '"muc-huong/chung" has the code 5 as well', 'keep the older'),
    ],
    [
      'a retired code given again',
      lines('  4: muc-huong/chung', 'retired:', '  4: muc-dong/cu'),
      at(5, 'codes.4', 'the code 4 is retired', 'next free'),
    ],
    [
      'a code given twice',
      lines('  3: muc-huong/chung'),
      { ...at(5, '', '', 'each key once'), problem: expect.stringContaining('duplicated') },
    ],
    [
      'a number that is no code',
      lines('  1000: muc-huong/chung'),
      { ...at(5, 'codes.1000', '', ''), problem: expect.stringContaining('1 to 999') },
    ],
    [
      'another thing under the first code',
      { 'codes.yaml': lines('  4: muc-huong/chung')['codes.yaml'].replace('1: check', '5: check') },
      at(1, 'codes.1', "code 1 opens the check of one's share", '1: check'),
    ],
    [
      'two corrections whose pages would have one address',
      {
        'corrections/muc-dong/tin.md': correction(),
        'corrections/muc-huong/tin.md': correction({ id: 'muc-huong/tin', claim: 'Khác' }),
      },
      {
        file: 'corrections/muc-huong/tin.md',
        field: 'id',
        line: 2,
        problem: 'its page would have the address of muc-dong/tin: /c/tin',
        fix: expect.any(String),
      },
    ],
  ]
  it.each(cases)('%s', (_name, changes, fault) => {
    expect(faults(changes)).toContainEqual(fault)
  })
})

it('the real pack gives what was handed out its code for good', () => {
  const loaded = loadPack(new URL('../../knowledge', import.meta.url).pathname)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  const { targets } = loaded.pack.codes
  expect([1, 2, 239].map((code) => targets.get(code))).toEqual([
    'check',
    'muc-dong-ho-gia-dinh/chung',
    expect.stringContaining('/'),
  ])
})
