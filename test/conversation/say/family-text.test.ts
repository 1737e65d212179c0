import { describe, expect, it } from 'vitest'
import { sayDecisions } from '../../../src/conversation/say/decision-text.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { Place } from '../../../src/knowledge/pack.ts'
import type { AskedPlace } from '../../../src/subsidy/presume.ts'
import {
  AI_QUOC,
  decideFor,
  inHaiPhong,
  inKhanhHoa,
  NHA_TRANG,
  nobody,
  sayFor,
  TODAY,
} from '../../subsidy/policy-in-use.ts'
import { aiQuoc, CHILD, FATHER, MOTHER, nhaTrang, pack, SELF, WIFE } from './real-pack.ts'

type Relative = readonly [who: string, facts: Facts]

function family(
  people: readonly Relative[],
  place: Place = aiQuoc,
  asked: AskedPlace = AI_QUOC,
  day = TODAY,
) {
  const told = people.map(([who, facts]) => ({
    who,
    decision: decideFor({ ...nobody, ...facts }, day, asked),
    open: false,
    told: [],
  }))
  return sayDecisions(pack, place, told, day)
}

const count = (text: string, words: string) => text.split(words).length - 1
const farm: Facts = { ...inKhanhHoa, household: 'average-living-farm', work: 'farmer' }

describe('a family of five', () => {
  const text = family([
    [MOTHER, { age: 67 }],
    [FATHER, { age: 70, pension: true }],
    [SELF, {}],
    [WIFE, { age: 38 }],
    [CHILD, { age: 10, student: true }],
  ])
  const blocks = text.split('\n\n')

  it('says of each in a short block what they get and pay', () => {
    expect(blocks[0]).toMatch(/^Mẹ của \{\{you\}\}: được đóng BHYT 100% \(ngân sách thành phố 100%\).*0 đồng/)
    expect(blocks[1]).toMatch(/^Cha của \{\{you\}\}: được đóng BHYT 100% \(cơ quan BHXH 100%\)/)
    expect(blocks[2]).toMatch(/^\{\{You\}\}: chưa thuộc diện .*thứ 1 trong hộ: 113\.850 đồng một tháng\.$/)
    expect(blocks[3]).toMatch(/^Vợ của \{\{you\}\}: .*thứ 2 trong hộ: 79\.695 đồng một tháng\.$/)
    expect(blocks[4]).toMatch(/^Con của \{\{you\}\}: được hỗ trợ 50% .*tự đóng 56\.925 đồng một tháng\./)
    for (const block of blocks.slice(0, 5)) expect(block.length).toBeLessThan(350)
  })

  it('adds up what the family pays', () => {
    expect(text).toContain('Cả nhà tự đóng: 250.470 đồng một tháng, 3.005.640 đồng một năm.')
    expect(text).not.toContain('Cách rẻ hơn')
  })

  it('says once what is the same: the source, the base salary, where two of them register', () => {
    for (const words of ['Căn cứ:', 'lương cơ sở 2.530.000 đồng', 'Đóng tại tổ chức dịch vụ thu', 'Mẫu 4']) {
      expect(count(text, words)).toBe(1)
    }
    expect(text).toContain('\n{{You}}, vợ của {{you}}: Đóng tại')
    expect(text).toContain('\nMẹ của {{you}}: Tính từ 01/01/2026 (ngày có hiệu lực cần cán bộ xác nhận).')
    expect(text).not.toContain('số tiền nêu ở đây là của người thứ nhất')
  })
})

describe('what was not asked of a family', () => {
  const elderly: Facts = { ...inHaiPhong, age: 67, pension: false, socialAllowance: false }
  const told = (people: readonly Relative[]) =>
    sayDecisions(
      pack,
      aiQuoc,
      people.map(([who, facts]) => ({ who, decision: sayFor(facts), open: false, told: [] })),
      TODAY,
    )
  const unasked = (people: readonly Relative[]) =>
    told(people)
      .split('\n\n')
      .find((part) => part.startsWith('Chưa hỏi'))

  it('is said once where it is the same of all of them', () => {
    const text = unasked([
      [MOTHER, elderly],
      [FATHER, { ...elderly, age: 68 }],
    ])
    expect(text).toMatch(/ kẻo kết quả khác: người có công.*; đang đi làm có hợp đồng\.$/)
    expect(text).not.toContain('Mẹ')
    expect(text?.length).toBeLessThan(320)
  })

  it('is said with whom it was not asked of, where it is not', () => {
    const text = unasked([
      [MOTHER, elderly],
      [FATHER, { ...inHaiPhong, age: 66, pension: true }],
      [CHILD, { age: 5 }],
    ])
    const lines = text?.split('\n') ?? []
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^- Mẹ của \{\{you\}\}: người có công/)
    expect(lines[2]).toBe('- Con của {{you}}: nhóm hiếm khác.')
  })

  it('is nothing of whom all is known', () => {
    expect(
      unasked([
        [MOTHER, nobody],
        [FATHER, nobody],
      ]),
    ).toBeUndefined()
  })
})

describe('what a family pays where somebody pays through work', () => {
  it('is one sentence where nobody else pays anything', () => {
    const text = family([
      [MOTHER, { age: 67 }],
      [SELF, { work: 'employee' }],
    ])
    expect(text).toContain('Cả nhà không phải tự đóng đồng nào (0 đồng), chưa tính phần đóng qua lương')
    expect(text).not.toContain('0 đồng một tháng')
  })
})

