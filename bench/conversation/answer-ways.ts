import type { FactQuestion } from '../../src/knowledge/pack.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { pick, type Random, weighted } from './draw.ts'
import { typed } from './manner.ts'
import type { Person } from './people.ts'
import type { Resident } from './resident.ts'
import type { Deed } from './session.ts'
import { filled, phraseFor, type Where } from './speech.ts'
import { type TrueChoice, trueChoice } from './true-choice.ts'
import { AGE_ANSWERS, BABY_ANSWERS, BIRTH_DATE_ANSWERS, DONT_KNOW, NO, YES } from './wordings.ts'

export const WAYS = ['tap', 'number', 'label', 'synonym', 'own', 'extra', 'skip'] as const
export type Way = (typeof WAYS)[number]

export interface Offer {
  readonly label: string
  readonly payload: string
}

/** An answer as it is given. */
export interface Answer {
  readonly deed: Deed
  readonly way: Way
  /** Facts that the words tell besides the one asked for. */
  readonly besides: readonly string[]
}

/** The question that is open, and whom it is about. */
export interface Asked {
  readonly id: string
  readonly question: FactQuestion | undefined
  readonly person: Person
  readonly offered: readonly Offer[]
  /** Facts of the person that nobody will ask for and that were not said yet. */
  readonly unsaid: readonly string[]
}

/** How often of 100 each way is taken. */
const TYPING: Readonly<Record<Exclude<Way, 'skip'>, number>> = {
  tap: 20,
  number: 10,
  label: 12,
  synonym: 23,
  own: 23,
  extra: 12,
}
const TAPPING = { ...TYPING, tap: 75, number: 3, label: 4, synonym: 7, own: 7, extra: 4 }
const SKIPPING = 15

/** A true answer in one of the ways. */
export function answer(asked: Asked, resident: Resident, where: Where, random: Random): Answer {
  const { taps, skips } = resident.traits
  const ways = Object.entries({ ...(taps ? TAPPING : TYPING), skip: skips ? SKIPPING : 0 })
  const way =
    asked.unsaid.length > 0
      ? 'extra'
      : weighted(
          WAYS.flatMap((item) => weightOf(item, ways)),
          random,
        )
  return answerBy(way, asked, resident, where, random)
}

function weightOf(item: Way, ways: readonly [string, number][]) {
  return ways.filter(([name]) => name === item).map(([, weight]) => ({ item, weight }))
}

/** A true answer in a certain way, or the nearest to it that there is. */
export function answerBy(way: Way, asked: Asked, resident: Resident, where: Where, random: Random): Answer {
  const { question, person } = asked
  if (way === 'skip') return say('skip', pick(DONT_KNOW, random), resident, random)
  if (question === undefined || question.typed !== null)
    return answerTyped(way, asked, resident, where, random)
  const choice = trueChoice(question, person.facts, where.province)
  if (choice === null) return say('skip', pick(DONT_KNOW, random), resident, random)
  return answerChosen(way, choice, asked, resident, where, random)
}

/** Another answer than the true one; null where there is none to choose. */
export function wrongAnswer(asked: Asked, where: Where, random: Random): Deed | null {
  const { question, person, offered } = asked
  if (question === undefined) return null
  if (question.typed === 'age') {
    return { kind: 'say', text: String(person.age > 40 ? person.age - 11 : person.age + 11) }
  }
  const right = trueChoice(question, person.facts, where.province)
  const others = question.choices.filter((one) => one !== right && Object.keys(one.facts).length > 0)
  const isPlain = right !== null && question.choices.length <= 3 && others.length > 0
  return isPlain ? tapped(pick(others, random).label, offered) : null
}

function answerTyped(way: Way, asked: Asked, resident: Resident, where: Where, random: Random): Answer {
  const years = asked.person.age === 0 ? BABY_ANSWERS : AGE_ANSWERS
  const ages = asked.question?.typed === 'age' ? years : BIRTH_DATE_ANSWERS
  const words = filled(pick(ages, random), asked.person, where)
  if (way === 'extra') return withMore(words, asked, resident, where, random)
  return say('own', words, resident, random)
}

function answerChosen(
  way: Exclude<Way, 'skip'>,
  choice: TrueChoice,
  asked: Asked,
  resident: Resident,
  where: Where,
  random: Random,
): Answer {
  switch (way) {
    case 'tap': {
      const deed = tapped(choice.label, asked.offered)
      return { deed, way: deed.kind === 'tap' ? 'tap' : 'label', besides: [] }
    }
    case 'number': {
      const at = asked.offered.findIndex(({ label }) => label === choice.label)
      if (at < 0) return answerChosen('label', choice, asked, resident, where, random)
      return { deed: { kind: 'say', text: String(at + 1) }, way, besides: [] }
    }
    case 'label': {
      const { diacritics } = resident.manner
      return { deed: { kind: 'say', text: diacritics ? choice.label : fold(choice.label) }, way, besides: [] }
    }
    case 'synonym':
      return choice.synonyms.length === 0
        ? answerChosen('tap', choice, asked, resident, where, random)
        : say(way, pick(choice.synonyms, random), resident, random)
    case 'own':
      return say(way, ownWords(choice, asked, where, random), resident, random)
    case 'extra':
      return withMore(ownWords(choice, asked, where, random), asked, resident, where, random)
  }
}

/** A plain yes or no where it is one, or the thing itself. */
function ownWords(choice: TrueChoice, { id, person }: Asked, where: Where, random: Random): string {
  const told: unknown = Object.values(choice.facts)[0]
  if (told === true && random() < 0.5) return pick(YES, random)
  const isDenial = id !== 'work' && /^(?:khong|chua)/.test(fold(choice.label))
  if (isDenial && random() < 0.6) return pick(NO, random)
  const fact = id in choice.facts ? id : (Object.keys(choice.facts)[0] ?? id)
  const said = id === 'area' ? 'residence.area' : fact
  const phrase = isGroups(choice) ? null : phraseFor(person, said, where, random)
  return phrase?.words ?? pick([choice.label, ...choice.synonyms], random)
}

/** An answer that rules out several groups: the words for one of them would not say it. */
function isGroups({ facts }: TrueChoice): boolean {
  return Object.keys(facts).length > 1
}

/** The answer, and with it something that was not asked. */
function withMore(words: string, asked: Asked, resident: Resident, where: Where, random: Random): Answer {
  const fact = asked.unsaid[0] ?? pick(['residence', 'pension', 'work', 'household'], random)
  const more = fact === asked.id ? null : phraseFor(asked.person, fact, where, random)
  if (more === null) return say('own', words, resident, random)
  return { ...say('extra', `${words}, ${more.words}`, resident, random), besides: more.facts }
}

function say(way: Way, words: string, { manner }: Resident, random: Random): Answer {
  return { deed: { kind: 'say', text: typed(words, manner, random) }, way, besides: [] }
}

/** The button with a label; its words where it is not offered. */
export function tapped(label: string, offered: readonly Offer[]): Deed {
  const choice = offered.find((one) => one.label === label)
  return choice === undefined ? { kind: 'say', text: label } : { kind: 'tap', ...choice }
}
