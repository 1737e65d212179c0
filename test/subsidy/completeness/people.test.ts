import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/knowledge/policy/policy.ts'
import { whoIsIn } from '../../../src/subsidy/completeness/people.ts'
import { testOf } from '../../../src/subsidy/conditions/test.ts'
import { NO, YES } from '../../../src/subsidy/diagram/forest.ts'
import { drawLaw } from '../../../src/subsidy/law/draw.ts'
import { diagramOf } from '../../../src/subsidy/law/payer.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import { DAY, everybody, found, impossible, tinyPolicy } from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

/** Who is in a condition, counted over pension, student and household. */
function people(condition: Condition | boolean, never = [impossible('x', pension, student)]) {
  const policy = tinyPolicy({
    groups: [everybody()],
    impossible: never,
    examplePerson: { age: 40, pension: false, student: false, household: 'none', hiv: false },
  })
  const space = spaceOf([policy], [])
  const counted = ['pension', 'student', 'household'].reduce(
    (bits, name) => bits | (1 << found(space.byName.get(name)).index),
    0,
  )
  const law = drawLaw(policy, space, DAY)
  const whole = condition === true ? YES : NO
  const point = typeof condition === 'boolean' ? whole : diagramOf(testOf(condition, space), law.forest)
  return whoIsIn(policy, space, law, point, counted)
}

describe('who is in a diagram', () => {
  it('is how many, and one of them', () => {
    expect(people(poor, [])).toEqual({
      combinations: 4,
      example: expect.objectContaining({ household: 'poor', pension: false, student: false, age: 40 }),
    })
    expect(people({ any: [poor, student] }, [])?.combinations).toBe(4 + 6)
    expect(people(true, [])?.combinations).toBe(16)
  })

  it('is nobody who cannot be', () => {
    expect(people({ all: [pension, student] })).toBeNull()
    expect(people(pension)?.example).toMatchObject({ pension: true, student: false })
  })

  it('is null where it is nobody', () => {
    expect(people(false)).toBeNull()
    expect(people({ all: [poor, { not: poor }] })).toBeNull()
  })
})
