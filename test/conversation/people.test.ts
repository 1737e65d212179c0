import { describe, expect, it } from 'vitest'
import {
  conflicts,
  isSensitive,
  mergeFacts,
  mergeMentions,
  newPerson,
  resolved,
  withoutSensitive,
} from '../../src/conversation/people.ts'
import type { Person } from '../../src/conversation/state.ts'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { PersonMention } from '../../src/understanding/understanding.ts'
import { realBrain } from '../support/brain.ts'

function mention(relation: string | null, facts: Facts): PersonMention {
  return {
    relation,
    count: 1,
    facts,
    mentions: [{ fact: 'age', words: '…', certainty: 'stated' }],
    contradictions: [],
    pronoun: null,
  }
}

function known(relation: string | null, facts: Facts): Person {
  return { ...newPerson(relation), facts: relation === null ? facts : { ...facts, relation } }
}

const over70 = { from: 70, to: 79 }
const ages = (people: readonly Person[]) => people.map(({ relation, facts }) => [relation, facts.age])

describe('whom a message tells of', () => {
  it('two of one relation in one message are two people', () => {
    const people = mergeMentions([], [mention('child', { age: 13 }), mention('child', { age: 4 })], null)
    expect(ages(people)).toEqual([
      ['child', 13],
      ['child', 4],
    ])
  })

  it('a word that tells them apart keeps two of one relation apart over several messages', () => {
    const [older] = mergeMentions([], [{ ...mention('child', { age: 9 }), which: 'lon' }], null)
    const two = mergeMentions(
      older === undefined ? [] : [older],
      [{ ...mention('child', { age: 3 }), which: 'nho' }],
      null,
    )
    expect(ages(two)).toEqual([
      ['child', 9],
      ['child', 3],
    ])
    const corrected = mergeMentions(two, [{ ...mention('child', { age: 10 }), which: 'lon' }], null)
    expect(ages(corrected)).toEqual([
      ['child', 10],
      ['child', 3],
    ])
  })

  it('told again in the same number, they are the same people in their order', () => {
    const before = [known('child', { age: 13 }), known('child', { age: 4 })]
    const people = mergeMentions(before, [mention('child', { age: 14 }), mention('child', { age: 5 })], null)
    expect(ages(people)).toEqual([
      ['child', 14],
      ['child', 5],
    ])
  })

  it('one of several of a relation is nobody known, unless they are being asked about', () => {
    const before = [known('child', { age: 13 }), known('child', { age: 4 })]
    expect(ages(mergeMentions(before, [mention('child', { age: 9 })], null))).toHaveLength(3)
    expect(ages(mergeMentions(before, [mention('child', { age: 9 })], 1))).toEqual([
      ['child', 13],
      ['child', 9],
    ])
  })

  it('words without a name go to the person asked about, or take the name that comes later', () => {
    const asked = [known('father', { age: 73 }), known('mother', {})]
    expect(ages(mergeMentions(asked, [mention(null, { age: 70 })], 1))).toEqual([
      ['father', 73],
      ['mother', 70],
    ])
    expect(ages(mergeMentions([known(null, { age: 67 })], [mention('mother', {})], null))).toEqual([
      ['mother', 67],
    ])
  })
})

describe('facts of one person', () => {
  it('a newer age of any kind replaces the older one', () => {
    expect(mergeFacts({ birthYear: 1949 }, { age: 67 })).toEqual({ age: 67 })
    expect(mergeFacts({ age: 67 }, { birthDate: '1958-03-15' })).toEqual({ birthDate: '1958-03-15' })
    expect(mergeFacts({ ageRange: over70 }, { age: 72 })).toEqual({ age: 72 })
    expect(mergeFacts({ ageRange: over70 }, { birthYear: 1954 })).toEqual({ birthYear: 1954 })
    expect(mergeFacts({ age: 67 }, { ageRange: over70 })).toEqual({ ageRange: over70 })
    expect(mergeFacts({ ageRange: { from: 60, to: 69 } }, { ageRange: over70 })).toEqual({ ageRange: over70 })
    expect(mergeFacts({ ageRange: over70 }, { pension: false })).toEqual({ ageRange: over70, pension: false })
  })

  it('a vague age in passing takes no birth away, nor an age that it agrees with', () => {
    const kept = (facts: Facts) =>
      mergeMentions([known('mother', facts)], [mention('mother', { ageRange: over70 })], null)[0]?.facts
    const mother = { relation: 'mother' }
    expect(kept({ birthDate: '1953-03-15' })).toEqual({ ...mother, birthDate: '1953-03-15' })
    expect(kept({ birthYear: 1953 })).toEqual({ ...mother, birthYear: 1953 })
    expect(kept({ age: 73 })).toEqual({ ...mother, age: 73 })
    expect(kept({ age: 62 })).toEqual({ ...mother, ageRange: over70 })
    expect(kept({ ageRange: { from: 60, to: 69 } })).toEqual({ ...mother, ageRange: over70 })
  })

  it('an age of any kind settles a contradiction between others', () => {
    const before: Person = {
      ...known('mother', {}),
      contradictions: [{ fact: 'age', words: ['67', '1949'] }],
    }
    for (const told of [{ ageRange: over70 }, { birthYear: 1949 }]) {
      expect(mergeMentions([before], [mention('mother', told)], null)[0]?.contradictions).toEqual([])
    }
    const other = mergeMentions([before], [mention('mother', { pension: false })], null)
    expect(other[0]?.contradictions).toHaveLength(1)
  })

  it('the parts of a residence come together', () => {
    expect(
      mergeFacts({ residence: { province: 'hai-phong' } }, { residence: { status: 'permanent' } }),
    ).toEqual({ residence: { province: 'hai-phong', status: 'permanent' } })
  })
})

