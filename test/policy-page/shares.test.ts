import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/knowledge/policy/policy.ts'
import { paidOnDay, shareLines } from '../../src/policy-page/shares.ts'
import { PRINT_DAY, pack, page } from './real-page.ts'

function group(id: string): Group {
  const found = pack.policy.groups.get(id)
  if (found === undefined) throw new Error(`no group ${id}`)
  return found
}

describe('who pays', () => {
  it('adds a top-up to the group below', () => {
    expect(Object.fromEntries(paidOnDay(page, group('hai-phong/near-poor'), PRINT_DAY) ?? [])).toEqual({
      state: 70,
      city: 30,
    })
  })

  it('is not said of a day outside the period', () => {
    expect(paidOnDay(page, group('hai-phong/near-poor'), '2025-12-31')).toBeNull()
  })

  it('never comes to more than the whole premium', () => {
    const state = { state: 'vietnam/near-poor-poor-commune-support' }
    const city = { city: 'hai-phong/near-poor-support' }
    const [line] = shareLines(page, { from: '2026-01-01', to: '2030-12-31' }, [state, city])
    expect(line).toMatch(
      /^từ 01\/01\/2026 đến 31\/12\/2030: ngân sách nhà nước 100%; người tham gia tự đóng 0% \[/,
    )
  })

  it('is said for each stretch of days, and where a number is missing, that it is', () => {
    const lines = shareLines(page, { from: '2025-07-01', to: null }, [
      { city: 'hai-phong/elderly-60-74-support' },
    ])
    expect(lines.map((line) => line.replace(/ \[.*/, ''))).toEqual([
      'từ 01/07/2025 đến 31/12/2025: chưa có con số cho thời gian này',
      'từ 01/01/2026 đến 31/12/2030: ngân sách thành phố 100%; người tham gia tự đóng 0%',
      'từ 01/01/2031: chưa có con số cho thời gian này',
    ])
  })
})
