import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Advice, Condition } from '../../src/knowledge/policy/policy.ts'
import { adviceFor } from '../../src/subsidy/advice.ts'
import { personOn } from '../../src/subsidy/person.ts'
import { advice, DAY, everybody, found, lawGroup, support, tinyLaw, tinyPolicy } from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }

function given(facts: Facts, pieces: readonly Advice[], payer: string | null = null): string[] {
  const law = tinyLaw(
    tinyPolicy({
      groups: [
        support('top', 1, [], { addsTo: 'below', advice: ['of top'] }),
        lawGroup('below', 2, [], { advice: ['of below', 'more of below'] }),
        everybody(),
      ],
      advice: pieces,
      provinces: ['upland'],
    }),
  )
  const rule = payer === null ? null : found(law.rules.find(({ group }) => group.id === payer))
  return adviceFor(law, rule, personOn(facts, DAY, law))
}

describe('advice', () => {
  it('of the paying group comes first, after that of the group below it', () => {
    const hint = advice('hint', { age: { atLeast: 0 } })
    expect(given({}, [hint], 'top')).toEqual(['of below', 'more of below', 'of top', 'text of hint'])
    expect(given({}, [hint], 'below')).toEqual(['of below', 'more of below', 'text of hint'])
    expect(given({}, [hint], 'everybody')).toEqual(['text of hint'])
    expect(given({}, [hint])).toEqual(['text of hint'])
  })

  it('goes to those whom it is known to concern, in order', () => {
    const pieces = [
      advice('first', pension),
      advice('second', student),
      advice('third', pension, { unless: student }),
    ]
    expect(given({ pension: true }, pieces)).toEqual(['text of first', 'text of third'])
    expect(given({ pension: true, student: true }, pieces)).toEqual(['text of first', 'text of second'])
    expect(given({}, pieces)).toEqual([])
  })

  it('names the birthday of those whose date of birth is known', () => {
    const birthday = advice(
      'birthday',
      { age: { under: 75 } },
      { birthday: 75, text: 'At 75{{date}}, apply{{date}}.' },
    )
    expect(given({ birthDate: '1960-11-22' }, [birthday])).toEqual([
      'At 75 (22/11/2035), apply (22/11/2035).',
    ])
    expect(given({ birthDate: '1960-02-29' }, [birthday])).toEqual([
      'At 75 (28/02/2035), apply (28/02/2035).',
    ])
    expect(given({ age: 66 }, [birthday])).toEqual(['At 75, apply.'])
    expect(given({ birthYear: 1960 }, [birthday])).toEqual(['At 75, apply.'])
  })

  it('does not go to those who have told what makes it needless', () => {
    const school = advice('school', student, { unlessKnown: 'schoolProvince' })
    expect(given({ student: true }, [school])).toEqual(['text of school'])
    expect(given({ student: true, schoolProvince: 'upland' }, [school])).toEqual([])
    expect(given({ student: true, schoolProvince: 'other', pension: true }, [school])).toEqual([])
  })

  it('without a birthday names none', () => {
    const plain = advice('plain', pension, { text: 'Now{{date}}.' })
    expect(given({ pension: true, birthDate: '1960-11-22' }, [plain])).toEqual(['Now.'])
  })

  it('says of a province without rules of its own that there may be more', () => {
    const unknown = 'a province nobody knows'
    expect(given({ residence: { province: 'far away' } }, [])).toEqual([unknown])
    expect(given({ residence: { province: 'other' } }, [], 'top').at(-1)).toBe(unknown)
    expect(given({ residence: { province: 'upland' } }, [])).toEqual([])
    expect(given({ residence: { province: null } }, [])).toEqual([])
    expect(given({ residence: {} }, [])).toEqual([])
    expect(given({}, [])).toEqual([])
  })
})
