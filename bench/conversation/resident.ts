import type { Relation } from '../../src/vietnamese/kin-terms.ts'
import { between, chance, pick, type Random, randomOf, some, weighted } from './draw.ts'
import { drawManner, type Manner } from './manner.ts'
import { drawHome, drawPerson, type Person, type Setting } from './people.ts'

/** Somebody who writes to the ward, and the people they ask for. */
export interface Resident {
  readonly number: number
  readonly people: readonly Person[]
  /** How each of the people is called: "mẹ tôi". */
  readonly names: readonly string[]
  readonly manner: Manner
  readonly begins: 'words' | 'button'
  /** Facts of each told at once in the first message, at the most. */
  readonly tellsAtOnce: number
  readonly traits: Traits
}

/** What besides answering they do. */
export interface Traits {
  /** The rare groups are as likely as the others. */
  readonly rare: boolean
  /** Leaves questions unanswered. */
  readonly skips: boolean
  /** Says something wrong first, and corrects it. */
  readonly corrects: boolean
  /** Says and sends other things between the answers. */
  readonly interrupts: boolean
  /** Falls silent for two days. */
  readonly returns: boolean
  /** Taps rather than types. */
  readonly taps: boolean
}

const RELATIONS: readonly { readonly item: Relation; readonly weight: number }[] = [
  { item: 'self', weight: 35 },
  { item: 'mother', weight: 20 },
  { item: 'father', weight: 14 },
  { item: 'grandmother', weight: 6 },
  { item: 'grandfather', weight: 4 },
  { item: 'wife', weight: 5 },
  { item: 'husband', weight: 5 },
  { item: 'child', weight: 6 },
  { item: 'grandchild', weight: 1 },
  { item: 'brother', weight: 1 },
  { item: 'sister', weight: 1 },
  { item: 'mother-in-law', weight: 1 },
  { item: 'father-in-law', weight: 1 },
]
const NAMES: Readonly<Partial<Record<Relation, readonly string[]>>> = {
  mother: ['mẹ {me}', 'mẹ đẻ {me}', 'má {me}'],
  father: ['bố {me}', 'ba {me}', 'bố đẻ {me}'],
  grandmother: ['bà nội {me}', 'bà ngoại {me}'],
  grandfather: ['ông nội {me}', 'ông ngoại {me}'],
  wife: ['vợ {me}'],
  husband: ['chồng {me}'],
  child: ['con {me}', 'con trai {me}', 'con gái {me}'],
  grandchild: ['cháu nội {me}', 'cháu ngoại {me}'],
  brother: ['anh trai {me}', 'em trai {me}'],
  sister: ['chị gái {me}', 'em gái {me}'],
  'mother-in-law': ['mẹ chồng {me}', 'mẹ vợ {me}'],
  'father-in-law': ['bố chồng {me}', 'bố vợ {me}'],
}

/** The resident of a number: the same for a seed, place and day, whoever else is drawn. */
export function drawResident(
  seed: number,
  number: number,
  setting: Setting,
): { readonly resident: Resident; readonly random: Random } {
  const random = randomOf(seed, number)
  const traits: Traits = {
    rare: chance(0.06, random),
    skips: chance(0.08, random),
    corrects: chance(0.15, random),
    interrupts: chance(0.3, random),
    returns: chance(0.02, random),
    taps: chance(0.5, random),
  }
  const relations = chance(0.25, random) ? drawFamily(random) : [weighted(RELATIONS, random)]
  const home = drawHome(traits.rare, setting, random)
  const people = toldApart(
    relations.map((relation) => drawPerson(relation, home, traits.rare, setting, random)),
  )
  const manner = drawManner(people.find(({ relation }) => relation === 'self')?.age ?? 30, random)
  const resident: Resident = {
    number,
    people,
    names: namesOf(people, manner, random),
    manner,
    begins: people.length === 1 && chance(0.25, random) ? 'button' : 'words',
    tellsAtOnce: between(0, people.length > 1 ? 3 : 5, random),
    traits,
  }
  return { resident, random }
}

function drawFamily(random: Random): Relation[] {
  const size = between(2, 4, random)
  const family = some(
    RELATIONS.map(({ item }) => item).filter((relation) => !['wife', 'husband', 'child'].includes(relation)),
    size - 1,
    random,
  )
  const last = pick<Relation>(['wife', 'husband', 'child', 'child', 'self'], random)
  const all = family.includes(last) ? [...family, 'child' as const] : [...family, last]
  return all.includes('child') && all.length < 4 && chance(0.4, random) ? [...all, 'child'] : all
}

/** The older child first; of two who are nearly of an age the one. */
function toldApart(people: readonly Person[]): Person[] {
  const sorted = people.toSorted((a, b) => (a.relation === b.relation ? b.age - a.age : 0))
  return sorted.filter(
    ({ relation, age }, at) =>
      !sorted.slice(0, at).some((other) => other.relation === relation && other.age - age < 2),
  )
}

/** Two children are told apart as the older and the younger. */
function namesOf(people: readonly Person[], { me, diacritics }: Manner, random: Random): string[] {
  const children = people.filter(({ relation }) => relation === 'child')
  return people.map((person) => {
    if (person.relation === 'self') return me
    if (person.relation === 'child' && children.length > 1) {
      return person === children[0] ? `con lớn ${me}` : `con nhỏ ${me}`
    }
    // Without its mark "má" is any word.
    const names = (NAMES[person.relation] ?? ['người nhà {me}']).filter(
      (name) => diacritics || !name.startsWith('má '),
    )
    return pick(names, random).replace('{me}', me)
  })
}
