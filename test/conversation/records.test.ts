import { describe, expect, it } from 'vitest'
import { NOTHING } from '../../src/conversation/outcome.ts'
import { covered, lessonFrom, loggable, questionAsked } from '../../src/conversation/records.ts'
import { realBrain } from '../support/brain.ts'
import { greeted, stateAfter, talk } from './talk.ts'

const brain = realBrain()
const { pack } = brain
const heard = (text: string) => brain.understand(text, '2026-11-21')
const asked = (...lines: readonly string[]) =>
  talk(brain, greeted, ...lines).records.find(({ kind }) => kind === 'question')

describe('a question as officials see it', () => {
  it('keeps its words, its topic and its answer where it tells nothing of anybody', () => {
    expect(asked('thẻ hết hạn thì gia hạn ở đâu')).toMatchObject({
      text: 'thẻ hết hạn thì gia hạn ở đâu',
      topic: 'gia-han-gian-doan',
      status: 'answered',
    })
  })

  it.each([
    'con trai tôi nhiễm HIV thì thẻ có bị lộ không',
    'mẹ tôi hộ cận nghèo 67 tuổi được hỗ trợ bao nhiêu',
    'tôi bị khuyết tật nặng 50 tuổi được cấp thẻ không',
    'bo toi 45 nam tuoi dang, 72 tuoi, dong bao nhieu',
    'vợ em bị ung thư đang xạ trị thì bảo hiểm trả mấy phần',
  ])('keeps no word of what is private: %s', (text) => {
    expect(asked(text)).toMatchObject({ text: '' })
  })

  it('keeps no topic either that tells the same', () => {
    for (const topic of ['hiv', 'nguoi-khuyet-tat-bao-tro', 'ho-tro-can-ngheo']) {
      const outcome = { ...NOTHING, topic, answer: `${topic}/chung` }
      const record = questionAsked({ ...heard('chỗ nào'), tellsPrivate: true }, outcome, pack)
      expect(record).toMatchObject({ text: '', topic: 'chinh-sach-dia-phuong', answer: null })
    }
  })

  it('keeps no answer of an interview', () => {
    expect(asked('mẹ tôi 67 tuổi được hỗ trợ bao nhiêu', 'không có')).toMatchObject({ text: '' })
  })

  it('keeps no word that leads to a private fact known before', () => {
    const known = [
      'nhà em hộ nghèo, em 30 tuổi hộ khẩu ái quốc, đóng bao nhiêu',
      'thế em 31 tuổi thì đóng bao nhiêu',
    ]
    expect(asked(...known)).toMatchObject({ text: '' })
  })
})

describe('words kept for officials', () => {
  it('are covered where they name what is private in general, and not kept where they tell it', () => {
    expect(loggable({ text: 'hộ nghèo được hỗ trợ gì', tellsPrivate: false })).not.toContain('nghèo')
    expect(loggable({ text: 'nhà tôi hộ nghèo', tellsPrivate: true })).toBe('')
  })

  it('are no longer than a record', () => {
    expect(covered('thẻ '.repeat(1000))).toHaveLength(500)
  })
})

describe('a lesson', () => {
  const unclear = {
    ...greeted,
    unclear: 'thẻ bị sai',
    offered: [
      { label: 'Sai tên', payload: 'a:sua-thong-tin/chung' },
      { label: 'Mất thẻ', payload: 't:mat-the-cap-lai' },
      { label: 'Tính mức hỗ trợ', payload: 'check' },
      { label: 'Không có câu nào đúng', payload: 'none-of-these' },
    ],
  }
  const offered = ['sua-thong-tin/chung', 'mat-the-cap-lai', 'personal-subsidy']

  it.each([
    ['t:mat-the-cap-lai', 'mat-the-cap-lai'],
    ['check', 'personal-subsidy'],
    ['none-of-these', null],
  ])('is what was meant: %s', (payload, meant) => {
    expect(lessonFrom(unclear, payload)).toEqual([{ kind: 'lesson', text: 'thẻ bị sai', meant, offered }])
  })

  it('is none without words, or of what was not offered', () => {
    expect(lessonFrom({ ...unclear, unclear: '' }, 'check')).toEqual([])
    expect(lessonFrom({ ...unclear, unclear: null }, 'check')).toEqual([])
    expect(lessonFrom(unclear, 'menu')).toEqual([])
  })

  it('waits only while the choices do', () => {
    const offers = stateAfter(brain, 'thẻ bị sai')
    expect(offers.unclear).toBe('thẻ bị sai')
    expect(stateAfter(brain, 'thẻ bị sai', 'mất thẻ thì làm lại ở đâu').unclear).toBeNull()
  })
})
