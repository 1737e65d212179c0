import { describe, expect, it } from 'vitest'
import { judge } from '../../../bench/conversation/judge.ts'
import type { About, Aim, Move, Played } from '../../../bench/conversation/play.ts'
import { drawResident } from '../../../bench/conversation/resident.ts'
import { NOTHING } from '../../../src/conversation/outcome.ts'
import { freshState } from '../../../src/conversation/state.ts'
import { Facts } from '../../../src/knowledge/facts.ts'
import { decide } from '../../../src/subsidy/decide.ts'
import { where } from './setting.ts'

const asked = { province: 'hai-phong', jurisdictions: where.place.jurisdictions }
const mother = Facts.parse({ ...where.pack.policy.examplePerson, relation: 'mother', age: 67 })
const told = Facts.parse({
  relation: 'mother',
  age: 67,
  pension: false,
  socialAllowance: false,
  residence: { status: 'permanent', province: 'hai-phong' },
})

interface Made {
  readonly aim?: Aim
  readonly about?: About | null
  readonly asks?: About | null
  readonly known?: Facts
  readonly text?: string
  readonly choices?: readonly { readonly label: string; readonly payload: string }[]
}

function moveOf({
  aim = 'answer',
  about = null,
  asks = null,
  known = told,
  text = '',
  choices = [],
}: Made): Move {
  const now = new Date('2026-11-21T02:00:00Z')
  const facts = { facts: known, asOf: where.day, place: asked, presuming: true }
  const decision = decide(facts, where.pack.policy, where.pack.questions)
  const person = { relation: 'mother', facts: known, contradictions: [], skipped: [] }
  const asking = asks === null ? null : { person: 0, fact: asks.fact }
  return {
    aim,
    about,
    asks,
    way: aim === 'answer' ? 'tap' : null,
    tells: [],
    matched: [0],
    turn: {
      deed: { kind: 'say', text: 'không có' },
      waited: 10,
      open: null,
      ms: 1,
      state: { ...freshState(now), people: [person], asking },
      replies: [{ text, choices: [...choices], citations: [] }],
      outcome: { ...NOTHING, status: 'decided', people: [{ facts: known, decision }], question: asking },
    },
  }
}

function playedWith(truth: Facts, moves: readonly Move[], finished = true): Played {
  const { resident } = drawResident(1, 0, where)
  const person = { relation: 'mother' as const, facts: truth, age: truth.age ?? 0, birthDate: '1959-03-01' }
  return { resident: { ...resident, people: [person], names: ['mẹ tôi'] }, moves, finished, stuck: [] }
}

const END: Made = { choices: [{ label: 'Gặp cán bộ', payload: 'contact' }] }

describe('judging a conversation', () => {
  it('finds right what is so of the person', () => {
    const { result, causes, deadEnds } = judge(playedWith(mother, [moveOf(END)]), where)
    expect({ result, causes, deadEnds }).toEqual({ result: 'right', causes: [], deadEnds: [] })
  })

  it('catches a promise to somebody who has a pension', () => {
    const { result, causes } = judge(playedWith({ ...mother, pension: true }, [moveOf(END)]), where)
    expect(result).toBe('wrong')
    expect(causes.map(({ what }) => what)).toEqual(['another payer, misheard: pension'])
  })

  it('catches a promise to somebody who lives elsewhere', () => {
    const elsewhere = {
      ...mother,
      residence: { status: 'permanent' as const, province: 'other', area: 'none' as const },
    }
    const { result, causes } = judge(playedWith(elsewhere, [moveOf(END)]), where)
    expect(result).toBe('wrong')
    expect(causes[0]?.what).toBe('another amount, misheard: residence.province')
  })

  it('catches what was presumed, unless the text says of whom it does not hold', () => {
    const veteran = { ...mother, merit: 'veteran' as const }
    const { result, causes } = judge(playedWith(veteran, [moveOf(END)]), where)
    expect(result).toBe('wrong')
    expect(causes[0]?.what).toBe('another payer, presumed and not named: merit')
    const named = where.pack.policy.presumptions.flatMap(({ text }) => text ?? []).join('. ')
    expect(judge(playedWith(veteran, [moveOf({ ...END, text: named })]), where).result).toBe('as-told')
  })

  it('catches percentages in the text that nobody decided', () => {
    const { result, causes } = judge(
      playedWith(mother, [moveOf({ ...END, text: 'Được hỗ trợ 37%.' })]),
      where,
    )
    expect(result).toBe('wrong')
    expect(causes[0]?.what).toContain('37')
  })

  it('takes an open result that leaves the truth possible as right as far as told', () => {
    const known = Facts.parse({ relation: 'mother', age: 67 })
    expect(judge(playedWith({ ...mother, pension: true }, [moveOf({ ...END, known })]), where).result).toBe(
      'as-told',
    )
  })

  it('finds unfinished what never ended', () => {
    expect(judge(playedWith(mother, [moveOf(END)], false), where).result).toBe('unfinished')
    expect(judge(playedWith(mother, []), where).result).toBe('unfinished')
  })

  it('catches a reply that nothing follows from', () => {
    const { deadEnds } = judge(playedWith(mother, [moveOf({ text: 'Vâng.' })]), where)
    expect(deadEnds).toHaveLength(1)
  })

  it('catches a question that was answered already, but not after going back', () => {
    const pension: About = { person: 0, fact: 'pension' }
    const age: About = { person: 0, fact: 'age' }
    const again = [moveOf({ about: pension, asks: age }), moveOf({ about: age, asks: pension }), moveOf(END)]
    expect(judge(playedWith(mother, again), where).repeated.map(({ move }) => move)).toEqual([1])
    const back = [
      moveOf({ about: pension, asks: age }),
      moveOf({ aim: 'back', about: age, asks: pension }),
      moveOf(END),
    ]
    expect(judge(playedWith(mother, back), where).repeated).toEqual([])
  })
})
