import { describe, expect, it } from 'vitest'
import { think } from '../../src/answering/brain.ts'
import type { TurnEvent } from '../../src/conversation/engine.ts'
import { MAX_BACK } from '../../src/conversation/limits.ts'
import { freshState, storeState } from '../../src/conversation/state.ts'
import { realBrain } from '../support/brain.ts'
import { at } from '../support/moment.ts'
import { NOW } from './events.ts'
import { CODE, greeted, stateAfter, talk } from './talk.ts'

const brain = realBrain()
const MOTHER = 'mẹ tôi 67 tuổi được hỗ trợ bao nhiêu'
const POOR = 'mẹ tôi 67 tuổi nhà hộ nghèo, hộ khẩu Ái Quốc được hỗ trợ bao nhiêu'

const texts = ({ replies }: { readonly replies: readonly { readonly text: string }[] }) =>
  replies.map(({ text }) => text).join('\n')

describe('the notice', () => {
  it('stands before the first reply, once', () => {
    const first = talk(brain, freshState(NOW), 'thẻ hết hạn thì gia hạn ở đâu')
    expect(first.replies).toHaveLength(2)
    expect(first.replies[0]?.text).toContain('máy trả lời tự động')
    expect(texts(talk(brain, first.state ?? greeted, 'mất thẻ thì làm lại ở đâu'))).not.toContain(
      'máy trả lời',
    )
  })
})

describe('what may be taken back', () => {
  it('is each answer of this interview, the newest first', () => {
    const two = stateAfter(brain, MOTHER, 'không có', 'tạm trú')
    expect(two.back).toHaveLength(2)
    const one = stateAfter(brain, MOTHER, 'không có', 'tạm trú', 'quay lại')
    expect(one.back).toHaveLength(1)
    expect(one.asking).toEqual(two.back[1]?.asking)
  })

  it('ends with the interview', () => {
    expect(stateAfter(brain, MOTHER, 'không có', 'thôi').back).toEqual([])
    expect(stateAfter(brain, MOTHER, 'không có', 'làm lại').back).toEqual([])
  })

  it('is not kept without end', () => {
    const asked = stateAfter(brain, MOTHER)
    const before = { people: asked.people, asking: { person: 0, fact: 'age' } }
    const full = { ...asked, back: Array.from({ length: MAX_BACK }, () => before) }
    const { state } = talk(brain, full, 'không có')
    expect(state?.back).toHaveLength(MAX_BACK)
    expect(state?.back.at(-1)?.asking).toEqual(asked.asking)
  })
})

describe('what an interview was about', () => {
  it('is remembered while a question is open, and no longer', () => {
    expect(stateAfter(brain, MOTHER).unfinished).toEqual(['mother'])
    expect(stateAfter(brain, POOR).unfinished).toBeNull()
    expect(stateAfter(brain, MOTHER, 'thôi').unfinished).toBeNull()
  })

  it('holds nothing that was told', () => {
    const { data } = storeState(stateAfter(brain, MOTHER, 'không có', 'nhà tôi hộ cận nghèo'))
    expect(JSON.stringify(data)).not.toMatch(/67|pension|poor|ngheo|nghèo|\?/)
  })
})

describe('"thôi"', () => {
  it('leaves nothing of what was told or came out', () => {
    const { passing } = storeState(stateAfter(brain, POOR, 'thôi'))
    expect(JSON.stringify(passing)).not.toMatch(/67|poor|mother|100/)
  })
})

describe('thanks', () => {
  it('leave the result as it was told: its reasons are not those of another', () => {
    expect(texts(talk(brain, greeted, POOR, 'cảm ơn em nhiều', 'vì sao'))).toContain('Đúng: Thuộc hộ nghèo')
  })
})

describe('who has it at that', () => {
  it.each(['thế là hết rồi em', 'nhà chỉ có thế thôi'])(
    'before anything is known hears whom to ask: %s',
    (end) => {
      const { replies } = talk(brain, greeted, '>check', end)
      expect(replies[0]?.text).toContain('hỏi cán bộ cho chắc')
    },
  )

  it('while two facts do not agree hears whom to ask', () => {
    const { replies } = talk(
      brain,
      greeted,
      'mẹ tôi 67 tuổi, sinh 1980, được hỗ trợ bao nhiêu',
      'thế là đủ rồi',
    )
    expect(replies[0]?.text).toContain('hỏi cán bộ cho chắc')
  })
})

describe('while a member of staff has the conversation', () => {
  const paused = { ...greeted, pausedUntil: new Date(NOW.getTime() + 1).toISOString() }

  it('nothing is said or logged', () => {
    expect(talk(brain, paused, 'mất thẻ thì làm lại ở đâu')).toMatchObject({ replies: [], records: [] })
  })

  it('whoever calls the bot is answered, and from then on', () => {
    const called = talk(brain, paused, 'bot ơi')
    expect(called.replies).toHaveLength(1)
    expect(called.state?.pausedUntil).toBeNull()
    expect(talk(brain, paused, 'hỏi máy', 'mất thẻ thì làm lại ở đâu').replies).toHaveLength(1)
  })

  it('answers whoever opens a link, and stays silent to whoever only comes back', () => {
    expect(think(brain, paused, { kind: 'start' }, at(NOW)).replies).toEqual([])
    const opened = think(brain, paused, { kind: 'start', ref: 'a:mat-the-cap-lai/chung' }, at(NOW))
    expect(opened.replies[0]?.text).toContain('thẻ')
  })

  it('it ends when they give it back, without a word', () => {
    const { state, replies } = think(brain, paused, { kind: 'staff-message', resume: true }, at(NOW))
    expect({ until: state?.pausedUntil, replies }).toEqual({ until: null, replies: [] })
    expect(talk(brain, state ?? paused, 'mất thẻ thì làm lại ở đâu').replies).toHaveLength(1)
  })

  it('whoever wants their data deleted has it deleted', () => {
    const { state, replies, records } = talk(brain, paused, 'xóa dữ liệu của tôi')
    expect(state).toBeNull()
    expect(replies).toHaveLength(1)
    expect(records).toEqual([{ kind: 'deletion', code: CODE }])
  })
})

