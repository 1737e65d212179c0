import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/conversation/read-answer.ts'
import type { FactName } from '../../src/knowledge/facts.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { realBrain } from '../support/brain.ts'

const { questions } = realBrain().pack
const read = (text: string, fact: FactName) => readAnswer(text, fact, questions.get(fact), '2026-11-21')

describe('a short answer to one question', () => {
  it.each([
    ['67', 'age', { age: 67 }],
    ['67 tuổi', 'age', { age: 67 }],
    ['67t', 'age', { age: 67 }],
    ['sinh năm 1958', 'age', { birthYear: 1958 }],
    ['15/3/1958', 'age', { birthDate: '1958-03-15' }],
    ['không', 'pension', { pension: false }],
    ['k co', 'pension', { pension: false }],
    ['dạ có', 'pension', { pension: true }],
    ['chưa', 'socialAllowance', { socialAllowance: false }],
    ['cận nghèo', 'household', { household: 'near-poor' }],
    ['ho can ngheo', 'household', { household: 'near-poor' }],
    ['hộ nghèo', 'household', { household: 'poor' }],
    ['chạy xe ôm', 'work', { work: 'other' }],
    ['thu gom rac', 'work', { work: 'waste-collector' }],
    ['không rõ', 'pension', {}],
  ] as const)('%j to %s', (text, fact, facts) => expect(read(text, fact)).toEqual(facts))

  it.each([
    ['gần 60', 'age'],
    ['67 tuổi mụ', 'age'],
    ['mẹ 67 tuổi không lương hưu, hộ khẩu Ái Quốc', 'age'],
    ['thẻ hết hạn thì gia hạn ở đâu vậy', 'pension'],
    ['abc xyz', 'household'],
    ['', 'pension'],
  ] as const)('%j says nothing certain to %s', (text, fact) => expect(read(text, fact)).toBeNull())

  it('every label and synonym of every question is read as its own choice, with and without accents', () => {
    for (const [fact, question] of questions) {
      for (const { label, synonyms, facts } of question.choices) {
        for (const name of [label, ...synonyms].filter((one) => one.split(' ').length <= 6)) {
          expect([fact, name, read(name, fact)]).toEqual([fact, name, facts])
          expect([fact, name, read(fold(name), fact)]).toEqual([fact, name, facts])
        }
      }
    }
  })
})
