import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Impossible } from '../../src/knowledge/policy/policy.ts'
import { contradictionsOf } from '../../src/subsidy/contradictions.ts'
import { personOn } from '../../src/subsidy/person.ts'
import { DAY, everybody, impossible, tinyLaw, tinyPolicy } from './tiny-policy.ts'

const child: Condition = { age: { under: 6 } }
const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }

function found(facts: Facts, never: readonly Impossible[] = [], date = DAY) {
  const law = tinyLaw(tinyPolicy({ groups: [everybody()], impossible: never }))
  return contradictionsOf(personOn(facts, date, law), date, law)
}

const texts = (facts: Facts) => found(facts).map(({ text }) => text)

describe('a birth', () => {
  it('cannot lie ahead', () => {
    const ahead = [{ fact: 'birthDate', text: 'born after 15/06/2026' }]
    expect(found({ birthDate: '2026-06-16' })).toEqual(ahead)
    expect(found({ birthYear: 2027 })).toEqual(ahead)
    expect(found({ birthDate: '2026-06-16', age: 30 })).toEqual(ahead)
    expect(found({ birthDate: '2026-06-15' })).toEqual([])
    expect(found({ birthYear: 2026 })).toEqual([])
    expect(found({ birthYear: 2027 }, [], '2027-01-01')).toEqual([])
  })
})

describe('two ways to tell an age', () => {
  it.each<[string, Facts, string]>([
    ['age and range', { age: 59, ageRange: { from: 60, to: 69 } }, 'Aged 59 against aged 60–69'],
    ['age and year', { age: 61, birthYear: 1966 }, 'Aged 61 against born in 1966 (59–60)'],
    ['age and date', { age: 61, birthDate: '1966-06-16' }, 'Aged 61 against born on 16/06/1966 (59)'],
    [
      'range and year',
      { ageRange: { from: 61, to: 69 }, birthYear: 1966 },
      'Aged 61–69 against born in 1966 (59–60)',
    ],
    [
      'range and date',
      { ageRange: { from: 60, to: 60 }, birthDate: '1966-06-16' },
      'Aged 60 against born on 16/06/1966 (59)',
    ],
    [
      'year and date',
      { birthYear: 1949, birthDate: '1966-06-15' },
      'Born in 1949 (76–77) against born on 15/06/1966 (60)',
    ],
  ])('that do not agree are named: %s', (_name, facts, text) => {
    expect(found(facts)).toEqual([{ fact: 'birthDate', text }])
  })

  it('that agree are none', () => {
    expect(found({})).toEqual([])
    expect(found({ age: 60 })).toEqual([])
    expect(
      found({ age: 60, ageRange: { from: 60, to: 69 }, birthYear: 1966, birthDate: '1966-06-15' }),
    ).toEqual([])
    expect(found({ age: 69, ageRange: { from: 60, to: 69 } })).toEqual([])
    expect(found({ age: 59, birthYear: 1966 })).toEqual([])
  })

  it('are named pair by pair', () => {
    expect(texts({ age: 30, ageRange: { from: 40, to: 49 }, birthYear: 1966 })).toEqual([
      'Aged 30 against aged 40–49',
      'Aged 30 against born in 1966 (59–60)',
      'Aged 40–49 against born in 1966 (59–60)',
    ])
    expect(texts({ age: 59, birthYear: 1966, birthDate: '1966-06-15' })).toEqual([
      'Aged 59 against born on 15/06/1966 (60)',
    ])
  })
})

describe('two things that are never so of one person', () => {
  const never = [impossible('x', child, pension), impossible('y', student, child)]

  it('contradict each other once both are known; the second one is asked for', () => {
    expect(found({ age: 3, pension: true }, never)).toEqual([{ fact: 'pension', text: 'text of x' }])
    expect(found({ age: 3, student: true }, never)).toEqual([{ fact: 'age', text: 'text of y' }])
    expect(found({ age: 3, pension: true, student: true }, never)).toEqual([
      { fact: 'pension', text: 'text of x' },
      { fact: 'age', text: 'text of y' },
    ])
  })

  it('do not while one of them is not known, or not so', () => {
    expect(found({ age: 3 }, never)).toEqual([])
    expect(found({ pension: true }, never)).toEqual([])
    expect(found({ age: 3, pension: false }, never)).toEqual([])
    expect(found({ age: 30, pension: true, student: true }, never)).toEqual([])
  })

  it('come after what is wrong with the birth', () => {
    expect(found({ birthYear: 2023, age: 30, pension: true, ageRange: { from: 1, to: 5 } }, never)).toEqual([
      { fact: 'birthDate', text: 'Aged 30 against aged 1–5' },
      { fact: 'birthDate', text: 'Aged 30 against born in 2023 (2–3)' },
    ])
    expect(found({ birthDate: '2027-01-01', student: true, age: 3 }, never)).toEqual([
      { fact: 'birthDate', text: 'born after 15/06/2026' },
      { fact: 'age', text: 'text of y' },
    ])
  })

  it('are asked for by the age where the second one has parts', () => {
    const parts = impossible('z', pension, { all: [student, { fact: 'hiv', is: true }] })
    expect(found({ pension: true, student: true, hiv: true }, [parts])).toEqual([
      { fact: 'age', text: 'text of z' },
    ])
  })
})
