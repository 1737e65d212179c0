import { describe, expect, it } from 'vitest'
import {
  type FinerModel,
  finerAnswer,
  trainFiner,
} from '../../../src/understanding/classifier/finer-answer.ts'
import { collectVocabulary } from '../../../src/understanding/classifier/vocabulary.ts'

const texts: readonly (readonly [topic: string, answer: string | null, text: string])[] = [
  ['the', null, 'mat the thi lam sao'],
  ['the', null, 'bi mat the bao hiem phai lam gi'],
  ['the', null, 'danh roi the thi bao ai'],
  ['the', null, 'the bi mat roi lam the nao'],
  ['the', 'the/phi', 'lam lai the het bao nhieu tien'],
  ['the', 'the/phi', 'cap lai the co mat phi khong'],
  ['the', 'the/phi', 'phi lam lai the la bao nhieu tien'],
  ['the', 'the/phi', 'nop bao nhieu tien le phi'],
  ['the', 'the/giay', 'xin the giay cho me duoc khong'],
  ['the', 'the/giay', 'con in the giay nua khong'],
  ['the', 'the/giay', 'muon lay the giay thi xin o dau'],
  ['the', 'the/giay', 'cap the giay cho nguoi gia'],
  ['mot', 'mot/duy-nhat', 'hoi mot dieu'],
  ['mot', 'mot/duy-nhat', 'hoi mot dieu nua'],
  ['chung', null, 'khong co cau rieng'],
  ['chung', null, 'van khong co cau rieng'],
]
const vocabulary = collectVocabulary(texts.map(([, , text]) => text))
const models = trainFiner(
  texts.map(([topic, answer]) => ({ topic, answer })),
  texts.map(([, , text]) => vocabulary.vectorize(text)),
  vocabulary.hashes.length,
)

function modelOf(topic: string): FinerModel {
  const found = models.find((model) => model.topic === topic)
  if (found === undefined) throw new Error(`no model of ${topic}`)
  return found
}
const pick = (topic: string, text: string) => finerAnswer(modelOf(topic), vocabulary.vectorize(text))

describe('finer answers', () => {
  it('are told apart by the words that recur for them', () => {
    expect(pick('the', 'lam lai the mat bao nhieu tien phi')).toBe('the/phi')
    expect(pick('the', 'ba noi xin the giay')).toBe('the/giay')
  })

  it('give way to the general answer where that is nearer, or nothing leads', () => {
    expect(pick('the', 'mat the thi lam sao day')).toBeNull()
    expect(pick('the', 'xyz')).toBeNull()
    expect(pick('the', 'the')).toBeNull()
  })

  it('are given always where a topic has no other', () => {
    expect(pick('mot', 'gi cung duoc')).toBe('mot/duy-nhat')
  })

  it('are learnt for topics that have them only, the same each time', () => {
    expect(models.map(({ topic }) => topic)).toEqual(['mot', 'the'])
    const again = trainFiner(
      texts.map(([topic, answer]) => ({ topic, answer })),
      texts.map(([, , text]) => vocabulary.vectorize(text)),
      vocabulary.hashes.length,
    )
    expect(again).toEqual(models)
  })

  it('rest on features in ascending order, none of them of one text alone', () => {
    const { features } = modelOf('the')
    expect([...features]).toEqual([...features].sort((a, b) => a - b))
    const counts = new Map<number, number>()
    for (const [topic, , text] of texts) {
      if (topic !== 'the') continue
      for (const index of vocabulary.vectorize(text).indices) counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    expect([...features].every((feature) => (counts.get(feature) ?? 0) >= 2)).toBe(true)
  })
})
