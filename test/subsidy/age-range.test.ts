import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY_AGE, ageOfYear, ageOn, birthdayOf } from '../../src/subsidy/age-range.ts'

describe('completed years', () => {
  it.each([
    ['the day before the birthday', { birthDate: '1966-11-22' }, '2026-11-21', 59, 59],
    ['the birthday', { birthDate: '1966-11-22' }, '2026-11-22', 60, 60],
    ['the day of birth', { birthDate: '2026-11-21' }, '2026-11-21', 0, 0],
    ['29 February in a shorter year', { birthDate: '1952-02-29' }, '2027-02-28', 75, 75],
    ['the day before that', { birthDate: '1952-02-29' }, '2027-02-27', 74, 74],
    ['29 February in a leap year', { birthDate: '1964-02-29' }, '2024-02-28', 59, 59],
    ['a year alone', { birthYear: 1966 }, '2026-11-21', 59, 60],
    ['a year alone on its last day', { birthYear: 1966 }, '2026-12-31', 60, 60],
    ['a child of this year', { birthYear: 2026 }, '2026-11-21', 0, 0],
    ['an age and a year that agree', { age: 59, birthYear: 1966 }, '2026-11-21', 59, 59],
    ['a date of birth with its year', { birthDate: '1966-11-22', birthYear: 1966 }, '2026-11-21', 59, 59],
    ['a range', { ageRange: { from: 60, to: 69 } }, '2026-11-21', 60, 69],
    ['a range and a year', { ageRange: { from: 60, to: 69 }, birthYear: 1966 }, '2026-11-21', 60, 60],
  ])('%s', (_name, facts, date, from, to) => {
    expect(ageOn(facts, date)).toEqual({ from, to })
  })

  it.each([
    ['an age and a year that contradict each other', { age: 67, birthYear: 1949 }],
    ['an age and a date of birth that do', { birthDate: '1966-11-22', age: 61 }],
    ['an age outside a range', { ageRange: { from: 60, to: 69 }, age: 59 }],
    ['a birth after the day asked about', { birthDate: '2026-11-22' }],
    ['a year after it', { birthYear: 2027 }],
    ['nothing', {}],
  ])('is open for %s', (_name, facts) => {
    expect(ageOn(facts, '2026-11-21')).toEqual({ from: 0, to: Number.POSITIVE_INFINITY })
  })

  it('are any of somebody who is born in a year to come', () => {
    expect(ageOfYear(2027, '2026-11-21')).toEqual(ANY_AGE)
    expect(ageOfYear(2026, '2026-12-31')).toEqual({ from: 0, to: 0 })
  })

  it.each([
    ['1940-02-29', 60, '2000-02-29'],
    ['2000-02-29', 100, '2100-02-28'],
    ['1940-02-29', 61, '2001-02-28'],
    ['1940-02-29', 64, '2004-02-29'],
    ['1940-02-28', 61, '2001-02-28'],
    ['1940-03-29', 61, '2001-03-29'],
    ['0900-05-06', 50, '0950-05-06'],
  ])('of somebody born on %s are %i on %s', (birthDate, years, day) => {
    expect(birthdayOf(birthDate, years)).toBe(day)
  })

  it('reaches N years exactly on the Nth birthday', () => {
    const births = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(births, fc.integer({ min: 1, max: 100 }), (birth, years) => {
        const birthDate = birth.toISOString().slice(0, 10)
        const birthday = birthdayOf(birthDate, years)
        const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10)
        expect(ageOn({ birthDate }, birthday).from).toBe(years)
        expect(ageOn({ birthDate }, eve).to).toBe(years - 1)
      }),
    )
  })
})