describe('deletion', () => {
  const told = stateAfter(brain, POOR)

  it('takes the receipts of the conversation with it', () => {
    expect(told.receipts).toEqual([CODE])
    const { records } = talk(brain, told, 'xóa dữ liệu')
    expect(records).toContainEqual({ kind: 'receipt-deleted', code: CODE })
  })

  it('does so on the word of the platform, and says nothing', () => {
    const { state, replies, records } = think(brain, told, { kind: 'withdraw' }, at(NOW))
    expect({ state, replies }).toEqual({ state: null, replies: [] })
    expect(records).toEqual([{ kind: 'receipt-deleted', code: CODE }])
  })
})

describe('the code of a receipt', () => {
  const heard = brain.understand(`phiếu ${CODE} của tôi sao lại thế`, '2026-11-21')
  const typed: TurnEvent = { kind: 'receipt', heard, code: CODE, receipt: null, deletedAt: null }

  it('is in no list of questions', () => {
    const { records } = think(brain, greeted, typed, at(NOW))
    expect(records).toMatchObject([{ kind: 'question', text: '' }])
  })

  it('may stand in a question for an official', () => {
    const { records } = think(brain, stateAfter(brain, '>leave-question'), typed, at(NOW))
    expect(records[0]).toEqual({ kind: 'question-left', text: `phiếu ${CODE} của tôi sao lại thế` })
  })
})

describe('a button of an earlier question', () => {
  const PENSION = '>q:pension:0:0:1'

  it('tells nothing of whoever is asked about after "thôi"', () => {
    const father = stateAfter(brain, MOTHER, 'thôi', '>r:father', PENSION)
    expect(father.people).toMatchObject([{ relation: 'father' }])
    expect(father.people[0]?.facts).not.toHaveProperty('pension')
  })

  it('tells nothing of whoever was named instead of nobody', () => {
    const named = stateAfter(brain, '>check', '67', 'thôi', '>check', 'thêm mẹ tôi', PENSION)
    expect(named.people.at(-1)?.facts).not.toHaveProperty('pension')
  })

  it('tells nothing of the one who is left when another is no longer spoken of', () => {
    const both = 'bố tôi 70 tuổi, mẹ tôi 66 tuổi, được hỗ trợ bao nhiêu'
    const mother = stateAfter(
      brain,
      both,
      'mẹ tôi 67 tuổi thường trú Ái Quốc thì được hỗ trợ bao nhiêu',
      PENSION,
    )
    expect(mother.people).toMatchObject([{ relation: 'mother' }])
    expect(mother.people[0]?.facts).not.toHaveProperty('pension')
  })

  it('that asks whom something is of gives it to nobody of the next interview', () => {
    const before = ['mẹ tôi 70 tuổi, vợ tôi 68 tuổi, được hỗ trợ bao nhiêu', 'bà ấy đang đi làm công ty']
    expect(stateAfter(brain, ...before).awaiting?.kind).toBe('which')
    const next = stateAfter(brain, ...before, '>check', '>p:0')
    expect(next.people).toMatchObject([{ relation: null, facts: {} }])
  })
})

describe('the way on', () => {
  it('is the open question after its reason was tapped for', () => {
    const { replies } = talk(brain, greeted, MOTHER, '>why')
    expect(replies).toHaveLength(2)
    expect(replies.at(-1)?.choices.length).toBeGreaterThan(1)
  })

  it('is the open question where no question is left after all', () => {
    const { state, replies } = talk(brain, greeted, MOTHER, '>leave-question', '>resume')
    expect(state?.asking).toMatchObject({ fact: 'pension' })
    expect(replies.at(-1)?.choices.length).toBeGreaterThan(1)
  })

  it('is the open question when the conversation is opened again', () => {
    const { state } = think(brain, stateAfter(brain, MOTHER), { kind: 'start' }, at(NOW))
    expect(state?.asking).toMatchObject({ fact: 'pension' })
  })

  it('of whoever comes back is no circle', () => {
    const back = { ...greeted, unfinished: ['mother'] }
    expect(texts(talk(brain, back, 'em ơi'))).toContain('Lần trước')
    expect(texts(talk(brain, back, 'em ơi', 'qwx zzkt wwpp'))).not.toContain('Lần trước')
    expect(talk(brain, back, 'em ơi', 'ừ').state?.people).toMatchObject([{ relation: 'mother' }])
    expect(talk(brain, back, 'em ơi', 'làm lại').state?.people).toMatchObject([{ relation: 'mother' }])
  })

  it('an old button to begin again takes away nothing that was told', () => {
    expect(stateAfter(brain, MOTHER, '>resume').people).toMatchObject([{ facts: { age: 67 } }])
  })
})
