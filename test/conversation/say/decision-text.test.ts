import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDecisions } from '../../../src/conversation/say/decision-text.ts'
import { saySupposed } from '../../../src/conversation/say/suppose-text.ts'
import { sayWhy } from '../../../src/conversation/say/why-text.ts'
import type { Decision } from '../../../src/subsidy/decision.ts'
import { someFacts } from '../../subsidy/any-facts.ts'
import {
  AI_QUOC,
  decideFor,
  inKhanhHoa,
  NHA_TRANG,
  nobody,
  sayFor,
  TODAY,
} from '../../subsidy/policy-in-use.ts'
import { aiQuoc, confirming, MOTHER, nhaTrang, pack, SELF } from './real-pack.ts'

const one = (decision: Decision, open = false, who = MOTHER, inPack = pack) =>
  sayDecisions(inPack, aiQuoc, [{ who, decision, open, told: [] }], TODAY)
const lineWith = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words))

const elderly = decideFor({ ...nobody, age: 67 })
const farmer = decideFor({ ...nobody, household: 'average-living-farm', work: 'farmer' })
const undecided = decideFor({ ...nobody, age: 66, survivorAllowance: true })

describe('the result of one person', () => {
  it('says 100% and that nothing is left to pay', () => {
    const [first, second] = one(elderly).split('\n')
    expect(first).toBe('Mẹ của {{you}} được đóng BHYT 100%: ngân sách thành phố 100%.')
    expect(second).toBe('Mẹ của {{you}} không phải đóng đồng nào (0 đồng).')
    expect(one(elderly)).not.toContain('Số tiền tự đóng')
  })

  it('says who pays which part, what is left, and what that is worked out from', () => {
    const text = one(farmer, false, SELF)
    expect(text).toMatch(
      /^\{\{You\}\} được hỗ trợ 50% .*: ngân sách nhà nước 30% \+ ngân sách thành phố 20%\.\n/,
    )
    expect(text).toContain('Phần tự đóng: 50%.\n')
    expect(text).toContain('Số tiền tự đóng: 56.925 đồng một tháng.\n')
    expect(text).toContain('12 tháng 683.100 đồng')
    expect(text).toContain('lương cơ sở 2.530.000 đồng, áp dụng từ 01/07/2026')
  })

  it('tells the next step last, before nothing but the source and its day', () => {
    const text = one(elderly)
    const step = lineWith(text, 'Bước tiếp theo: Đăng ký qua tổ dân phố')
    expect(
      text
        .split('\n')
        .slice(step)
        .map((line) => line.slice(0, 8)),
    ).toEqual(['Bước tiế', 'Giấy tờ:', 'Căn cứ: ', 'Tính từ '])
    expect(lineWith(text, 'Cần cán bộ xác nhận:')).toBeLessThan(step)
  })

  it('tells whoever pays themselves where to, too', () => {
    expect(one(decideFor(nobody))).toContain('Bước tiếp theo: Đóng tại tổ chức dịch vụ thu')
  })

  it('says that an officer must confirm the first day where it rests on a reading, until somebody has', () => {
    const caveat = 'Tính từ 01/01/2026 (ngày có hiệu lực cần cán bộ xác nhận).'
    expect(one(elderly)).toContain(caveat)
    // A share of the city on top of a national one.
    expect(one(farmer)).toContain(caveat)
    expect(one(decideFor({ ...nobody, pension: true }))).toMatch(/\nÁp dụng từ 01\/07\/2025\.$/)
    const confirmed = one(elderly, false, MOTHER, confirming('hai-phong/period'))
    expect(confirmed).toMatch(/\nÁp dụng từ 01\/01\/2026\.$/)
  })

  it('promises nothing where the law is unsettled, and names the office', () => {
    const text = one(undecided)
    expect(text).toContain('quy định chưa nói rõ')
    expect(text).toContain('1900 9068')
    expect(text).not.toMatch(/100%|0 đồng|Bước tiếp theo|Diện:/)
  })

  it('names the nearest period where nothing is in force, and no figure', () => {
    const text = one(decideFor({ ...nobody, age: 67 }, '2025-11-28'))
    expect(text).toContain('áp dụng từ 01/01/2026 đến 31/12/2030')
    expect(text).not.toMatch(/\d%|\d đồng/)
  })

  it('puts conditions one a line under what may hold', () => {
    const text = one(sayFor({ age: 67, pension: false, relation: 'mother' }), true)
    expect(text).toContain('có thể được đóng BHYT 100%')
    expect(text).toContain(
      'Với điều kiện:\n- thường trú tại Hải Phòng\n- không hưởng trợ cấp xã hội hằng tháng\n',
    )
    expect(text).not.toContain('Bước tiếp theo')
  })

  it('speaks of no household where the premium is taken from the pay', () => {
    const shopkeeper = decideFor({ ...nobody, work: 'business-owner' })
    expect(one(shopkeeper)).toContain('tự đóng toàn bộ qua cơ quan BHXH')
    expect(one({ ...shopkeeper, ...likelyOf(shopkeeper) }, true)).toContain(
      'có thể phải tự đóng toàn bộ qua cơ quan BHXH',
    )
    const worker = decideFor({ ...nobody, work: 'employee' })
    expect(one({ ...worker, ...likelyOf(worker) }, true)).toContain('có thể tham gia BHYT theo nơi làm việc')
  })

  it('has no figure of Hải Phòng in Nha Trang', () => {
    const there = [67, 40, 10].map((age) =>
      decideFor({ ...nobody, ...inKhanhHoa, age, household: 'near-poor' }, TODAY, NHA_TRANG),
    )
    for (const decision of [
      ...there,
      sayFor({ ...nobody, ...inKhanhHoa, age: 67, pension: false }, TODAY, NHA_TRANG),
    ]) {
      const text = sayDecisions(pack, nhaTrang, [{ who: MOTHER, decision, open: false, told: [] }], TODAY)
      expect(text).not.toMatch(/Hải Phòng|57\/2025|ngân sách thành phố/)
    }
  })
})

