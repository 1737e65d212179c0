import { describe, expect, it } from 'vitest'
import { answerOn, chooseAnswer } from '../../src/knowledge/choose.ts'
import { codesFrom } from '../../src/knowledge/codes.ts'
import type { Answer, Pack } from '../../src/knowledge/pack.ts'
import { answerWith, city, policyOf, ward } from './samples.ts'

const elsewhere = { ...ward, id: 'phuong-khac', parent: 'tinh-khac' }

describe('whether an answer holds', () => {
  const local = answerWith({ home: 'thanh-pho', validFrom: '2026-01-01', validTo: '2030-12-31' })

  it('holds in the province and in its wards, not elsewhere', () => {
    expect(answerOn(local, { date: '2026-11-21', place: city })).toBe(true)
    expect(answerOn(local, { date: '2026-11-21', place: ward })).toBe(true)
    expect(answerOn(local, { date: '2026-11-21', place: elsewhere })).toBe(false)
    expect(answerOn(answerWith({ home: 'phuong' }), { date: '2026-11-21', place: city })).toBe(false)
  })

  it('holds from its first to its last day', () => {
    const dates = ['2025-12-31', '2026-01-01', '2030-12-31', '2031-01-01']
    expect(dates.map((date) => answerOn(local, { date, place: ward }))).toEqual([false, true, true, false])
  })
})

describe('which answer to give on a topic', () => {
  const answers: Answer[] = [
    answerWith({ id: 'chu-de/chung' }),
    answerWith({ id: 'chu-de/thanh-pho', home: 'thanh-pho', validTo: '2030-12-31' }),
    answerWith({ id: 'chu-de/rieng', home: 'thanh-pho' }),
  ]
  const pack: Pack = {
    hash: '',
    topics: new Map([
      [
        'chu-de',
        {
          id: 'chu-de',
          groups: [],
          title: 'Chủ đề',
          defaultAnswer: 'chu-de/chung',
        },
      ],
    ]),
    answers: new Map(answers.map((answer) => [answer.id, answer])),
    documents: new Map(),
    places: new Map(),
    questions: new Map(),
    phrases: new Map(),
    policy: policyOf([], []),
    codes: codesFrom(new Map(), new Map()),
  }
  const chosen = (wanted: string | null, date: string, place = ward) =>
    chooseAnswer(pack, 'chu-de', wanted, { date, place })?.id

  it('is the wanted one where it holds', () => {
    expect(chosen('chu-de/rieng', '2026-11-21')).toBe('chu-de/rieng')
  })

  it('is the local one of the ward’s province, else the default', () => {
    expect(chosen(null, '2026-11-21')).toBe('chu-de/thanh-pho')
    expect(chosen('chu-de/rieng', '2026-11-21', elsewhere)).toBe('chu-de/chung')
    expect(chosen(null, '2031-01-01')).toBe('chu-de/chung')
  })

  it('is none when nothing holds or the topic is not known', () => {
    expect(chosen(null, '2020-01-01')).toBeUndefined()
    expect(chooseAnswer(pack, 'khac', null, { date: '2026-11-21', place: ward })).toBeNull()
  })
})
