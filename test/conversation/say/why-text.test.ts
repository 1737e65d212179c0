import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayWhy, sayWhyOfEach } from '../../../src/conversation/say/why-text.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { someFacts } from '../../subsidy/any-facts.ts'
import {
  decideFor,
  inHaiPhong,
  inKhanhHoa,
  NHA_TRANG,
  nobody,
  sayFor,
  TODAY,
} from '../../subsidy/policy-in-use.ts'
import { aiQuoc, CHILD, FATHER, MOTHER, nhaTrang, pack, SELF } from './real-pack.ts'

const why = (facts: Facts, day = TODAY) =>
  sayWhy(pack, aiQuoc, MOTHER, decideFor({ ...nobody, ...facts }, day))
const whySaid = (facts: Facts) => sayWhy(pack, aiQuoc, MOTHER, sayFor(facts))

describe('why each of several people gets what they get', () => {
  const people = [
    { who: MOTHER, decision: decideFor({ ...nobody, age: 67 }), open: false },
    { who: FATHER, decision: decideFor({ ...nobody, age: 80 }), open: false },
    { who: SELF, decision: decideFor(nobody), open: false },
    { who: CHILD, decision: decideFor({ ...nobody, age: 5 }), open: false },
  ]
  const blocks = sayWhyOfEach(pack, aiQuoc, people).split('\n\n')

  it('is a short block for each of them, and the sources once', () => {
    expect(blocks).toHaveLength(5)
    for (const block of blocks.slice(0, 4)) expect(block.split('\n').length).toBeLessThanOrEqual(3)
    expect(blocks[4]).toMatch(/^Căn cứ: Nghị quyết 57.*Luật BHYT/)
  })

  it('names what is met, what is not, and that nothing fits', () => {
    expect(blocks[0]).toMatch(
      /\nĐúng: Thường trú tại Hải Phòng; Từ đủ 60 tuổi đến 74 tuổi; Không có lương hưu;/,
    )
    expect(blocks[1]).toMatch(/\nChưa đúng: Đang hưởng trợ cấp hưu trí xã hội; Từ đủ 60 tuổi đến 74 tuổi\.$/)
    expect(blocks[2]).toMatch(/\nNhững điều \{\{you\}\} kể chưa khớp/)
    expect(blocks[3]).toMatch(/\nĐúng: Dưới 6 tuổi\.$/)
  })
})

describe('why a result is as it is', () => {
  it('tells each requirement that is met with its clause, and the source', () => {
    const lines = why({ age: 67 }).split('\n')
    expect(lines[0]).toMatch(/^Mẹ của \{\{you\}\} được xếp vào diện: Người từ đủ 60 đến 74 tuổi/)
    expect(lines).toContain('Đúng: Thường trú tại Hải Phòng (Nghị quyết 57, mục IV.1.2).')
    expect(lines.filter((line) => line.startsWith('Đúng:'))).toHaveLength(4)
    expect(lines.at(-1)).toMatch(/^Căn cứ: Nghị quyết 57\/2025/)
  })

  it('tells which requirement is not met', () => {
    const text = why({ age: 66, residence: { status: 'temporary', province: 'hai-phong', area: 'none' } })
    expect(text).toContain('chưa thuộc diện được hỗ trợ')
    expect(text).toContain('\nChưa đúng: Thường trú tại Hải Phòng (Nghị quyết 57, mục IV.1.2).')
    expect(text).not.toContain('\nĐúng:')
  })

  it('tells of other groups apart, so that nobody takes their requirements for those of their own', () => {
    const lines = why({ age: 68, pension: true }).split('\n')
    const others = lines.indexOf('Không tính theo diện khác vì:')
    expect(lines.findIndex((line) => line.startsWith('Đúng: Đang hưởng lương hưu'))).toBeLessThan(others)
    expect(lines[others + 1]).toBe('Chưa đúng: Không có lương hưu (Nghị quyết 57, mục IV.1.2).')
  })

  it('tells what is not known, and what a likely result takes for granted', () => {
    const text = whySaid({ age: 67, pension: false, relation: 'mother' })
    expect(text).toContain('có thể thuộc diện:')
    expect(text).toContain('Chưa rõ: Thường trú tại Hải Phòng')
    expect(text).toContain('Tạm coi là: thường trú tại Hải Phòng; không hưởng trợ cấp xã hội hằng tháng.')
  })

  it('tells what a settled result presumed without asking', () => {
    const text = whySaid({ ...inHaiPhong, age: 67, pension: false, socialAllowance: false })
    expect(text).toMatch(/\nChưa hỏi, có thì .*: .*hộ nghèo, cận nghèo; đang đi làm có hợp đồng\.\n/)
  })

  it('tells which reading is open where the law is unsettled', () => {
    const text = why({ age: 66, survivorAllowance: true })
    expect(text).toMatch(/^Quy định chưa nói rõ trường hợp của mẹ .*1900 9068/)
    expect(text).toContain('Chưa rõ: Trợ cấp tuất hằng tháng không phải lương hưu')
    expect(text).not.toMatch(/\d%/)
  })

  it('tells of facts that cannot all be so, of no group at all, and of a day without rules', () => {
    expect(why({ age: 3, pension: true })).toMatch(/\nChưa khớp: Người dưới 6 tuổi không thể hưởng lương hưu/)
    expect(why({})).toContain('chưa khớp với diện nào được hỗ trợ')
    const past = why({ age: 67 }, '2025-11-28')
    expect(past).toContain('không có quy định nào có hiệu lực')
    expect(past).toContain('áp dụng từ 01/01/2026 đến 31/12/2030')
  })

  it('tells whoever pays out of their own pay their group, not that they are in none', () => {
    expect(why({ work: 'business-owner' })).toContain('được xếp vào diện: Chủ hộ kinh doanh')
  })

  it('tells in Nha Trang nothing of Hải Phòng', () => {
    const decision = decideFor({ ...nobody, ...inKhanhHoa, age: 67 }, TODAY, NHA_TRANG)
    expect(sayWhy(pack, nhaTrang, MOTHER, decision)).not.toMatch(/Hải Phòng|57/)
  })
})

it('stays short enough for one message', () => {
  const lengths = fc
    .sample(someFacts, { numRuns: 400, seed: 7 })
    .map(({ told }) => whySaid(told).length)
    .toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length * 0.97)]).toBeLessThanOrEqual(900)
  expect(lengths.at(-1)).toBeLessThan(1100)
})
