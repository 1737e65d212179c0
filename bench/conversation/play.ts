import type { Brain } from '../../src/answering/brain.ts'
import type { Facts } from '../../src/knowledge/facts.ts'
import { type Answer, type Asked, answer, answerBy, type Way, wrongAnswer } from './answer-ways.ts'
import { ASIDES, BACK, CORRECTIONS, RATHER, RETURNING, THANKS, WHY_ASKED } from './asides.ts'
import { chance, pick, type Random, weighted } from './draw.ts'
import { typed } from './manner.ts'
import { matchPeople } from './match.ts'
import { misstated } from './misstated.ts'
import { saysUnasked } from './presumed-of-all.ts'
import type { Resident } from './resident.ts'
import { type Deed, Session, type Turn } from './session.ts'
import { also, insisting, opening, phraseFor, type Said, type Telling, type Where } from './speech.ts'
import { differing } from './true-choice.ts'

/** What a step was meant as. */
export type Aim =
  | 'opening'
  | 'insisting'
  | 'also'
  | 'answer'
  | 'lie'
  | 'correction'
  /** A result repeats something that is not so: says what is. */
  | 'put-right'
  | 'which'
  /** Somebody else was asked about: says who is meant. */
  | 'rather'
  | 'aside'
  | 'why'
  | 'thanks'
  | 'sticker'
  | 'twice'
  | 'stale'
  | 'back'
  | 'return'

/** A question of one of the resident's people. */
export interface About {
  /** null = of somebody whom nobody asked about. */
  readonly person: number | null
  readonly fact: string
}

/** A step as the resident meant it, beside what came of it. */
export interface Move {
  readonly aim: Aim
  readonly turn: Turn
  readonly way: Way | null
  /** The question that it answers, or comes in between. */
  readonly about: About | null
  /** The question that is open afterwards. */
  readonly asks: About | null
  readonly tells: readonly Telling[]
  /** Which of the resident's people each person of the state is. */
  readonly matched: readonly (number | null)[]
}

export interface Played {
  readonly resident: Resident
  readonly moves: readonly Move[]
  /** Everybody has a result, and nothing is asked any more. */
  readonly finished: boolean
  /** Steps after which these words led nowhere. */
  readonly stuck: readonly { readonly move: number; readonly words: string }[]
}

/** Messages after which nobody goes on. */
export const MOST_MESSAGES = 40
const MOST_TRIES = 3
const INTERRUPTS = 0.3
const PROBES = 0.1
const LIES = 0.4
const RETURNS = 0.3
const PAUSE = 20 * 60
const TWO_DAYS = 48 * 3600

/** Plays one resident to the end. */
export function play(resident: Resident, brain: Brain, where: Where, begun: Date, random: Random): Played {
  return new Player(resident, brain, where, begun, random).play()
}

interface Lie {
  readonly person: number
  readonly fact: string
  readonly tries: number
}

class Player {
  readonly #resident: Resident
  readonly #where: Where
  readonly #random: Random
  readonly #session: Session
  readonly #moves: Move[] = []
  readonly #stuck: { move: number; words: string }[] = []
  /** What each of the people has to say unasked. */
  readonly #unasked: readonly (readonly string[])[]
  #told = new Set<string>()
  readonly #tries = new Map<string, number>()
  #lie: Lie | null = null
  /** Index of the person whom the resident has in mind. */
  #spokenOf = 0
  #hasLied = false
  #hasReturned = false
  #finished = false

  constructor(resident: Resident, brain: Brain, where: Where, begun: Date, random: Random) {
    this.#resident = resident
    this.#where = where
    this.#random = random
    this.#session = new Session(brain, begun)
    this.#unasked = resident.people.map(({ facts }) => saysUnasked(facts, where))
  }

