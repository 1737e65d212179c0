import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, type Change } from '../../src/vietnamese/change.ts'
import { maskSecrets } from '../../src/vietnamese/mask.ts'
import { anyText } from './texts.ts'

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`))

describe('maskSecrets', () => {
  it.each([
    ['cccd 031066001234 nhé', 'cccd [số định danh] nhé'],
    ['số 031 066 001 234', 'số [số định danh]'],
    ['số 180000000000', 'số [số định danh]'],
    ['CMND 142345678', 'CMND [số định danh]'],
    ['thẻ HC4303012345678.', 'thẻ [số thẻ].'],
    ['thẻ GD 4 30 3012345678', 'thẻ [số thẻ]'],
    ['mã thẻ bhyt: 3012345678', 'mã thẻ bhyt: [số thẻ]'],
    ['ma the 3012345678', 'ma the [số thẻ]'],
    ['sđt:0912345678', 'sđt:[số điện thoại]'],
    ['gọi 0912 345 678 hoặc +84 912345678', 'gọi [số điện thoại] hoặc [số điện thoại]'],
    ['cccd031066001234nhé', 'cccd[số định danh]nhé'],
    ['0225.326.5616', '[số điện thoại]'],
    ['stk 19031234567890 vcb', 'stk [số tài khoản] vcb'],
    ['otp là 123456', 'otp là [mã OTP]'],
    ['OTP 1234 họ đòi', 'OTP [mã OTP] họ đòi'],
    ['lan.nguyen@example.vn', '[email]'],
    ['0912\u200b345\u2060678', '[số điện thoại]'],
    ['\u202e0912345678\u202c', '[số điện thoại]'],
    ['０９１２３４５６７８', '[số điện thoại]'],
    ['cccd 𝟬𝟯𝟭𝟬𝟲𝟲𝟬𝟬𝟭𝟮𝟯𝟰', 'cccd [số định danh]'],
    ['0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '[số điện thoại]'],
    ['ＧＤ4303012345678', '[số thẻ]'],
  ])('%s → %s', (text, expected) => {
    expect(maskSecrets(text)).toBe(expected)
  })

  it.each([
    '2.530.000 đồng',
    '2530000000đ',
    '1.366.200đ/năm',
    '113.850',
    'Nghị quyết 57/2025, Nghị định 188/2025/NĐ-CP',
    'sinh 15/12/1966, 15-12-1966, năm 1966',
    '62 tuổi, 59 tuổi 11 tháng',
    'giai đoạn 2026-2030',
    'năm 2025 2026 2027',
    'đóng 1.366.200 683.100 đồng',
    'sinh 15-12-1966 62 tuổi',
    'gọi 1900 545 459',
    'tổng đài 1900 9068 hoặc 1900.9068',
    'thẻ 5 năm liên tục',
    'mở tài khoản 2 lần',
    '[số định danh] và [số thẻ]',
  ])('leaves %s', (text) => {
    expect(maskSecrets(text)).toBe(text)
  })

  it('tells what it masked, if it is asked', () => {
    const text = 'sđt ０９１２345678, otp là 123456'
    const changes: Change[] = []
    const masked = maskSecrets(text, (change) => changes.push(change))
    expect(masked).toBe(maskSecrets(text))
    expect(applyChanges(text, changes)).toBe(masked)
    expect(changes.map(({ step, to }) => [step, to])).toEqual([
      ['unicode', '0912'],
      ['mask', 'otp là [mã OTP]'],
      ['mask', '[số điện thoại]'],
    ])
  })

  it('is idempotent, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = maskSecrets(text)
        expect(maskSecrets(once)).toBe(once)
      }),
    )
  })

  it('is idempotent', () => {
    const piece = fc.oneof(
      digits(9),
      digits(12),
      digits(10),
      fc.constantFrom('otp', 'stk', 'mã thẻ', 'HC4', ' ', '.', '-', '0912', '84'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = maskSecrets(pieces.join(''))
        expect(maskSecrets(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('lets no identity number, card or phone through, wherever it stands between words', () => {
    const secret = fc.oneof(
      digits(12),
      digits(9),
      digits(13).map((d) => `DN${d}`),
      digits(9).map((d) => `0${d}`),
    )
    const words = fc.constantFrom('số của tôi là', 'mẹ em 62 tuổi', 'giúp em với', '(', 'ạ,', '')
    fc.assert(
      fc.property(words, secret, words, (before, hidden, after) => {
        const masked = maskSecrets(`${before} ${hidden} ${after}`)
        expect(masked).not.toContain(hidden)
        expect(masked).toMatch(/\[số [^\]]+\]/)
      }),
    )
  })

  it('keeps amounts of money, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (n) => {
        const amount = `${n.toLocaleString('vi-VN')} đồng`
        expect(maskSecrets(amount)).toBe(amount)
      }),
    )
  })
})
