import { describe, expect, it } from 'vitest'
import { type Supposition, saySupposed } from '../../../src/conversation/say/suppose-text.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { decideFor, inKhanhHoa, NHA_TRANG, nobody, sayFor, TODAY } from '../../subsidy/policy-in-use.ts'
import { aiQuoc, MOTHER, nhaTrang, pack } from './real-pack.ts'

const at67 = decideFor({ ...nobody, age: 67 })
const elsewhere = decideFor({ ...nobody, ...inKhanhHoa, age: 67 }, TODAY, NHA_TRANG)

function supposing(change: Facts, words: string, before: Facts = {}) {
  const supposition: Supposition = { kind: 'change', words }
  const decisions = {
    before: decideFor({ ...nobody, ...before }),
    after: decideFor({ ...nobody, ...before, ...change }),
  }
  return saySupposed(pack, aiQuoc, MOTHER, decisions, supposition)
}

describe('something else of the person', () => {
  it('tells what would come out, then what comes out as told, with source and day', () => {
    const lines = supposing({ age: 67 }, 'mẹ của {{you}} 67 tuổi').split('\n')
    expect(lines[0]).toBe(
      'Nếu “mẹ của {{you}} 67 tuổi”: mẹ của {{you}} được đóng BHYT 100% (ngân sách thành phố 100%), không phải đóng đồng nào (0 đồng).',
    )
    expect(lines[1]).toMatch(/^Còn hiện nay: chưa thuộc diện được hỗ trợ.*113\.850 đồng một tháng/)
    expect(lines.at(-2)).toMatch(/^Căn cứ: Nghị quyết 57/)
    expect(lines.at(-1)).toBe('Tính từ 01/01/2026 (ngày có hiệu lực cần cán bộ xác nhận).')
  })

  it('tells a part that is left, and what it is worked out from', () => {
    const text = supposing(
      { work: 'farmer', household: 'average-living-farm' },
      'được công nhận mức sống trung bình',
    )
    expect(text).toContain('được hỗ trợ 50% tiền đóng BHYT')
    expect(text).toContain('tự đóng 56.925 đồng một tháng')
    expect(text).toContain('lương cơ sở 2.530.000 đồng, áp dụng từ 01/07/2026')
  })

  it('says that nothing changes', () => {
    const text = supposing({ age: 68 }, 'mẹ của {{you}} 68 tuổi', { age: 67 })
    expect(text).toContain('\nKết quả không đổi.')
    expect(text).not.toContain('Còn theo')
  })

  it('promises nothing where the law is unsettled, and sends to an official', () => {
    const text = supposing({ survivorAllowance: true }, 'mẹ của {{you}} có tiền tuất', { age: 67 })
    expect(text.split('\n')[0]).toMatch(/quy định chưa nói rõ, cần cán bộ xác nhận trước khi nộp tiền\.$/)
    expect(text).toContain('1900 9068')
  })

  it('tells conditions where the result is only likely', () => {
    const after = sayFor({ age: 67, pension: false, relation: 'mother' })
    const text = saySupposed(
      pack,
      aiQuoc,
      MOTHER,
      { before: at67, after },
      { kind: 'change', words: 'đã 67 tuổi' },
    )
    expect(text).toContain('có thể được đóng BHYT 100%')
    expect(text).toContain('\n- thường trú tại Hải Phòng\n')
  })

  it('says of a job that the premium is taken from the pay', () => {
    expect(supposing({ work: 'employee' }, 'mẹ của {{you}} đi làm công ty')).toContain(
      'tham gia theo nơi làm việc, đóng qua lương',
    )
  })
})

describe('another day', () => {
  it('gives no figure of a day without rules, but the nearest period and the office', () => {
    const after = decideFor({ ...nobody, age: 67 }, '2025-11-28')
    const text = saySupposed(
      pack,
      aiQuoc,
      MOTHER,
      { before: at67, after },
      { kind: 'day', date: '2025-11-28' },
    )
    const [first, second, third] = text.split('\n')
    expect(first).toMatch(/^Vào ngày 28\/11\/2025: mẹ của \{\{you\}\} chưa có con số nào để nêu/)
    expect(first).not.toContain('%')
    expect(second).toContain('áp dụng từ 01/01/2026 đến 31/12/2030')
    expect(third).toMatch(/^Còn hôm nay: được đóng BHYT 100%/)
    expect(text).toContain('1900 9068')
  })

  it('gives the amount of that day', () => {
    const after = decideFor(nobody, '2026-05-01')
    const text = saySupposed(
      pack,
      aiQuoc,
      MOTHER,
      { before: decideFor(nobody), after },
      { kind: 'day', date: '2026-05-01' },
    )
    expect(text).toMatch(/^Vào ngày 01\/05\/2026: .*105\.300 đồng một tháng/)
    expect(text).toMatch(/\nCòn hôm nay: .*113\.850 đồng một tháng/)
    expect(text).toContain('lương cơ sở 2.340.000 đồng')
  })
})

describe('another place', () => {
  it('tells its own result, and that its own supports are to be asked for', () => {
    const text = saySupposed(
      pack,
      nhaTrang,
      MOTHER,
      { before: at67, after: elsewhere },
      { kind: 'place', name: 'Khánh Hòa', here: 'phường Ái Quốc' },
    )
    expect(text).toMatch(/^Ở Khánh Hòa: mẹ của \{\{you\}\} chưa thuộc diện được hỗ trợ/)
    expect(text).toContain('Nên biết: Mức hỗ trợ bổ sung của tỉnh Khánh Hòa')
    expect(text).not.toMatch(/Hải Phòng|57\/2025/)
  })
})
