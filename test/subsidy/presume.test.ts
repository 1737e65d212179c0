import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Impossible, Presumption } from '../../src/knowledge/policy/policy.ts'
import type { Law } from '../../src/subsidy/law/law.ts'
import { personOn } from '../../src/subsidy/person.ts'
import {
  type AskedPlace,
  type Extent,
  FREE,
  LIKELY,
  NOTHING,
  presume,
  SAID,
} from '../../src/subsidy/presume.ts'
import { type Value, valuesIn } from '../../src/subsidy/space/variable.ts'
import {
  DAY,
  everybody,
  found,
  impossible,
  lawGroup,
  presumption,
  tinyLaw,
  tinyPolicy,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const UPLAND: AskedPlace = { province: 'upland', jurisdictions: ['upland'] }
const LOWLAND: AskedPlace = { province: 'lowland', jurisdictions: ['lowland'] }
const NOWHERE: AskedPlace = { province: 'nowhere', jurisdictions: [] }

function lawWith(presumptions: readonly Presumption[], never: readonly Impossible[] = []): Law {
  return tinyLaw(
    tinyPolicy({
      groups: [
        lawGroup('one', 1, [
          { age: { atLeast: 60 } },
          { age: { under: 6 } },
          { residence: { province: 'upland' } },
          { residence: { province: 'lowland' } },
        ]),
        everybody(),
      ],
      presumptions,
      impossible: never,
    }),
  )
}

/** What is presumed of somebody: which values remain, and by which presumptions (their places in the law). */
function presumed(law: Law, facts: Facts, extent: Extent = SAID, place: AskedPlace | null = null) {
  const person = personOn(facts, DAY, law)
  const { masks, used } = presume(person, law, extent, place)
  return {
    used: used.map((one) => law.presumptions.indexOf(one)),
    of: (name: string) => {
      const variable = found(law.space.byName.get(name))
      return valuesIn(variable, masks[variable.index] ?? 0).map(shownAs)
    },
  }
}

function shownAs(value: Value): string {
  if (value.kind === 'between') return `${value.from}–${value.to}`
  return value.kind === 'is' ? String(value.value) : 'other'
}

const BOTH = ['false', 'true']

describe('what is presumed', () => {
  let law: Law
  beforeEach(() => {
    law = lawWith([
      presumption({ pension: false }),
      presumption({ hiv: false }, { tier: 'if-free' }),
      presumption({ household: 'none', student: false }, { tier: 'likely' }),
    ])
  })

  it('depends on how far one goes', () => {
    expect([NOTHING, SAID, FREE, LIKELY]).toEqual([
      [],
      ['unless-said'],
      ['unless-said', 'if-free'],
      ['unless-said', 'if-free', 'likely'],
    ])
    expect(presumed(law, {}, NOTHING).used).toEqual([])
    expect(presumed(law, {}, SAID).used).toEqual([0])
    expect(presumed(law, {}, FREE).used).toEqual([0, 1])
    expect(presumed(law, {}, LIKELY).used).toEqual([0, 1, 2])
    expect(presumed(law, {}, NOTHING).of('pension')).toEqual(BOTH)
    expect(presumed(law, {}, SAID).of('pension')).toEqual(['false'])
    expect(presumed(law, {}, SAID).of('hiv')).toEqual(BOTH)
    expect(presumed(law, {}, FREE).of('hiv')).toEqual(['false'])
    expect(presumed(law, {}, LIKELY).of('household')).toEqual(['none'])
  })

  it('is never what was said to be otherwise', () => {
    const said = presumed(law, { pension: true }, LIKELY)
    expect(said.of('pension')).toEqual(['true'])
    expect(said.used).toEqual([1, 2])
  })

  it('fills in what is missing beside what was said', () => {
    const half = presumed(law, { household: 'poor' }, LIKELY)
    expect(half.of('household')).toEqual(['poor'])
    expect(half.of('student')).toEqual(['false'])
    expect(half.used).toEqual([0, 1, 2])
    expect(presumed(law, { household: 'poor', student: true }, LIKELY).used).toEqual([0, 1])
  })

  it('was not needed where it was said', () => {
    expect(presumed(law, { pension: false }, SAID).used).toEqual([])
  })

  it('leaves the person as they are', () => {
    const person = personOn({}, DAY, law)
    const before = [...person.masks]
    presume(person, law, LIKELY, UPLAND)
    expect([...person.masks]).toEqual(before)
    expect(presume(person, law, NOTHING, UPLAND).masks).not.toBe(person.masks)
  })

  it('may be limited to some of it', () => {
    const person = personOn({}, DAY, law)
    const among = law.presumptions.slice(1)
    const { used, masks } = presume(person, law, LIKELY, null, among)
    expect(used).toEqual(among)
    const variable = found(law.space.byName.get('pension'))
    expect(masks[variable.index]).toBe(variable.all)
    expect(presume(person, law, LIKELY, null, []).used).toEqual([])
  })
})

describe('the order of what is presumed', () => {
  it('lets the first one count', () => {
    const law = lawWith([presumption({ household: 'poor' }), presumption({ household: 'none' })])
    expect(presumed(law, {})).toMatchObject({ used: [0] })
    expect(presumed(law, {}).of('household')).toEqual(['poor'])
  })

  it('does not let one count that says no more than those before it', () => {
    const law = lawWith([presumption({ pension: false }), presumption({ pension: false })])
    expect(presumed(law, {}).used).toEqual([0])
    const more = lawWith([presumption({ pension: false }), presumption({ pension: false, hiv: false })])
    expect(presumed(more, {}).used).toEqual([0, 1])
  })

  it('lets one rest on those before it', () => {
    const first = presumption({ student: true })
    const then = presumption({ pension: false }, { when: student })
    expect(presumed(lawWith([first, then]), {}).used).toEqual([0, 1])
    expect(presumed(lawWith([then, first]), {}).used).toEqual([1])
  })

  it('lets one be kept off by those before it', () => {
    const first = presumption({ student: true })
    const then = presumption({ pension: false }, { unless: student })
    expect(presumed(lawWith([first, then]), {}).used).toEqual([0])
    expect(presumed(lawWith([then, first]), {}).used).toEqual([0, 1])
  })

  it('does not let one of a tier that is not presumed stand in the way', () => {
    const law = lawWith([
      presumption({ household: 'poor' }, { tier: 'likely' }),
      presumption({ household: 'none' }),
    ])
    expect(presumed(law, {}, SAID).of('household')).toEqual(['none'])
    expect(presumed(law, {}, LIKELY).of('household')).toEqual(['poor'])
  })
})

describe('whom it is presumed of', () => {
  let law: Law
  beforeEach(() => {
    law = lawWith([presumption({ hiv: false }, { when: pension, unless: student })])
  })

  it('are those of whom the condition is known to hold, and the exception is not', () => {
    expect(presumed(law, { pension: true }).used).toEqual([0])
    expect(presumed(law, {}).used).toEqual([])
    expect(presumed(law, { pension: false }).used).toEqual([])
    expect(presumed(law, { pension: true, student: true }).used).toEqual([])
    expect(presumed(law, { pension: true, student: false }).used).toEqual([0])
  })
})

describe('a presumed age', () => {
  it('is from and below a number of years', () => {
    const ages = (given: Partial<Presumption>, facts: Facts = {}) =>
      presumed(lawWith([presumption({}, given)]), facts).of('age')
    expect(ages({ ageAtLeast: 6 })).toEqual(['6–59', '60–130'])
    expect(ages({ ageUnder: 60 })).toEqual(['0–5', '6–59'])
    expect(ages({ ageAtLeast: 6, ageUnder: 60 })).toEqual(['6–59'])
    expect(ages({ ageAtLeast: 60, ageUnder: 61 })).toEqual(['60–60'])
    expect(ages({})).toEqual(['0–5', '6–59', '60–130'])
  })

  it('does not narrow one that was told, however vaguely', () => {
    const law = lawWith([presumption({}, { ageAtLeast: 60 })])
    const vague = presumed(law, { ageRange: { from: 50, to: 70 } })
    expect(vague.of('age')).toEqual(['6–59', '60–130'])
    expect(vague.used).toEqual([])
  })

  it('narrows one that was only ruled out in part', () => {
    const law = lawWith(
      [presumption({}, { ageUnder: 60 })],
      [impossible('x', { age: { under: 6 } }, pension)],
    )
    const pensioner = presumed(law, { pension: true })
    expect(pensioner.of('age')).toEqual(['6–59'])
    expect(pensioner.used).toEqual([0])
  })
})

describe('what cannot be', () => {
  it('is not presumed', () => {
    const law = lawWith([presumption({ pension: true })], [impossible('x', { age: { under: 6 } }, pension)])
    const toddler = presumed(law, { age: 3 })
    expect(toddler.of('pension')).toEqual(['false'])
    expect(toddler.used).toEqual([])
  })
})

describe('the place that was asked', () => {
  let law: Law
  beforeEach(() => {
    law = lawWith([
      presumption({ residence: { status: 'permanent', province: '{{province}}' } }, { tier: 'likely' }),
    ])
  })

  it('may be presumed to be the residence', () => {
    expect(presumed(law, {}, LIKELY, UPLAND).of('residence.province')).toEqual(['upland'])
    expect(presumed(law, {}, LIKELY, LOWLAND).of('residence.province')).toEqual(['lowland'])
    expect(presumed(law, {}, LIKELY, UPLAND).of('residence.status')).toEqual(['permanent'])
  })

  it('is no residence where none was asked', () => {
    const nowhere = presumed(law, {}, LIKELY, null)
    expect(nowhere.of('residence.province')).toEqual(['lowland', 'upland', 'other'])
    expect(nowhere.of('residence.status')).toEqual(['permanent'])
    expect(nowhere.used).toEqual([0])
  })

  it('brings up no other place that has rules of its own', () => {
    expect(presumed(law, {}, SAID, UPLAND).of('residence.province')).toEqual(['upland', 'other'])
    expect(presumed(law, {}, SAID, LOWLAND).of('residence.province')).toEqual(['lowland', 'other'])
    expect(presumed(law, {}, SAID, NOWHERE).of('residence.province')).toEqual(['other'])
    expect(presumed(law, {}, SAID, UPLAND).used).toEqual([])
  })

  it('does not count against a residence that was told', () => {
    const told: Facts = { residence: { province: 'lowland' } }
    expect(presumed(law, told, SAID, UPLAND).of('residence.province')).toEqual(['lowland'])
    expect(presumed(law, told, LIKELY, UPLAND).of('residence.province')).toEqual(['lowland'])
  })

  it('counts for nothing with whom presumes nothing, or where none was asked', () => {
    const all = ['lowland', 'upland', 'other']
    expect(presumed(law, {}, NOTHING, UPLAND).of('residence.province')).toEqual(all)
    expect(presumed(law, {}, SAID, null).of('residence.province')).toEqual(all)
  })
})