it('of what somebody told, poverty, Party and illness stay out of what is kept for long', () => {
  const { pack } = realBrain()
  const facts: Facts = {
    relation: 'self',
    age: 62,
    pension: false,
    household: 'near-poor',
    hiv: true,
    partyBadgeYears: 40,
    blindAssociation: true,
  }
  expect(isSensitive('ageRange', pack)).toBe(false)
  expect(withoutSensitive(facts, pack)).toEqual({ relation: 'self', age: 62, pension: false })
})

describe('"bà ấy"', () => {
  const ba = ['grandmother', 'mother', 'wife']
  const spoken = (relation: string | null, pronoun: string[]) => ({
    ...mention(relation, { age: 70 }),
    pronoun,
  })
  const mother = known('mother', {})
  const grandmother = known('grandmother', {})

  it('is the only one whom it fits', () => {
    const meant = resolved(spoken(null, ba), [known('father', {}), mother], null)
    expect(meant).toMatchObject({ kind: 'one', mention: { relation: 'mother' } })
  })

  it('is the one whom the word itself names, also while another is being asked about', () => {
    const meant = resolved(spoken('grandmother', ba), [mother, grandmother], 0)
    expect(meant).toMatchObject({ kind: 'one', mention: { relation: 'grandmother' } })
  })

  it('has to be asked for where it fits several', () => {
    const meant = resolved(spoken(null, ba), [mother, known('child', {}), grandmother], 0)
    expect(meant).toMatchObject({ kind: 'several', among: [0, 2] })
  })

  it('is the child being asked about, of several children', () => {
    const children = [known('child', { age: 4 }), known('child', { age: 9 })]
    expect(resolved(spoken(null, ['child']), children, 1)).toMatchObject({ kind: 'one' })
    expect(resolved(spoken(null, ['child']), children, null)).toMatchObject({ kind: 'several' })
  })

  it('stays as it was read where it fits nobody', () => {
    const meant = resolved(spoken('grandmother', ba), [known('child', {})], 0)
    expect(meant).toMatchObject({ kind: 'one', mention: { relation: 'grandmother' } })
  })
})

describe('people named without a fact', () => {
  const unsaid = (relation: string): PersonMention => ({ ...mention(relation, {}), mentions: [] })

  it('are all kept', () => {
    const people = mergeMentions([], [unsaid('father'), unsaid('mother'), unsaid('self')], null)
    expect(people.map(({ relation }) => relation)).toEqual(['father', 'mother'])
  })

  it('are left out where something is told of another', () => {
    const people = mergeMentions([], [unsaid('self'), mention('mother', { age: 70 })], null)
    expect(people.map(({ relation }) => relation)).toEqual(['mother'])
  })

  it('are somebody else than whoever was not named before, where the message says so', () => {
    const before = [known(null, { age: 40 })]
    const father = [mention('father', { age: 70 })]
    expect(ages(mergeMentions(before, father, 0, { anew: true }))).toEqual([
      [null, 40],
      ['father', 70],
    ])
  })
})

describe('what is told otherwise than it is known', () => {
  it.each<[Facts, Facts, boolean]>([
    [{ age: 73 }, { age: 70 }, true],
    [{ age: 73 }, { pension: true }, false],
    [{ pension: false }, { pension: false }, false],
    [{ residence: { status: 'permanent' } }, { residence: { province: 'other' } }, false],
    [{ residence: { province: 'hai-phong' } }, { residence: { province: 'other' } }, true],
    [{ relation: 'mother' }, { relation: 'self' }, false],
  ])('%j, then %j: %s', (before, told, is) => {
    expect(conflicts(before, told)).toBe(is)
  })
})