/** The same result, not certain yet. */
function likelyOf({ group, shares, payable }: Decision): Partial<Decision> {
  if (group === null || shares === null) throw new Error('not settled')
  const likely = { group, shares, payable, conditions: ['từ đủ 18 tuổi trở lên'] }
  return { outcome: 'needs-facts', group: null, shares: null, payable: null, likely }
}

it('whatever the facts, whole sentences are said, and no share but that of the decision', () => {
  fc.assert(
    fc.property(
      someFacts,
      fc.constantFrom(AI_QUOC, NHA_TRANG),
      fc.constantFrom('2025-11-28', TODAY),
      fc.boolean(),
      ({ told }, asked, day, open) => {
        const decision = sayFor(told, day, asked)
        const place = asked === AI_QUOC ? aiQuoc : nhaTrang
        const person = { who: MOTHER, decision, open, told: [] }
        const texts = [
          sayDecisions(pack, place, [person], day),
          sayDecisions(pack, place, [person, { ...person, who: SELF }], day),
          sayWhy(pack, place, MOTHER, decision),
          saySupposed(pack, place, MOTHER, { before: decision, after: decision }, { kind: 'day', date: day }),
        ]
        for (const text of texts) {
          const addressed = text.replaceAll(/\{\{[Yy]ou\}\}/g, 'chị')
          expect(addressed).not.toMatch(/[{}]|undefined|null|NaN|\[object|\.\.|\n\n\n|: ?\.|\bbác\b của/)
          for (const line of text.split('\n').filter((said) => said !== ''))
            expect(line).toMatch(/[\p{L}\d).:”]$/u)
          if (decision.outcome !== 'unsettled' && decision.outcome !== 'not-in-force') continue
          expect(text).not.toMatch(/(?:được đóng BHYT|được hỗ trợ) \d/)
        }
      },
    ),
    { numRuns: 300 },
  )
})
