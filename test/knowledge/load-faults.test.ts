import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/knowledge/load.ts'
import {
  answer,
  chung,
  document,
  edited,
  type FaultCase,
  faults,
  impossible,
  load,
  reading,
  topics,
} from './small-pack.ts'

describe('a sound pack', () => {
  it('loads, with the parents’ offices and a hash of its content', () => {
    const result = load()
    if (!result.ok) expect(result.faults).toEqual([])
    else {
      expect(result.pack.places.get('ai-quoc')?.offices.map(({ role }) => role)).toContain('social-insurance')
      const again = load()
      expect(result.pack.policy.impossible.map(({ id }) => id)).toContain('vietnam/social-pension-before-70')
      expect(result.pack.policy.examplePerson).toMatchObject({ age: 40, hiv: false })
      const changed = load(edited({}, 'Khác {{vietnam/premium-rate | %}}.'))
      expect(again.ok && again.pack.hash).toBe(result.pack.hash)
      expect(changed.ok && changed.pack.hash).not.toBe(result.pack.hash)
    }
  })
})

describe('each fault of what answers rest on names file, field, problem and fix', () => {
  const cases: FaultCase[] = [
    [
      'a place under rules that are not there',
      {
        'places/nha-trang/place.yaml': [
          'id: nha-trang',
          'kind: ward',
          'name: phường Nha Trang',
          'aliases: []',
          'parent: khanh-hoa',
          'jurisdictions: [sao-hoa, vietnam]',
          'offices: []',
        ].join('\n'),
      },
      {
        file: 'places/nha-trang/place.yaml',
        field: 'jurisdictions.0',
        line: 6,
        problem: 'the policy has no jurisdiction "sao-hoa"',
        fix: expect.any(String),
      },
    ],
    [
      'a sentence without words, under a key with a dot',
      { 'phrases.yaml': 'failed: Lỗi.\nanswer.more: ""\nanswer.stale: Cũ.\n' },
      {
        file: 'phrases.yaml',
        field: 'answer.more',
        line: 2,
        problem: expect.any(String),
        fix: expect.any(String),
      },
    ],
    [
      'a document in force by a reading that is not there',
      { 'documents/luat-x.yaml': document('luat-x', 'inForceBy: hai-phong/nothing') },
      {
        file: 'documents/luat-x.yaml',
        field: 'inForceBy',
        problem: 'there is no reading "hai-phong/nothing"',
        fix: expect.any(String),
      },
    ],
    [
      'a document about a place that is not there',
      { 'documents/luat-x.yaml': document('luat-x', 'place: sao-hoa') },
      {
        file: 'documents/luat-x.yaml',
        field: 'place',
        problem: 'the place "sao-hoa" does not exist',
        fix: 'add places/sao-hoa/place.yaml',
      },
    ],
    [
      'a file that no pack has',
      { 'anwsers/muc-dong/mot.md': answer('muc-dong/mot') },
      {
        file: 'anwsers/muc-dong/mot.md',
        field: '',
        problem: 'no file of a pack has this place and name',
        fix: expect.stringContaining('move it to answers/'),
      },
    ],
    [
      'broken YAML',
      { 'topics.yaml': '- { id: muc-dong' },
      {
        file: 'topics.yaml',
        field: '',
        problem: expect.stringContaining('not valid YAML'),
        fix: expect.any(String),
      },
    ],
    [
      'a missing file',
      { 'topics.yaml': null },
      { file: 'topics.yaml', field: '', problem: 'the file does not exist', fix: 'add topics.yaml' },
    ],
    [
      'a topic without its default answer',
      { 'answers/muc-huong/chung.md': null },
      {
        file: 'topics.yaml',
        field: 'muc-huong.defaultAnswer',
        problem: '"muc-huong/chung" is no answer of this topic',
        fix: 'add answers/muc-huong/chung.md',
      },
    ],
    [
      'a default answer that holds in some places only',
      { 'topics.yaml': topics.replace('muc-dong/chung', 'muc-dong/hai-phong') },
      {
        file: 'topics.yaml',
        field: 'muc-dong.defaultAnswer',
        line: 1,
        problem: 'the default answer holds in some places only',
        fix: 'move it to answers/, or name one that holds everywhere',
      },
    ],
    [
      'a topic with a group that does not exist',
      { 'topics.yaml': topics.replace('muc-huong/chung }', 'muc-huong/chung, groups: [vietnam/nobody] }') },
      {
        file: 'topics.yaml',
        field: 'muc-huong.groups',
        problem: 'there is no group "vietnam/nobody"',
        fix: 'name a group of knowledge/policy, or remove it',
      },
    ],
    [
      'two topics with one title',
      { 'topics.yaml': topics.replace('Mức hưởng', 'Mức đóng') },
      {
        file: 'topics.yaml',
        field: 'muc-huong.title',
        problem: 'the title "Mức đóng" is given twice',
        fix: 'word one differently',
      },
    ],
    [
      'a title that is too long',
      { 'topics.yaml': topics.replace('Mức hưởng', 'dài '.repeat(16)) },
      {
        file: 'topics.yaml',
        field: '1.title',
        problem: expect.stringContaining('60 characters'),
        fix: expect.any(String),
      },
    ],
    [
      'a ward whose province is not there',
      { 'places/hai-phong/place.yaml': null },
      {
        file: 'places/ai-quoc/place.yaml',
        field: 'parent',
        problem: 'the place "hai-phong" does not exist',
        fix: 'add places/hai-phong/place.yaml',
      },
    ],
    [
      'a document known through a clause that is not there',
      {
        'documents/ct-52-tw.yaml': [
          'id: ct-52-tw',
          'title: Chỉ thị',
          'short: Chỉ thị',
          'status: secondary',
          'issuedOn: null',
          'inForceFrom: null',
          'through: { document: ke-hoach-ai-quoc-2025, clause: IX }',
          'note: null',
          'source: null',
        ].join('\n'),
      },
      {
        file: 'documents/ct-52-tw.yaml',
        field: 'through',
        problem: '"ke-hoach-ai-quoc-2025" has no clause "IX"',
        fix: expect.any(String),
      },
    ],
    [
      'a number of the policy that cites nothing we know',
      { 'documents/nd-161-2026.yaml': null },
      {
        file: 'policy/vietnam/parameters.yaml',
        field: 'vietnam/base-salary.values.1.citation',
        problem: 'the document "nd-161-2026" does not exist',
        fix: expect.any(String),
      },
    ],
    [
      'a group of the policy that cites nothing we know',
      { 'documents/luat-bhyt.yaml': null },
      {
        file: 'policy/vietnam/groups/khoan-5.yaml',
        field: 'vietnam/household.citations.0',
        problem: 'the document "luat-bhyt" does not exist',
        fix: 'add documents/luat-bhyt.yaml or cite one that is there',
      },
    ],
    [
      'a reading of the policy that cites nothing we know',
      {
        'policy/vietnam/interpretations.yaml': reading('document: luat-x, clause: Điều 1, status: original'),
      },
      {
        file: 'policy/vietnam/interpretations.yaml',
        field: 'vietnam/reading.citations.1',
        problem: 'the document "luat-x" does not exist',
        fix: 'add documents/luat-x.yaml or cite one that is there',
      },
    ],
    [
      'a reading of the policy that claims more than our copy is worth',
      {
        'policy/vietnam/interpretations.yaml': reading(
          'document: nq-57-2025-hai-phong, clause: IV.3, status: original',
        ),
      },
      {
        file: 'policy/vietnam/interpretations.yaml',
        field: 'vietnam/reading.citations.1',
        problem: expect.stringContaining('our copy of nq-57-2025-hai-phong is "secondary"'),
        fix: 'write status: secondary',
      },
    ],
    [
      'something impossible that cites a clause that the text we hold has not',
      {
        'policy/vietnam/impossible.yaml': impossible(
          'document: ke-hoach-ai-quoc-2025, clause: IV.1.4, status: draft',
        ),
      },
      {
        file: 'policy/vietnam/impossible.yaml',
        field: 'vietnam/child-with-pension.citations.0',
        problem: '"ke-hoach-ai-quoc-2025" has no clause "IV.1.4"',
        fix: expect.stringContaining('IV.1.3'),
      },
    ],
    [
      'a question whose answers are no facts',
      {
        'questions.yaml':
          '- { id: pension, ask: a, why: b, sensitive: false, cost: 1, choices: [{ label: c, synonyms: [], facts: { pensionn: true }, weight: 1 }] }',
      },
      {
        file: 'questions.yaml',
        field: '0.choices.0.facts',
        problem: 'Unrecognized key: "pensionn"',
        fix: 'remove pensionn or correct the spelling',
      },
    ],
    [
      'a policy without its example person',
      { 'policy/vietnam/example-person.yaml': null },
      {
        file: 'policy',
        field: '',
        problem: 'there is no example-person.yaml',
        fix: 'add vietnam/example-person.yaml',
      },
    ],
  ]

  it.each(cases)('%s', (_, changes, fault) => {
    expect(faults(changes)).toContainEqual(expect.objectContaining(fault))
  })
})

