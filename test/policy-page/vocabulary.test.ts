import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../src/knowledge/fault.ts'
import { loadPolicy } from '../../src/knowledge/policy/load.ts'
import { MissingWord, NO_WORDS, speaker } from '../../src/knowledge/policy/vocabulary.ts'
import { FOLDERS } from '../support/brain.ts'

const VOCABULARY = 'vietnam/vocabulary.yaml'
const made: string[] = []

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

/** The faults of the policy in use with one text in one file replaced. */
function withChange(file: string, from: string, to: string): readonly Fault[] {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'))
  made.push(dir)
  cpSync(join(FOLDERS.knowledgeDir, 'policy'), dir, { recursive: true })
  const text = readFileSync(join(dir, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(dir, file), text.replace(from, to))
  return loadPolicy(dir).faults
}

const file = `policy/${VOCABULARY}`

describe('the words of the page', () => {
  it.each([
    [
      'a value that a condition tests',
      '      near-poor: "thuộc hộ cận nghèo"\n',
      '',
      { field: 'facts.household.values.near-poor', problem: /"near-poor" of the fact "household"/ },
    ],
    ['a fact', '  student:\n', '  pupil:\n', { field: 'facts.student', problem: /the fact "student"/ }],
    [
      'a part of a fact',
      '      island: "ở nơi trong danh sách xã đảo, huyện đảo"\n',
      '',
      { field: 'facts.residence.area.values.island', problem: /island/ },
    ],
    [
      'a number from which on',
      '    atLeast: "có Huy hiệu từ {{value}} năm tuổi Đảng trở lên"\n',
      '',
      { field: 'facts.partyBadgeYears.atLeast', problem: /partyBadgeYears/ },
    ],
    [
      'what a presumption assumes',
      '      "{{province}}": "tại tỉnh, thành phố nơi đang hỏi"\n',
      '',
      { field: 'facts.residence.province.values.{{province}}', problem: /Người nhắn tin cho phường/ },
    ],
  ])('lack %s: a fault with file, field and fix', (_name, from, to, { field, problem }) => {
    const faults = withChange(VOCABULARY, from, to)
    expect(faults).toEqual([
      { file, field, problem: expect.stringMatching(problem), fix: expect.stringMatching(/./) },
    ])
  })

  it.each([
    ['a sentence', '  page.contents: "Mục lục"\n', '', 'words.page.contents'],
    ['a place that is filled', 'từ {{from}} đến {{to}}"', 'từ {{from}}"', 'words.period.between'],
    [
      'the right name of a place',
      '  page.contents: "Mục lục',
      '  page.contents: "Mục lục {{x}}',
      'words.page.contents',
    ],
  ])('lack %s: a fault', (_name, from, to, field) => {
    const faults = withChange(VOCABULARY, from, to)
    expect(faults.map((fault) => [fault.file, fault.field])).toEqual([[file, field]])
  })

  it('hold nothing that no page says', () => {
    const faults = withChange(VOCABULARY, '  page.contents:', '  page.nonsense: "x"\n  page.contents:')
    expect(faults).toMatchObject([{ file, problem: expect.stringContaining('page.nonsense') }])
  })

  it('are asked for when a rule tests something new', () => {
    const faults = withChange(
      'hai-phong/advice.yaml',
      '{ residence: { status: temporary, province: hai-phong } }',
      '{ fact: relation, is: aunt }',
    )
    expect(faults).toMatchObject([
      {
        file,
        field: 'facts.relation.values.aunt',
        problem: expect.stringContaining('hai-phong/temporary-residence'),
      },
    ])
  })

  it('are missed loudly where a policy was not checked', () => {
    expect(() => speaker(NO_WORDS)('page.contents')).toThrow(MissingWord)
  })
})
