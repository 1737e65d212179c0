import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../src/knowledge/fault.ts'
import { loadPack } from '../../src/knowledge/load.ts'

const knowledge = new URL('../../knowledge/', import.meta.url).pathname
const dirs: string[] = []

afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true })
})

const topics = [
  '- { id: muc-dong, title: Mức đóng, defaultAnswer: muc-dong/chung }',
  '- { id: muc-huong, title: Mức hưởng, defaultAnswer: muc-huong/chung }',
].join('\n')

/** The text of an answer file: sound as it is, or with some lines of its front matter or its body replaced. */
function answer(
  id: string,
  fields: Record<string, string> = {},
  body = 'Mỗi tháng đóng {{vietnam/premium-rate | %}}.',
) {
  const front = {
    id,
    title: `Câu hỏi ${id}`,
    citations: '[{ document: luat-bhyt, clause: Điều 13, status: original }]',
    validFrom: '2025-07-01',
    verifiedOn: '2026-11-21',
    recheckBy: '2027-03-31',
    confidence: 'b1',
    offices: '[hotline]',
    ...fields,
  }
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${value}`)
  return ['---', ...lines, '---', '', body, ''].join('\n')
}

const sound: Record<string, string> = {
  'topics.yaml': topics,
  'answers/muc-dong/chung.md': answer('muc-dong/chung'),
  'places/hai-phong/answers/muc-dong/hai-phong.md': answer('muc-dong/hai-phong'),
  'answers/muc-huong/chung.md': answer('muc-huong/chung'),
}

/** The text of a correction file. */
function correction(
  fields: Record<string, string> = {},
  body = 'Vẫn như cũ.\n\n## Nếu đã lỡ\n\n1. Báo phường.',
) {
  return answer(fields.id ?? 'muc-dong/tin', { claim: 'Tăng rồi', verdict: 'untrue', ...fields }, body)
}

/** The text of a document file of which nothing is known, with one more line. */
function document(id: string, line: string) {
  const unknown = ['issuedOn', 'inForceFrom', 'through', 'note', 'source'].map((field) => `${field}: null`)
  return [`id: ${id}`, 'title: Luật', 'short: Luật', 'status: secondary', ...unknown, line].join('\n')
}

/** The text of an interpretations file with one reading, which no group has to name. */
function reading(citation: string) {
  return [
    '- id: vietnam/reading',
    '  text: Hiểu là A.',
    '  alternatives: [{ text: Hiểu là B. }]',
    '  effect: note',
    '  confirmedBy: null',
    '  confirmedOn: null',
    '  validFrom: "2025-07-01"',
    '  validTo: null',
    '  citations:',
    '    - { document: luat-bhyt, clause: Điều 13, status: original }',
    `    - { ${citation} }`,
    '  confidence: c-suy',
    '  verifiedOn: "2026-11-21"',
    '  recheckBy: "2027-01-31"',
  ].join('\n')
}

/** The text of a file with one thing that is impossible. */
function impossible(citation: string) {
  return [
    '- id: vietnam/child-with-pension',
    '  never: [{ age: { under: 6 } }, { fact: pension, is: true }]',
    '  text: Trẻ em không hưởng lương hưu.',
    `  citations: [{ ${citation} }]`,
  ].join('\n')
}

/** Loads a small pack with some files replaced, added, or (null) taken away. */
function load(changes: Record<string, string | null> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'))
  dirs.push(dir)
  for (const part of ['documents', 'policy', 'questions.yaml', 'phrases.yaml']) {
    cpSync(join(knowledge, part), join(dir, part), { recursive: true })
  }
  for (const place of readdirSync(join(knowledge, 'places'))) {
    cpSync(join(knowledge, 'places', place, 'place.yaml'), join(dir, 'places', place, 'place.yaml'))
  }
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    if (text === null) rmSync(join(dir, path), { force: true })
    else writeFileSync(join(dir, path), text)
  }
  return loadPack(dir)
}

function faults(changes: Record<string, string | null>): readonly Fault[] {
  const result = load(changes)
  return result.ok ? [] : result.faults
}

const chung = 'answers/muc-dong/chung.md'
const edited = (fields: Record<string, string>, body?: string) => ({
  [chung]: answer('muc-dong/chung', fields, body),
})

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

describe('an answer to a coming law', () => {
  it('is sound though it was verified before it holds', () => {
    expect(
      faults({ 'answers/muc-dong/sap-toi.md': answer('muc-dong/sap-toi', { validFrom: '2027-07-01' }) }),
    ).toEqual([])
  })
})

describe('each kind of fault names file, field, problem and fix', () => {
  const citation = (text: string) => ({ citations: `[{ ${text} }]` })
  const cases: [string, Record<string, string | null>, Fault | { [K in keyof Fault]: unknown }][] = [
    [
      'a citation of a document that is not there',
      edited(citation('document: luat-x, clause: Điều 1, status: original')),
      {
        file: chung,
        field: 'citations.0',
        problem: 'the document "luat-x" does not exist',
        fix: 'add documents/luat-x.yaml or cite one that is there',
      },
    ],
    [
      'a clause that the text we hold has not',
      edited(citation('document: ke-hoach-ai-quoc-2025, clause: IV.1.4, status: draft')),
      {
        file: chung,
        field: 'citations.0',
        problem: '"ke-hoach-ai-quoc-2025" has no clause "IV.1.4"',
        fix: expect.stringContaining('IV.1.3'),
      },
    ],
    [
      'a clause that the document it is known through has not',
      edited(citation('document: nq-57-2025-hai-phong, clause: "IV.1.2, IV.8", status: secondary')),
      {
        file: chung,
        field: 'citations.0',
        problem: '"ke-hoach-ai-quoc-2025" has no clause "IV.8"',
        fix: expect.stringContaining('IV.3'),
      },
    ],
    [
      'a citation that claims more than our copy is worth',
      edited(citation('document: nq-57-2025-hai-phong, clause: IV.3, status: original')),
      {
        file: chung,
        field: 'citations.0',
        problem: expect.stringContaining('our copy of nq-57-2025-hai-phong is "secondary"'),
        fix: 'write status: secondary',
      },
    ],
    [
      'no citation',
      edited({ citations: '[]' }),
      {
        file: chung,
        field: 'citations',
        problem: 'an answer without a citation is not shown',
        fix: expect.any(String),
      },
    ],
    [
      'a related answer that is not there',
      edited({ related: '[muc-dong/khac]' }),
      {
        file: chung,
        field: 'related',
        problem: '"muc-dong/khac" is no other answer',
        fix: expect.any(String),
      },
    ],
    [
      'the name of a place in another place’s folder',
      { 'places/khanh-hoa/answers/muc-dong/ai-quoc.md': answer('muc-dong/ai-quoc') },
      {
        file: 'places/khanh-hoa/answers/muc-dong/ai-quoc.md',
        field: 'id',
        line: 2,
        problem: '"ai-quoc" is the id of a place',
        fix: 'move it to places/ai-quoc/answers/, or call it otherwise',
      },
    ],
    [
      'an answer in the folder of a place that is not there',
      { 'places/sao-hoa/answers/muc-dong/rieng.md': answer('muc-dong/rieng') },
      {
        file: 'places/sao-hoa/answers/muc-dong/rieng.md',
        field: '',
        problem: 'the place "sao-hoa" does not exist',
        fix: 'add places/sao-hoa/place.yaml, or move the file',
      },
    ],
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
      'a figure of one place in an answer for everywhere',
      edited({}, 'Đóng {{hai-phong/near-poor-support | %}}.'),
      {
        file: chung,
        field: 'short',
        problem: '{{hai-phong/near-poor-support}} holds in hai-phong only, the answer elsewhere too',
        fix: 'move it to the place’s folder',
      },
    ],
    [
      'a figure of another place',
      {
        'places/khanh-hoa/answers/muc-dong/khanh-hoa.md': answer(
          'muc-dong/khanh-hoa',
          {},
          'Đóng {{hai-phong/near-poor-support | %}}.',
        ),
      },
      {
        file: 'places/khanh-hoa/answers/muc-dong/khanh-hoa.md',
        field: 'short',
        problem: expect.stringContaining('holds in hai-phong only'),
        fix: expect.any(String),
      },
    ],
    [
      'a percentage typed into the text',
      edited({}, 'Được hỗ trợ 70% mức đóng.'),
      {
        file: chung,
        field: 'short',
        problem: '"70%" is typed into the text',
        fix: expect.stringContaining('refer to a parameter'),
      },
    ],
    [
      'an amount typed into the details',
      edited({}, 'Đóng theo hộ.\n\n## Chi tiết\n\nMỗi tháng 113.850 đồng.'),
      {
        file: chung,
        field: 'details',
        line: 14,
        problem: '"113.850 đồng" is typed into the text',
        fix: expect.any(String),
      },
    ],
    [
      'no office',
      edited({ offices: '[]' }),
      {
        file: chung,
        field: 'offices',
        line: 9,
        problem: 'an answer names where to go or whom to call',
        fix: expect.any(String),
      },
    ],
    [
      'a title that another answer has',
      { 'answers/muc-huong/chung.md': answer('muc-huong/chung', { title: 'Câu hỏi muc-dong/chung' }) },
      {
        file: 'answers/muc-huong/chung.md',
        field: 'title',
        problem: `"Câu hỏi muc-dong/chung" is the title of ${chung} too`,
        fix: 'word one differently',
      },
    ],
    [
      'a title that another answer of the same place has, where a third one has it everywhere',
      {
        [chung]: answer('muc-dong/chung', { title: 'Đóng bao nhiêu?' }),
        'places/hai-phong/answers/muc-dong/hai-phong.md': answer('muc-dong/hai-phong', {
          title: 'Đóng bao nhiêu?',
        }),
        'places/hai-phong/answers/muc-dong/rieng.md': answer('muc-dong/rieng', { title: 'Đóng bao nhiêu?' }),
      },
      {
        file: 'places/hai-phong/answers/muc-dong/rieng.md',
        field: 'title',
        problem: '"Đóng bao nhiêu?" is the title of places/hai-phong/answers/muc-dong/hai-phong.md too',
        fix: 'word one differently',
      },
    ],
    [
      'an id that an answer and a correction of a place have',
      { 'places/hai-phong/corrections/muc-dong/chung.md': correction({ id: 'muc-dong/chung' }) },
      {
        file: 'places/hai-phong/corrections/muc-dong/chung.md',
        field: 'id',
        line: 2,
        problem: 'the id "muc-dong/chung" is given twice',
        fix: `rename it, or remove ${chung}`,
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
      'an answer without words',
      edited({}, ''),
      {
        file: chung,
        field: 'short',
        line: 10,
        problem: '0 paragraphs before the first heading',
        fix: expect.any(String),
      },
    ],
    [
      'a correction that does not tell what to do',
      { 'corrections/muc-dong/tin.md': correction({}, 'Vẫn như cũ.') },
      {
        file: 'corrections/muc-dong/tin.md',
        field: 'ifHarmed',
        problem: 'a correction tells what to do if one has acted on it already',
        fix: expect.stringContaining('Nếu đã lỡ'),
      },
    ],
    [
      'a correction without a verdict',
      { 'corrections/muc-dong/tin.md': correction({ verdict: 'unclear' }) },
      {
        file: 'corrections/muc-dong/tin.md',
        field: 'verdict',
        line: 11,
        problem: expect.any(String),
        fix: 'write one of: scam, untrue, misleading, outdated',
      },
    ],
    [
      'an answer that tells what to do if harmed',
      edited({}, 'Đóng theo hộ.\n\n## Nếu đã lỡ\n\n1. Báo phường.'),
      {
        file: chung,
        field: 'ifHarmed',
        problem: 'only a correction tells what to do if harmed',
        fix: expect.any(String),
      },
    ],
    [
      'a correction with the id of an answer',
      { 'corrections/muc-dong/chung.md': correction({ id: 'muc-dong/chung' }) },
      {
        file: 'corrections/muc-dong/chung.md',
        field: 'id',
        problem: 'the id "muc-dong/chung" is given twice',
        fix: expect.stringContaining('remove answers/muc-dong/chung.md'),
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
      'a reference to nothing',
      edited({}, 'Đóng {{vietnam/khong-co | đồng}}.'),
      {
        file: chung,
        field: 'short',
        problem: '{{vietnam/khong-co}} names no parameter or amount',
        fix: 'add it to knowledge/policy or correct the id',
      },
    ],
    [
      'a reference that cannot be read',
      edited({}, 'Đóng.\n\n## Chi tiết\n\n{{vietnam/premium-rate | euro}}'),
      {
        file: chung,
        field: 'details',
        problem: expect.stringContaining('the format is one of'),
        fix: expect.any(String),
      },
    ],
    [
      'a percentage written as đồng',
      edited({}, 'Đóng {{vietnam/premium-rate | đồng}}.'),
      {
        file: chung,
        field: 'short',
        problem: expect.stringContaining('the unit does not fit'),
        fix: expect.any(String),
      },
    ],
    [
      'a value that is not in force on the day of verification',
      edited({ verifiedOn: '2025-01-01', validFrom: '2020-01-01' }),
      {
        file: chung,
        field: 'validFrom',
        problem: expect.stringContaining('no value on 2025-01-01'),
        fix: expect.any(String),
      },
    ],
    [
      'a short answer that is too long',
      edited({}, `${'dài '.repeat(100)}{{hotline}}`),
      {
        file: chung,
        field: 'short',
        problem: expect.stringMatching(/the short answer has 409 characters in ai-quoc/),
        fix: expect.stringContaining('at most 400 characters'),
      },
    ],
    [
      'a reference in a title, which is shown as it is written',
      edited({ title: '"Đóng {{vietnam/premium-rate | %}}?"' }),
      { file: chung, field: 'title', problem: 'it is shown as it is written', fix: expect.any(String) },
    ],
    [
      'an end before the beginning',
      edited({ validTo: '2025-01-01' }),
      { file: chung, field: 'validTo', problem: 'it ends before it begins', fix: expect.any(String) },
    ],
    [
      'a recheck that is not later',
      edited({ recheckBy: '2026-11-21' }),
      { file: chung, field: 'recheckBy', problem: 'it is not after verifiedOn', fix: expect.any(String) },
    ],
    [
      'an unconfirmed answer without the words',
      edited({ confidence: 'c-suy' }),
      {
        file: chung,
        field: 'confidence',
        problem: '"c-suy" without the words "cần cán bộ xác nhận"',
        fix: 'add them and the office',
      },
    ],
    [
      'an id that is not the file name',
      edited({ id: 'muc-dong/khac' }),
      {
        file: chung,
        field: 'id',
        problem: 'the id is not the file name',
        fix: 'call the file answers/muc-dong/khac.md',
      },
    ],
    [
      'an id given twice',
      { 'answers/muc-dong/mot.md': answer('muc-dong/chung') },
      {
        file: 'answers/muc-dong/mot.md',
        field: 'id',
        problem: 'the id "muc-dong/chung" is given twice',
        fix: 'rename or remove one',
      },
    ],
    [
      'an unknown topic',
      { 'answers/khac/chung.md': answer('khac/chung') },
      {
        file: 'answers/khac/chung.md',
        field: 'id',
        problem: 'the topic "khac" does not exist',
        fix: expect.any(String),
      },
    ],
    [
      'a wrong date',
      edited({ validFrom: '01/07/2025' }),
      { file: chung, field: 'validFrom', problem: expect.any(String), fix: 'write the date as YYYY-MM-DD' },
    ],
    [
      'a field that nobody knows',
      edited({ tittle: 'x' }),
      {
        file: chung,
        field: '',
        problem: expect.stringContaining('tittle'),
        fix: expect.stringContaining('remove tittle'),
      },
    ],
    [
      'a confidence that is none',
      edited({ confidence: 'sure' }),
      {
        file: chung,
        field: 'confidence',
        problem: expect.any(String),
        fix: 'write one of: a, b1, b2, c, c-suy',
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
      'no front matter',
      { [chung]: 'Chỉ có chữ.\n' },
      {
        file: chung,
        field: '',
        problem: 'the file has no front matter',
        fix: expect.stringContaining('---'),
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

describe('what is no fault', () => {
  it.each([
    ['notes in any folder', { 'answers/README.md': '# Ghi chú', 'documents/README.md': '# Ghi chú' }],
    ['lines as Windows ends them', { [chung]: `\uFEFF${answer('muc-dong/chung').replaceAll('\n', '\r\n')}` }],
    ['a year before the word for "at the same time"', edited({}, 'Từ năm 2027, đồng chi trả giảm.')],
  ])('%s', (_, changes: Record<string, string>) => {
    expect(faults(changes)).toEqual([])
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
