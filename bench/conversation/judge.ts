import { Facts } from '../../src/knowledge/facts.ts'
import { decide } from '../../src/subsidy/decide.ts'
import type { Decision } from '../../src/subsidy/decision.ts'
import { FREE } from '../../src/subsidy/presume.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { type Finding, type Findings, findingsOf } from './findings.ts'
import type { Move, Played } from './play.ts'
import { misfits } from './presumed-of-all.ts'
import type { Where } from './speech.ts'
import { strayPercentages } from './stray-percentages.ts'
import { differing, isKnown } from './true-choice.ts'

export type Result = 'right' | 'as-told' | 'wrong' | 'unfinished'

export interface Verdict extends Findings {
  readonly result: Result
  /** Why it is wrong, short enough to be counted. */
  readonly causes: readonly Finding[]
}

interface Judged {
  readonly result: Result
  readonly cause: Finding | null
}

/** How one conversation came out against what is true of everybody in it. */
export function judge(played: Played, where: Where): Verdict {
  const judged = played.resident.people.map((_, person) => judgePerson(played, person, where))
  const results = judged.map(({ result }) => result)
  const worst = (['wrong', 'unfinished', 'as-told'] as const).find((one) => results.includes(one)) ?? 'right'
  const result = worst !== 'wrong' && !played.finished ? 'unfinished' : worst
  return {
    ...findingsOf(played, where),
    result,
    causes: judged.flatMap(({ cause }) => (cause === null ? [] : [cause])),
  }
}

/** What a whole knowledge of somebody comes to. */
export function truthOf(facts: Facts, { pack, place, province, day }: Where): Decision {
  const asked = { province, jurisdictions: place.jurisdictions }
  return decide({ facts, asOf: day, place: asked }, pack.policy, pack.questions)
}

function judgePerson(played: Played, person: number, where: Where): Judged {
  const told = lastTold(played.moves, person)
  const facts = played.resident.people[person]?.facts ?? {}
  if (told === null) return { result: 'unfinished', cause: null }
  const truth = truthOf(facts, where)
  const { decision, move } = told
  const text = textOf(played.moves[move])
  if (isDefinite(decision)) {
    const stray = strayPercentages(text, decisionsIn(played.moves[move]), where.pack)
    if (stray.length > 0) return wrong(move, `the text says ${stray.join(', ')}`)
    if (sameOutcome(decision, truth)) return { result: 'right', cause: null }
    const isHeard = differing(told.facts, facts).length === 0
    if (isHeard && isNamed(facts, told.facts, decision, text, where))
      return { result: 'as-told', cause: null }
    const what = paysSame(decision, truth) ? 'another payer' : 'another amount'
    return wrong(move, `${what}, ${causeOf(told.facts, facts, played, person, where)}`)
  }
  if (decision.outcome === truth.outcome && decision.outcome !== 'needs-facts')
    return { result: 'right', cause: null }
  const isHeard = differing(told.facts, facts).length === 0
  return contains(decision, truth) || (isHeard && isNamed(facts, told.facts, decision, text, where))
    ? { result: 'as-told', cause: null }
    : wrong(move, `bounds: ${causeOf(told.facts, facts, played, person, where)}`)
}

function wrong(move: number, what: string): Judged {
  return { result: 'wrong', cause: { move, what } }
}

interface Told {
  readonly move: number
  readonly decision: Decision
  /** What the conversation held for true. */
  readonly facts: Facts
}

/** The last that was decided of somebody; what was decided of them before they were forgotten does not count. */
function lastTold(moves: readonly Move[], person: number): Told | null {
  const since = moves.findLastIndex(({ aim }) => aim === 'return')
  for (let move = moves.length - 1; move > since; move--) {
    const { matched, turn } = moves[move] ?? {}
    const one =
      turn?.outcome.status === 'decided' ? turn.outcome.people[matched?.indexOf(person) ?? -1] : undefined
    if (one !== undefined) return { move, decision: one.decision, facts: one.facts }
  }
  return null
}

function isDefinite({ outcome }: Decision): boolean {
  return outcome === 'entitled' || outcome === 'not-entitled' || outcome === 'not-in-force'
}

function sameOutcome(a: Decision, b: Decision): boolean {
  return a.outcome === b.outcome && JSON.stringify(a.shares) === JSON.stringify(b.shares)
}

/** The resident's own money is the same, whoever pays the rest. */
function paysSame(a: Decision, b: Decision): boolean {
  const own = ({ shares, payable }: Decision) => [shares?.resident, payable?.month ?? null]
  return JSON.stringify(own(a)) === JSON.stringify(own(b))
}

