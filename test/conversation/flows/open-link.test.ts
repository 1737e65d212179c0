import { describe, expect, it } from 'vitest'
import { read, think, type UnreadEvent } from '../../../src/answering/brain.ts'
import { freshState } from '../../../src/conversation/state.ts'
import type { TurnRecord } from '../../../src/messages/record.ts'
import { realBrain } from '../../support/brain.ts'
import { at } from '../../support/moment.ts'
import { NOW } from '../events.ts'
import { greeted, stateAfter, talk } from '../talk.ts'

const brain = realBrain()
const codeOf = (id: string) => brain.pack.codes.codeOf.get(id) ?? 0
const LOST = 'mat-the-cap-lai/chung'
const lost = codeOf(LOST)
const MOTHER = 'mẹ tôi 67 tuổi được hỗ trợ bao nhiêu'

const on = (event: UnreadEvent, state = greeted) => think(brain, state, read(brain, event, NOW), at(NOW))
const opened = (ref: string, state = greeted) => on({ kind: 'start', ref }, state)
const scans = (records: readonly TurnRecord[]) => records.filter(({ kind }) => kind === 'scan')
const texts = ({ replies }: { readonly replies: readonly { readonly text: string }[] }) =>
  replies.map(({ text }) => text)
const tapped = (id: string, state = greeted) => on({ kind: 'choice', payload: `a:${id}` }, state)

describe('a link', () => {
  it('opens its answer as a tap would, and is counted with its event', () => {
    const thought = opened(`${lost}_hoi-cho-2026`)
    expect(thought.outcome).toMatchObject({ status: 'answered', answer: LOST })
    expect(texts(thought)).toEqual(texts(tapped(LOST)))
    expect(scans(thought.records)).toEqual([{ kind: 'scan', code: lost, event: 'hoi-cho-2026' }])
  })

  it('opens it on first contact too, after the notice', () => {
    const thought = opened(String(lost), freshState(NOW))
    expect(texts(thought)).toEqual([expect.stringContaining('máy trả lời tự động'), ...texts(tapped(LOST))])
  })

  it('with code 1 begins the check', () => {
    const thought = opened('01')
    expect(thought.outcome.status).toBe('question')
    expect(thought.state?.asking).not.toBeNull()
    expect(scans(thought.records)).toEqual([{ kind: 'scan', code: 1, event: null }])
  })

  it('of another place says whose the answer is', () => {
    const elsewhere = [...brain.pack.answers.values()].find(({ home }) => home === 'khanh-hoa')?.id ?? ''
    const thought = opened(String(codeOf(elsewhere)))
    expect(thought.outcome.status).toBe('handoff')
    expect(texts(thought).join()).toContain('chỉ dùng cho')
  })

  it('of what nobody vouches for any more says where to ask, and is counted', () => {
    const later = new Date('2031-01-10T03:00:00Z')
    const event = read(brain, { kind: 'start', ref: `${lost}_hoi-cho-2031` }, later)
    const { outcome, replies, records } = think(brain, greeted, event, at(later))
    expect(outcome).toMatchObject({ status: 'handoff', answer: LOST })
    expect(replies[0]?.text).toContain('1900 9068')
    expect(scans(records)).toHaveLength(1)
  })

  it('opens its answer the second time as well, also in the middle of questions', () => {
    const asking = stateAfter(brain, MOTHER)
    const once = opened(String(lost), asking)
    const twice = opened(String(lost), once.state ?? greeted)
    expect(texts(twice)).toEqual(texts(once))
    expect(scans(twice.records)).toHaveLength(1)
  })

  it('of before there were codes still opens its answer', () => {
    expect(opened(`a:${LOST}`).outcome.answer).toBe(LOST)
  })

  it.each(['999', '0999'])('whose code is not known (%s) says so, or greets, and counts nothing', (ref) => {
    const thought = opened(ref)
    expect(thought.replies.at(-1)?.choices.length).toBeGreaterThan(2)
    expect(scans(thought.records)).toEqual([])
  })

  it('is only told in between while a question is open', () => {
    const asking = stateAfter(brain, MOTHER)
    const side = opened(String(lost), asking)
    expect(side.state?.asking).toEqual(asking.asking)
    expect(side.replies).toHaveLength(2)
    expect(side.replies[0]?.text).toBe(tapped(LOST).replies[0]?.text)
    for (const ref of ['01', '999']) {
      const { state, replies } = opened(ref, asking)
      expect(state?.people).toEqual(asking.people)
      expect(state?.asking).toEqual(asking.asking)
      expect(replies.at(-1)?.text).toContain('lương hưu')
    }
  })
})

describe('a typed code', () => {
  it.each([`BHYT ${lost}`, `bhyt${lost}`, `BHYT ${lost} hoi-cho-2026`])('"%s" opens its answer', (text) => {
    const thought = talk(brain, greeted, text)
    expect(thought.outcome.answer).toBe(LOST)
    expect(scans(thought.records)).toHaveLength(1)
  })

  it('is none in a question', () => {
    const thought = talk(brain, greeted, 'bhyt 75 tuoi')
    expect(scans(thought.records)).toEqual([])
  })

  it('that is not known says so, with what else may be asked', () => {
    const thought = talk(brain, greeted, 'BHYT 999')
    expect(texts(thought)).toEqual([expect.stringContaining('Mã này không còn dùng')])
    expect(thought.replies[0]?.choices.length).toBeGreaterThan(2)
  })

  it('is told in between while a question is open, and is no answer to it', () => {
    const asking = stateAfter(brain, 'mẹ tôi được hỗ trợ bao nhiêu')
    const thought = talk(brain, asking, `bhyt ${lost}`)
    expect(thought.state?.people).toEqual(asking.people)
    expect(thought.state?.asking).toEqual(asking.asking)
  })

  it('is no question for an official', () => {
    const waiting = stateAfter(brain, 'để lại câu hỏi')
    const thought = talk(brain, waiting, `BHYT ${lost}`)
    expect(thought.records.map(({ kind }) => kind)).not.toContain('question-left')
    expect(thought.outcome.answer).toBe(LOST)
  })
})
