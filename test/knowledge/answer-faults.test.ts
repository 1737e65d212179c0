import { describe, expect, it } from 'vitest'
import { answer, chung, correction, edited, type FaultCase, faults } from './small-pack.ts'

describe('an answer to a coming law', () => {
  it('is sound though it was verified before it holds', () => {
    expect(
      faults({ 'answers/muc-dong/sap-toi.md': answer('muc-dong/sap-toi', { validFrom: '2027-07-01' }) }),
    ).toEqual([])
  })
})

describe('each fault of an answer names file, field, problem and fix', () => {
  const citation = (text: string) => ({ citations: `[{ ${text} }]` })
  const cases: FaultCase[] = [
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
      'no front matter',
      { [chung]: 'Chỉ có chữ.\n' },
      {
        file: chung,
        field: '',
        problem: 'the file has no front matter',
        fix: expect.stringContaining('---'),
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