  play(): Played {
    this.#begin()
    while (this.#moves.length < MOST_MESSAGES && this.#goOn()) {}
    return {
      resident: this.#resident,
      moves: this.#moves,
      finished: this.#finished,
      stuck: this.#stuck,
    }
  }

  #begin(): void {
    if (this.#resident.begins === 'words') {
      this.#say('opening', opening(this.#resident, this.#where, this.#random))
    } else {
      this.#do('opening', { kind: 'start' })
      this.#tapOffered('opening', 'check')
    }
  }

  /** The next step; false when there is none. */
  #goOn(): boolean {
    const { state } = this.#last.turn
    if (this.#lie !== null) return this.#correct(this.#lie)
    if (state.awaiting?.kind === 'which') return this.#sayWhich(state.awaiting.among)
    if (state.asking === null) return this.#atRest()
    this.#probe()
    return this.#interrupt() || this.#answerOpen()
  }

  /** Nothing is asked: the end, somebody left out, or words that were taken for something else. */
  #atRest(): boolean {
    if (this.#putRight()) return true
    const missing = this.#resident.people.findIndex((_, person) => !this.#hasResult(person))
    if (missing < 0) {
      this.#finished = true
      return false
    }
    this.#spokenOf = missing
    const somebodyHas = this.#resident.people.some((_, person) => this.#hasResult(person))
    if (this.#tried(`rest ${missing}`) > MOST_TRIES) return false
    if (somebodyHas) this.#say('also', also(this.#resident, missing, this.#where, this.#random))
    else if (this.#tries.get(`rest ${missing}`) === MOST_TRIES) this.#tapOffered('insisting', 'check')
    else this.#say('insisting', insisting(this.#resident, missing, this.#random))
    return true
  }

  /** Reads what the result was worked out from, and says what is not so. */
  #putRight(): boolean {
    for (const [person, { facts }] of this.#resident.people.entries()) {
      const fact = misstated(this.#known(person), facts, this.#where)
      if (fact === null || this.#tried(`right ${person} ${fact}`) > MOST_TRIES) continue
      if (this.#correctWith(person, fact, 'put-right', true)) return true
    }
    return false
  }

  /** Of whom something was decided, when nothing was asked of them any more. */
  #hasResult(person: number): boolean {
    const since = this.#moves.findLastIndex(({ aim }) => aim === 'return')
    return this.#moves
      .slice(since + 1)
      .some(
        ({ turn: { outcome }, matched }) =>
          outcome.status === 'decided' && outcome.question === null && matched.includes(person),
      )
  }

  #answerOpen(): boolean {
    const asked = this.#asked()
    const about = this.#last.asks
    if (asked === null || about?.person == null) return this.#meanOther(about)
    const failed = this.#failedBefore(about)
    const lie = failed === 0 && this.#mayLie(asked) ? wrongAnswer(asked, this.#where, this.#random) : null
    if (lie !== null) {
      this.#hasLied = true
      this.#lie = { person: about.person, fact: about.fact, tries: 0 }
      this.#do('lie', lie, { about })
      return true
    }
    const given = this.#answerFor(asked, failed)
    const tells = given.besides.map((fact) => ({ person: about.person ?? 0, fact }))
    const waited = this.#resident.traits.interrupts && chance(0.05, this.#random) ? PAUSE : undefined
    this.#do('answer', given.deed, { about, way: given.way, tells, waited })
    return true
  }

  /** Somebody is asked about whom the resident did not mean: says so, in the end leaves the questions. */
  #meanOther(about: About | null): boolean {
    const missing = this.#resident.people.findIndex((_, person) => !this.#hasResult(person))
    const name = this.#resident.names[Math.max(0, missing)] ?? ''
    if (this.#tried('rather') <= MOST_TRIES) {
      const text = pick(RATHER, this.#random).replace('{who}', name)
      this.#spokenOf = Math.max(0, missing)
      this.#say('rather', { text, tells: [] }, about)
    } else this.#do('answer', { kind: 'say', text: 'bỏ qua' }, { about, way: 'skip' })
    return true
  }

  /** Whoever was not understood chooses from what is offered, at last leaves it. */
  #answerFor(asked: Asked, failed: number): Answer {
    if (failed === 0) return answer(asked, this.#resident, this.#where, this.#random)
    const way = failed < MOST_TRIES ? 'tap' : 'skip'
    return answerBy(way, asked, this.#resident, this.#where, this.#random)
  }

  /** How often in a row this question was answered and is open still. */
  #failedBefore({ person, fact }: About): number {
    const last = this.#moves.findLastIndex(
      ({ aim, asks }) => aim !== 'answer' || asks?.person !== person || asks.fact !== fact,
    )
    const row = this.#moves.slice(last + 1)
    return row.filter(({ about }) => about?.person === person && about.fact === fact).length
  }

  /** Only what there are words to correct with. */
  #mayLie({ id, person }: Asked): boolean {
    if (!this.#resident.traits.corrects || this.#hasLied || !chance(LIES, this.#random)) return false
    return phraseFor(person, id, this.#where, this.#random) !== null
  }

  #correct(lie: Lie): boolean {
    const isDone = lie.tries >= MOST_TRIES || this.#isCorrected(lie)
    this.#lie = isDone ? null : { ...lie, tries: lie.tries + 1 }
    if (!isDone && this.#correctWith(lie.person, lie.fact, 'correction', lie.tries > 0)) return true
    this.#lie = null
    return this.#goOn()
  }

  /** Says what is so of one of the people; false where there are no words for it. */
  #correctWith(person: number, fact: string, aim: Aim, named: boolean): boolean {
    const who = this.#resident.people[person]
    const phrase = who === undefined ? null : phraseFor(who, fact, this.#where, this.#random)
    if (phrase === null) return false
    const name = named || this.#resident.people.length > 1 ? `${this.#resident.names[person]} ` : ''
    const text = pick(CORRECTIONS, this.#random).replace('{words}', `${name}${phrase.words}`)
    this.#say(aim, { text, tells: phrase.facts.map((one) => ({ person, fact: one })) })
    return true
  }

  #isCorrected({ person, tries }: Lie): boolean {
    if (tries === 0) return false
    const truth = this.#resident.people[person]?.facts ?? {}
    return differing(this.#known(person), truth).length === 0
  }

  /** What the conversation knows of one of the people. */
  #known(person: number): Facts {
    const { matched, turn } = this.#last
    return turn.state.people[matched.indexOf(person)]?.facts ?? {}
  }

  #sayWhich(among: readonly number[]): boolean {
    if (this.#tried('which') > MOST_TRIES) return false
    const meant = this.#moves.findLast(({ tells }) => tells.length > 0)?.tells[0]?.person ?? 0
    const index = among.find((one) => this.#last.matched[one] === meant) ?? among[0]
    const offer = this.#offered.find(({ payload }) => payload === `p:${index}`) ?? this.#offered[0]
    this.#do('which', offer === undefined ? { kind: 'say', text: 'người đầu' } : { kind: 'tap', ...offer })
    return true
  }

  #interrupt(): boolean {
    const { traits } = this.#resident
    if (traits.returns && !this.#hasReturned && chance(RETURNS, this.#random)) return this.#return()
    if (!traits.interrupts || this.#last.aim !== 'answer' || !chance(INTERRUPTS, this.#random)) return false
    const about = this.#last.asks
    const talk = (aim: Aim, words: readonly string[]) => () =>
      this.#say(aim, { text: pick(words, this.#random), tells: [] }, about)
    const acts = [
      { weight: 30, item: talk('aside', ASIDES) },
      { weight: 15, item: talk('why', WHY_ASKED) },
      { weight: 15, item: talk('thanks', THANKS) },
      { weight: 10, item: () => this.#do('sticker', { kind: 'sticker' }, { about }) },
      { weight: 10, item: () => this.#again(about) },
      { weight: 10, item: () => this.#stale(about) },
      { weight: 15, item: talk('back', BACK) },
    ]
    weighted(acts, this.#random)()
    return true
  }

  /** The same message a second time, sent before the answer to the first. */
  #again(about: About | null): void {
    const { deed } = this.#last.turn
    if (deed.kind === 'say') this.#do('twice', deed, { about, waited: 0 })
    else if (deed.kind === 'tap')
      this.#do('twice', { kind: 'press', payload: deed.payload }, { about, waited: 0 })
  }

  /** A button of an answer given before, once more. */
  #stale(about: About | null): void {
    const before = this.#moves
      .filter(({ aim, turn }) => aim === 'answer' && turn.deed.kind === 'tap')
      .slice(0, -1)
    const [first] = before
    if (first?.turn.deed.kind !== 'tap') return
    this.#do('stale', { kind: 'press', payload: first.turn.deed.payload }, { about })
  }

  #return(): boolean {
    this.#hasReturned = true
    this.#told = new Set()
    this.#do('return', { kind: 'say', text: pick(RETURNING, this.#random) }, { waited: TWO_DAYS })
    if (!chance(0.5, this.#random) || !this.#tapOffered('opening', 'resume')) {
      this.#say('opening', opening(this.#resident, this.#where, this.#random))
    }
    return true
  }

  /** Whether words that should lead on do so from here. */
  #probe(): void {
    if (!chance(PROBES, this.#random)) return
    const open = this.#last.turn.state.asking
    if (this.#session.suppose('thôi').asking !== null)
      this.#stuck.push({ move: this.#moves.length - 1, words: 'thôi' })
    const next = this.#session.suppose('bỏ qua').asking
    const same = next !== null && next.person === open?.person && next.fact === open.fact
    if (same) this.#stuck.push({ move: this.#moves.length - 1, words: 'bỏ qua' })
  }

  #asked(): Asked | null {
    const about = this.#last.asks
    const person = about?.person == null ? undefined : this.#resident.people[about.person]
    if (about?.person == null || person === undefined) return null
    const { person: index, fact } = about
    const question = this.#where.pack.questions.get(fact)
    const unsaid = (this.#unasked[index] ?? []).filter((one) => !this.#told.has(`${index} ${one}`))
    return { id: fact, question, person, offered: this.#offered, unsaid }
  }

  get #offered() {
    return this.#last.turn.state.offered
  }

  get #last(): Move {
    const last = this.#moves.at(-1)
    if (last === undefined) throw new Error('nothing was said yet')
    return last
  }

  #tried(what: string): number {
    const count = (this.#tries.get(what) ?? 0) + 1
    this.#tries.set(what, count)
    return count
  }

  /** Taps what has a payload, else sends the payload as a link would; false where it was not offered. */
  #tapOffered(aim: Aim, payload: string): boolean {
    const offer = this.#offered.find((one) => one.payload === payload)
    if (offer === undefined && payload !== 'check') return false
    this.#do(aim, offer === undefined ? { kind: 'press', payload } : { kind: 'tap', ...offer })
    return true
  }

  #say(aim: Aim, { text, tells }: Said, about: About | null = null): void {
    this.#do(aim, { kind: 'say', text: typed(text, this.#resident.manner, this.#random) }, { tells, about })
  }

  #do(
    aim: Aim,
    deed: Deed,
    rest: Partial<Pick<Move, 'about' | 'way' | 'tells'>> & { readonly waited?: number | undefined } = {},
  ): void {
    const { about = null, way = null, tells = [], waited = 5 + Math.floor(this.#random() * 40) } = rest
    const turn = this.#session.take(deed, waited)
    const { people, asking } = turn.state
    const matched = matchPeople(people, this.#resident.people, this.#spokenOf)
    const asks = asking === null ? null : { person: matched[asking.person] ?? null, fact: asking.fact }
    for (const { person, fact } of tells) this.#told.add(`${person} ${fact}`)
    this.#moves.push({ aim, turn, way, about, asks, tells, matched })
  }
}
