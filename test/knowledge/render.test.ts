import { describe, expect, it } from 'vitest'
import { renderAnswer, renderText } from '../../src/knowledge/render.ts'
import { answerWith, parameter, policyOf, ward } from './samples.ts'

const policy = policyOf(
  [
    parameter('vietnam/base', 'dong-per-month', [
      [2_340_000, '2024-07-01', '2026-06-30'],
      [2_530_000, '2026-07-01', null],
    ]),
    parameter('vietnam/rate', 'percent', [[4.5, '2025-07-01', null]]),
    parameter('vietnam/state', 'percent', [[30, '2025-07-01', null]]),
    parameter('thanh-pho/city', 'percent', [[20, '2026-01-01', '2030-12-31']]),
  ],
  [{ id: 'vietnam/premium', label: '', product: ['vietnam/base', 'vietnam/rate'], less: [], times: 1 }],
)
const on = (date: string) => ({ policy, date, place: ward })

describe('rendering on a day', () => {
  it('writes the value of that day, and the day since which it holds', () => {
    const text = '{{vietnam/premium | đồng}} từ {{vietnam/premium | từ ngày}}'
    expect(renderText(text, on('2026-11-21'))).toEqual({ ok: true, value: '113.850 đồng từ 01/07/2026' })
    expect(renderText(text, on('2026-06-30'))).toEqual({ ok: true, value: '105.300 đồng từ 01/07/2025' })
  })

  it('writes percentages, plain numbers and what is left of 100', () => {
    expect(renderText('{{vietnam/rate | %}}, {{vietnam/rate}}', on('2026-11-21'))).toEqual({
      ok: true,
      value: '4,5%, 4,5',
    })
    expect(renderText('{{100 - vietnam/state - thanh-pho/city | %}}', on('2026-11-21'))).toEqual({
      ok: true,
      value: '50%',
    })
    expect(renderText('{{vietnam/state + thanh-pho/city | %}}', on('2026-11-21'))).toEqual({
      ok: true,
      value: '50%',
    })
  })

  it('is not in force before and after the period, never the nearest value', () => {
    for (const date of ['2025-12-31', '2031-01-01']) {
      expect(renderText('{{100 - vietnam/state - thanh-pho/city | %}}', on(date))).toEqual({
        ok: false,
        reason: 'not-in-force',
        missing: ['100 - vietnam/state - thanh-pho/city | %'],
      })
    }
    expect(renderText('{{vietnam/premium | đồng}}', on('2025-06-30'))).toMatchObject({ ok: false })
  })
})

describe('contacts of a place', () => {
  it.each([
    ['{{hotline}}', '1900 9068'],
    ['{{office.social-insurance}}', 'BHXH thành phố (0225.1, 0225.2)'],
    ['{{office.ward}}', 'UBND phường'],
    ['{{office.ward | địa chỉ}}', 'số 1 phố Chính'],
    ['{{office.ward | giờ làm việc}}', 'chưa có, hỏi UBND phường'],
    ['{{office.ward | điện thoại}}', 'chưa có, hỏi UBND phường'],
    ['{{office.health-station}}', 'chưa có, hỏi UBND phường'],
  ])('%s', (text, written) => {
    expect(renderText(text, on('2026-11-21'))).toEqual({ ok: true, value: written })
  })
})

describe('an answer as a whole', () => {
  const answer = answerWith({
    short: 'Ngắn {{vietnam/rate | %}}.',
    details: null,
    steps: ['Gọi {{hotline}}.', 'Thêm {{thanh-pho/city | %}}.'],
  })

  it('renders every part', () => {
    expect(renderAnswer(answer, on('2026-11-21'))).toEqual({
      ok: true,
      value: { short: 'Ngắn 4,5%.', details: null, steps: ['Gọi 1900 9068.', 'Thêm 20%.'], ifHarmed: [] },
    })
  })

  it('is not in force when one step is not', () => {
    expect(renderAnswer(answer, on('2025-12-31'))).toEqual({
      ok: false,
      reason: 'not-in-force',
      missing: ['thanh-pho/city | %'],
    })
  })
})
