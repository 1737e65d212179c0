import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDong, formatNumber, formatPercent } from '../../src/knowledge/format.ts'

describe('numbers and dates for Vietnamese readers', () => {
  it('groups thousands by dots and writes đồng', () => {
    expect(formatDong(113850)).toBe('113.850 đồng')
    expect(formatDong(1366200)).toBe('1.366.200 đồng')
    expect(formatDong(0)).toBe('0 đồng')
    expect(formatDong(999)).toBe('999 đồng')
    expect(formatDong(56924.6)).toBe('56.925 đồng')
  })

  it('writes decimals with a comma', () => {
    expect(formatPercent(4.5)).toBe('4,5%')
    expect(formatPercent(100)).toBe('100%')
    expect(formatNumber(1234.5678)).toBe('1.234,57')
  })

  it('turns ISO dates around', () => {
    expect(formatDate('2026-07-01')).toBe('01/07/2026')
  })

  it('loses no digit of any whole number', () => {
    fc.assert(
      fc.property(fc.nat(), (dong) => {
        const written = formatDong(dong)
        expect(Number(written.replace(' đồng', '').replaceAll('.', ''))).toBe(dong)
        expect(written).toMatch(/^\d{1,3}(\.\d{3})* đồng$/)
      }),
    )
  })
})
