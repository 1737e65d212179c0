import { describe, expect, it } from 'vitest'
import { type Recalled, type Receipt, sayReceipt } from '../../../src/conversation/say/receipt-text.ts'
import type { Decision } from '../../../src/subsidy/decision.ts'
import { decideFor, inKhanhHoa, NHA_TRANG, nobody, sayFor, TODAY } from '../../subsidy/policy-in-use.ts'
import { aiQuoc, MOTHER, nhaTrang, pack, SELF } from './real-pack.ts'

const elderly = decideFor({ ...nobody, age: 67 })
const mother = recalled(elderly)

function recalled(then: Decision, today = then, who = MOTHER): Recalled {
  return { who, then, today, sameAsShown: true, kept: 'whole' }
}

function receipt(people: readonly Recalled[], more: Partial<Receipt> = {}) {
  return sayReceipt(pack, aiQuoc, { code: '7K3M9XPD2Q', asOf: TODAY, ...more }, people)
}

describe('a receipt', () => {
  it('tells the result of its day, that it still holds, and the source', () => {
    const lines = receipt([mother]).split('\n')
    expect(lines[0]).toBe('Phiếu 7K3M9-XPD2Q, theo quy định ngày 21/11/2026:')
    expect(lines[1]).toMatch(/^Mẹ của \{\{you\}\}: được đóng BHYT 100% \(ngân sách thành phố 100%\)/)
    expect(lines[2]).toBe('Đến hôm nay vẫn đúng.')
    expect(lines.at(-2)).toMatch(/^Căn cứ: Nghị quyết 57/)
    expect(lines.at(-1)).toBe('Tính từ 01/01/2026 (ngày có hiệu lực cần cán bộ xác nhận).')
  })

  it('tells what is otherwise today', () => {
    const today = decideFor({ ...nobody, age: 75, socialPension: false })
    const text = receipt([recalled(elderly, today)])
    expect(text).toMatch(/\nNay đã khác: chưa thuộc diện được hỗ trợ, đóng theo hộ gia đình 113\.850 đồng/)
    expect(text).not.toContain('vẫn đúng')
  })

  it('is otherwise, too, where only the amount is', () => {
    const then = decideFor(nobody, '2026-05-01')
    const text = receipt([{ who: SELF, then, today: decideFor(nobody), sameAsShown: true, kept: 'whole' }], {
      asOf: '2026-05-01',
    })
    expect(text).toMatch(/\{\{You\}\}: .*105\.300 đồng một tháng/)
    expect(text).toMatch(/\nNay đã khác: .*113\.850 đồng một tháng/)
    expect(text).toContain('lương cơ sở 2.340.000 đồng')
    expect(text).toContain('lương cơ sở 2.530.000 đồng')
  })

  it('says that the rules of that day have been corrected since', () => {
    const words = 'Quy định của ngày đó đã được sửa lại trong hệ thống, cần cán bộ xác nhận'
    expect(receipt([mother, { ...mother, who: SELF, sameAsShown: false }])).toContain(words)
    expect(receipt([mother])).not.toContain(words)
    expect(receipt([{ ...mother, sameAsShown: false }])).not.toContain('vẫn đúng')
  })

  it('asks again for answers that are not kept', () => {
    const words = '{{You}} trả lời lại để tôi tính cho đúng.'
    const then = sayFor({ age: 67, pension: false, relation: 'mother' })
    const text = receipt([{ ...recalled(then), kept: 'none' }])
    expect(text).toContain(words)
    expect(text).toContain('kết quả hôm đó dựa trên một câu riêng tư')
    expect(text).not.toMatch(/\d%|Căn cứ/)
    expect(receipt([mother])).not.toContain(words)
  })

  it('replays as likely what the kept facts lead to, and asks again', () => {
    const then = sayFor({ age: 67, pension: false, relation: 'mother' })
    const likely = { ...recalled(then), kept: 'likely' as const }
    const text = receipt([likely])
    expect(text).toContain('Mẹ của {{you}}: có thể được đóng BHYT 100%')
    expect(text).toContain('- thường trú tại Hải Phòng')
    expect(text).toContain('Hôm đó đã tính đúng mức này.')
    expect(text).toContain('{{You}} trả lời lại để tôi tính cho đúng.')
    expect(text).not.toContain('vẫn đúng')
    expect(receipt([{ ...likely, sameAsShown: false }])).not.toContain('Hôm đó đã tính')
  })

  it('tells what to do where it is otherwise today', () => {
    const today = decideFor({ ...nobody, age: 75 })
    const text = receipt([recalled(elderly, today)])
    expect(text).toContain('Nay đã khác')
    expect(text).toMatch(/\nNên biết: /)
    expect(text).toMatch(/\nBước tiếp theo: .*Đóng tại/)
    expect(receipt([mother])).not.toMatch(/Nên biết|Bước tiếp theo/)
  })

  it('promises nothing where the law is unsettled or was not in force', () => {
    const then = decideFor({ ...nobody, age: 66, survivorAllowance: true })
    const unsettled = receipt([recalled(then)])
    expect(unsettled.split('\n')[1]).not.toMatch(/\d%/)
    expect(unsettled).not.toContain('vẫn đúng')
    const before = decideFor({ ...nobody, age: 67 }, '2025-11-28')
    const text = receipt([recalled(before, elderly)], { asOf: '2025-11-28' })
    expect(text.split('\n')[1]).not.toMatch(/\d%|\d đồng/)
    expect(text).toContain('Nay đã khác: được đóng BHYT 100%')
  })

  it('has nothing of Hải Phòng in Nha Trang', () => {
    const there = decideFor({ ...nobody, ...inKhanhHoa, age: 67 }, TODAY, NHA_TRANG)
    const people = [{ ...recalled(there), sameAsShown: false }]
    const text = sayReceipt(pack, nhaTrang, { code: '7K3M9XPD2Q', asOf: TODAY }, people)
    expect(text).not.toMatch(/Hải Phòng|57\/2025|ngân sách thành phố/)
    expect(text).toContain('UBND phường Nha Trang')
  })
})