describe('a family on the ladder', () => {
  it('pays less where all of a farm household join it, in Khánh Hòa', () => {
    const relatives = [SELF, WIFE, MOTHER, FATHER, CHILD]
    const text = family(
      relatives.map((who) => [who, farm]),
      nhaTrang,
      NHA_TRANG,
    )
    expect(text).toContain('Cả nhà tự đóng: 398.475 đồng một tháng')
    expect(text).toContain(
      'Cách rẻ hơn: {{you}}, vợ của {{you}}, mẹ của {{you}}, cha của {{you}}, con của {{you}} chọn',
    )
    expect(text).toContain('con của {{you}} thứ 5 (45.540 đồng một tháng)')
    expect(text).toContain('364.320 đồng một tháng, 4.371.840 đồng một năm (đỡ 34.155 đồng một tháng)')
    expect(text).toContain('cần cán bộ xác nhận trước khi nộp tiền: UBND phường Nha Trang')
    expect(text).toContain('Điều 13 khoản 6')
    expect(text).not.toMatch(/Hải Phòng|57\/2025|ngân sách thành phố/)
  })

  it('has no cheaper way with four of them, where it costs the same', () => {
    const text = family(
      [SELF, WIFE, MOTHER, CHILD].map((who) => [who, farm]),
      nhaTrang,
      NHA_TRANG,
    )
    expect(text).toContain('Cả nhà tự đóng: 318.780 đồng một tháng')
    expect(text).not.toContain('Cách rẻ hơn')
  })

  it('names only who changes, and the places of those who are on it anyway as they were told', () => {
    const head: Facts = { work: 'hamlet-part-time' }
    const text = family([
      [FATHER, head],
      [SELF, {}],
      [WIFE, {}],
      [MOTHER, {}],
      [CHILD, {}],
    ])
    expect(text).toMatch(/\{\{You\}\}: .*thứ 1 trong hộ: 113\.850 đồng/)
    expect(text).toContain('Cách rẻ hơn: cha của {{you}} chọn đóng theo hộ gia đình')
    expect(text).toContain('cha của {{you}} thứ 1 (113.850 đồng một tháng); {{you}} thứ 2')
    expect(text).toContain('đỡ 11.385 đồng một tháng')
  })
})

describe('the sum of a family', () => {
  it('is not told while somebody is open, who is named', () => {
    const undecided = { who: MOTHER, decision: sayFor({ age: 67, relation: 'mother' }), open: true, told: [] }
    const text = sayDecisions(
      pack,
      aiQuoc,
      [undecided, { who: SELF, decision: decideFor(nobody), open: false, told: [] }],
      TODAY,
    )
    expect(text).toContain('Chưa cộng được tiền của cả nhà, vì chưa rõ phần của: mẹ của {{you}}.')
    expect(text).not.toContain('Cả nhà tự đóng')
  })

  it('is not told while the law is unsettled for one of them, of whom nothing is promised', () => {
    const text = family([
      [MOTHER, { age: 66, survivorAllowance: true }],
      [SELF, {}],
    ])
    const [first = ''] = text.split('\n\n')
    expect(first).toContain('quy định chưa nói rõ, cần cán bộ xác nhận trước khi nộp tiền')
    expect(first).not.toMatch(/\d%/)
    expect(text).toContain('chưa rõ phần của: mẹ của {{you}}')
  })

  it('is nothing for a family of whom others pay everything', () => {
    const text = family([
      [MOTHER, { age: 67 }],
      [FATHER, { age: 70, pension: true }],
    ])
    expect(text).toContain('Cả nhà không phải đóng đồng nào (0 đồng).')
    expect(text).not.toContain('lương cơ sở')
  })

  it('leaves out, and says so, what is taken from wages', () => {
    const text = family([
      [FATHER, { work: 'employee' }],
      [SELF, {}],
    ])
    expect(text).toContain('Cả nhà tự đóng: 113.850 đồng một tháng')
    expect(text).toContain('Chưa tính phần đóng qua lương hoặc qua cơ quan BHXH của cha của {{you}}.')
    const bothAtWork = family([
      [FATHER, { work: 'employee' }],
      [SELF, { work: 'official' }],
    ])
    expect(bothAtWork).not.toContain('Cả nhà')
  })

  it('is not told for a day without a premium', () => {
    const text = family(
      [
        [MOTHER, { age: 67 }],
        [SELF, {}],
      ],
      aiQuoc,
      AI_QUOC,
      '2024-01-01',
    )
    expect(text).not.toMatch(/Cả nhà|\d đồng/)
    expect(text).toContain('quy định không có hiệu lực vào ngày đó')
    expect(text).toContain('áp dụng từ 01/07/2025')
    expect(count(text, '1900 9068')).toBe(1)
  })
})

it('tells of somebody in no group the nearest reasons', () => {
  const lodging: Facts = { residence: { status: 'temporary', province: 'hai-phong', area: 'none' } }
  const text = family([
    [MOTHER, { ...lodging, age: 66 }],
    [SELF, {}],
  ])
  expect(text.split('\n\n')[0]).toContain('Chưa đáp ứng: Thường trú tại Hải Phòng.')
})
