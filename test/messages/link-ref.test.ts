import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LinkEvent,
  readRef,
  readTypedRef,
  shownCode,
  typedRef,
  writeRef,
} from '../../src/messages/link-ref.ts'

const event = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
const ref = fc.record({
  code: fc.integer({ min: 1, max: 999 }),
  event: fc.option(event, { nil: null }),
})

describe('the parameter of a link', () => {
  it('comes back as it was written, and fits Telegram', () => {
    fc.assert(
      fc.property(ref, (one) => {
        expect(writeRef(one)).toMatch(/^[A-Za-z0-9_-]{2,64}$/)
        expect(readRef(writeRef(one))).toEqual(one)
      }),
    )
  })

  it.each([
    '',
    '0',
    '00',
    '1234',
    '07_',
    '07_Hội chợ',
    '07_a_b',
    `07_${'a'.repeat(41)}`,
    'a:x/y',
    '7 ',
    '-7',
  ])('"%s" is none', (text) => expect(readRef(text)).toBeNull())

  it('shows at least two digits', () => {
    expect([1, 7, 42, 112].map(shownCode)).toEqual(['01', '07', '42', '112'])
  })
})

describe('a typed code', () => {
  it.each([
    ['BHYT 07', 7, null],
    ['bhyt7', 7, null],
    ['  Bhyt   112. ', 112, null],
    ['“BHYT 07”', 7, null],
    ['BHYT 07 ạ', 7, null],
    ['gửi tin BHYT 07', 7, null],
    ['soạn tin BHYT 07', 7, null],
    ['dạ bhyt số 07', 7, null],
    ['ma so bhyt 07 nha', 7, null],
    ['BHYT O7', 7, null],
    ['B.H.Y.T 07', 7, null],
    ['[BHYT_07] 🙏', 7, null],
    ['bhyt/07', 7, null],
    ['BHYT-07', 7, null],
    ['BHYT 283 hoi–cho–2026', 283, 'hoi-cho-2026'],
    ['BHYT 283 - hoi - cho - 2026.', 283, 'hoi-cho-2026'],
    ['Bhyt 07 hội chợ 2026', 7, 'hoi-cho-2026'],
    ['bhyt283 hoi cho 2026', 283, 'hoi-cho-2026'],
    ['BHYT 07 a2-b', 7, 'a2-b'],
    ['BHYT 07 hoi-cho-2026', 7, 'hoi-cho-2026'],
    ['bhyt 07_hoi-cho-2026', 7, 'hoi-cho-2026'],
    ['BHYT 07 Hội-Chợ-2026', 7, 'hoi-cho-2026'],
    [`bhyt 7 ${'a-'.repeat(30)}a`, 7, null],
  ])('"%s"', (text, code, at) => {
    expect(readTypedRef(text)).toEqual({ code, event: at })
  })

  it.each([
    'bhyt 75 tuoi',
    'bhyt 75 tuổi được miễn không',
    'bhyt 5 năm liên tục',
    'bhyt 2026',
    'bhyt 80%',
    'bhyt 80?',
    'bhyt 0',
    'bhyt o',
    'bhyt 5-10',
    'bhyt 75 tuổi năm 2026',
    'bhyt 100 khi nào 2026',
    'bhyt 120 tháng 2026',
    'bhyt 65 hải phòng 2026',
    'bhyt 80.000',
    'bhyt 80 100',
    'bhyt 00',
    'bhyt',
    '07',
    'thẻ bhyt 07',
    'mua bhyt 6 thang',
    `bhyt 7 ${'a'.repeat(100)}`,
  ])('"%s" is none', (text) => expect(readTypedRef(text)).toBeNull())

  it('is read back from what is printed, with its event where that can be told from a word', () => {
    fc.assert(
      fc.property(ref, (one) => {
        const read = readTypedRef(typedRef(one))
        expect(read?.code).toBe(one.code)
        expect([one.event, null]).toContain(read?.event)
      }),
    )
    expect(typedRef({ code: 7, event: 'hoi-cho-2026' })).toBe('BHYT 07 hoi-cho-2026')
    expect(typedRef({ code: 7, event: 'hoicho' })).toBe('BHYT 07')
  })

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readTypedRef(text)))
  })
})

it('an event is a short slug', () => {
  expect(
    ['hoi-cho-2026', 'a', 'A', 'hội chợ', '', 'a'.repeat(41)].map((one) => LinkEvent.safeParse(one).success),
  ).toEqual([true, true, false, false, false, false])
})
