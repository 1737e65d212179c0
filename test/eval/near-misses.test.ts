import { describe, expect, it } from 'vitest'
import { nearMisses } from '../../src/eval/near-misses.ts'
import { ask } from './intents.ts'

const OTHERS = [
  ...ask('đổi nơi khám chữa bệnh', 'doi-noi-kcb'),
  ...ask('trời mưa gió', 'out-of-scope/chitchat'),
  ...ask('sửa ngày sinh', 'sua-thong-tin'),
]

describe('near misses', () => {
  it('are answers that nobody taught, taken for another topic', () => {
    const { answers, worst } = nearMisses([
      ...OTHERS,
      // Nothing else is said of its topic: without it, it sounds like changing the place.
      ...ask('đổi nơi khám chữa bệnh trên mạng', 'vssid-vneid', 'vssid-vneid/doi-noi'),
      ...ask('cài ứng dụng điện thoại', 'vssid-vneid'),
    ])
    expect(answers.total).toBe(30)
    expect(answers.counts.elsewhere).toBeGreaterThan(20)
    expect(worst).toEqual([
      {
        leftOut: 'vssid-vneid/doi-noi',
        total: 30,
        missed: answers.counts.elsewhere,
        takenFor: 'doi-noi-kcb',
      },
    ])
  })

  it('are not answers whose topic is found without them', () => {
    const { answers, worst } = nearMisses([
      ...OTHERS,
      ...ask('cài ứng dụng điện thoại mới', 'vssid-vneid', 'vssid-vneid/may-moi'),
      ...ask('cài ứng dụng điện thoại', 'vssid-vneid'),
    ])
    expect(answers).toEqual({ total: 30, counts: { topic: 30 } })
    expect(worst).toEqual([])
  })

  it('out of scope are matters that are answered as BHYT when nobody taught them', () => {
    const { matters, worst } = nearMisses([
      ...OTHERS,
      ...ask('đổi nơi khám chữa bệnh răng hàm', 'out-of-scope/near'),
      ...ask('đăng ký kết hôn', 'out-of-scope/far'),
    ])
    expect(matters.total).toBeGreaterThanOrEqual(60)
    expect(matters.counts.answered).toBeGreaterThan(20)
    expect(worst[0]).toMatchObject({ total: 30, takenFor: 'doi-noi-kcb' })
  })

  it('are none where there is neither answer nor matter', () => {
    expect(nearMisses(OTHERS)).toEqual({
      answers: { total: 0, counts: {} },
      matters: { total: 0, counts: {} },
      worst: [],
    })
  })
})
