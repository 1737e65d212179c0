import { describe, expect, it } from 'vitest'
import { noonOf, today } from '../../src/conversation/today.ts'

describe('a day in Vietnam', () => {
  it('begins at midnight there', () => {
    expect(today(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20')
    expect(today(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  })

  it('has its midday', () => {
    expect(noonOf('2026-11-21')).toEqual(new Date('2026-11-21T12:00:00+07:00'))
    expect(today(noonOf('2024-02-29'))).toBe('2024-02-29')
  })
})