describe('an answer that cannot be read', () => {
  it('is blamed once, in its own file, and not again wherever it is referred to', () => {
    const found = faults({
      [chung]: answer('muc-dong/chung', { validFrom: 'mai' }),
      'answers/muc-huong/chung.md': answer('muc-huong/chung', { related: '[muc-dong/chung]' }),
    })
    expect(found.map(({ file, field }) => `${file} ${field}`)).toEqual([`${chung} validFrom`])
  })
})

describe('the faults of all files', () => {
  it('come back together', () => {
    const files = faults({
      'topics.yaml': topics.replace('Mức hưởng', 'Mức đóng'),
      'places/hai-phong/place.yaml': null,
      [chung]: answer('muc-dong/chung', { recheckBy: '2020-01-01', confidence: 'c' }),
      'answers/muc-huong/chung.md': answer('muc-huong/chung', { related: '[muc-huong/khac]' }),
    }).map(({ file, field }) => `${file} ${field}`)
    expect(files).toEqual(
      expect.arrayContaining([
        'topics.yaml muc-huong.title',
        'places/ai-quoc/place.yaml parent',
        `${chung} recheckBy`,
        `${chung} confidence`,
        'answers/muc-huong/chung.md related',
      ]),
    )
  })

  it('name a folder that does not exist', () => {
    expect(loadPack('/nowhere/knowledge')).toEqual({
      ok: false,
      faults: [expect.objectContaining({ file: '/nowhere/knowledge', problem: 'the folder does not exist' })],
    })
  })
})