/** Whether the true share lies between what is said to be certain and possible. */
function contains({ bounds }: Decision, truth: Decision): boolean {
  if (bounds === null) return true
  if (truth.shares === null) {
    return (
      truth.bounds === null ||
      (truth.bounds.atMost >= bounds.atLeast && truth.bounds.atLeast <= bounds.atMost)
    )
  }
  const supported = 100 - truth.shares.resident
  return supported >= bounds.atLeast - 0.01 && supported <= bounds.atMost + 0.01
}

/** Whether everything that was presumed and is not so stands in the text, as whom it does not hold for. */
function isNamed(truth: Facts, known: Facts, decision: Decision, text: string, where: Where): boolean {
  const said = fold(text)
  const warned = fold(decision.advice.filter((one) => text.includes(one)).join('\n'))
  const named = misfits(truth, FREE, where, known).filter(
    ({ presumption: { text: who, condition }, facts }) => {
      const isSaid = [who, condition].some((words) => words !== null && said.includes(whoOf(words)))
      return isSaid || facts.every((fact) => warned.includes(labelOf(fact, where)))
    },
  )
  if (named.length === 0) return false
  const told = named.flatMap(({ facts }) => facts).reduce((all, fact) => learnt(all, truth, fact), known)
  const then = saying(told, where)
  return !isDefinite(then) || sameOutcome(then, decideTruth(truth, where))
}
function decideTruth(facts: Facts, where: Where) {
  return truthOf(facts, where)
}

/** What a fact is called where somebody is warned. */
function labelOf(fact: string, { pack }: Where): string {
  return fold(pack.policy.vocabulary.facts.get(fact)?.label ?? fact)
}

/** "không hưởng trợ cấp tuất": also who does is named. */
function whoOf(condition: string): string {
  return fold(condition).replace(/^khong /, '')
}

/** What made a statement wrong: something misheard, something said and not heard, something presumed, or the rules. */
function causeOf(known: Facts, truth: Facts, played: Played, person: number, where: Where): string {
  const misheard = differing(known, truth)
  if (misheard.length > 0) {
    const lied = played.moves.some(
      ({ aim, about }) => aim === 'lie' && about?.person === person && misheard.includes(about.fact),
    )
    return `${lied ? 'not corrected' : 'misheard'}: ${misheard.join(', ')}`
  }
  const told = new Set(
    played.moves.flatMap(({ tells }) => tells.filter((one) => one.person === person).map(({ fact }) => fact)),
  )
  const otherwise = decisive(known, truth, where)
  const unheard = otherwise.filter((fact) => told.has(fact))
  if (unheard.length > 0) return `said but not heard: ${unheard.join(', ')}`
  return otherwise.length > 0
    ? `presumed and not named: ${otherwise.join(', ')}`
    : 'neither misheard nor presumed'
}

/** Of what was presumed and is not so, what alone would have led to another result; all of it where nothing would. */
function decisive(known: Facts, truth: Facts, where: Where): string[] {
  const presumed = [...new Set(misfits(truth, FREE, where).flatMap(({ facts }) => facts))]
  const unknown = (facts: readonly string[]) => facts.filter((fact) => !isKnown(known, fact))
  const said = saying(known, where)
  const changes = (fact: string) => !sameOutcome(saying(learnt(known, truth, fact), where), said)
  const likely = unknown(presumed).filter(changes)
  if (likely.length > 0) return likely
  // Before an age is known, other things are presumed than after.
  const others = unknown(Object.keys(truth)).filter(changes)
  return others.length > 0 ? others : unknown(presumed)
}

function learnt(known: Facts, truth: Facts, fact: string): Facts {
  const [name = ''] = fact.split('.')
  const value: unknown = Reflect.get(truth, name)
  return Facts.parse({ ...known, [name]: value })
}

/** What a conversation says of somebody. */
function saying(facts: Facts, { pack, place, province, day }: Where): Decision {
  const asked = { province, jurisdictions: place.jurisdictions }
  return decide({ facts, asOf: day, place: asked, presuming: true }, pack.policy, pack.questions)
}

function decisionsIn(move: Move | undefined): Decision[] {
  return (move?.turn.outcome.people ?? []).map(({ decision }) => decision)
}

function textOf(move: Move | undefined): string {
  return (move?.turn.replies ?? []).map(({ text }) => text).join('\n')
}
