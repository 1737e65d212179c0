import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../../src/understanding/classifier/classifier.ts'
import { train } from '../../../src/understanding/classifier/train.ts'
import { applyChanges, type Change } from '../../../src/vietnamese/change.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { normalize } from '../../../src/vietnamese/normalize.ts'
import { smallIntents } from './fixture.ts'

const intents = smallIntents()
const classifier = createClassifier(train(intents))
const classify = (text: string) => classifier.classify(normalize(text))

describe('createClassifier', () => {
  it.each([
    ['bị mất thẻ rồi thì xin cấp lại kiểu gì', 'mat-the-cap-lai'],
    ['muốn đổi bệnh viện khám ban đầu', 'doi-noi-kcb'],
    ['sắp sinh em bé bảo hiểm chi trả thế nào', 'sinh-con-thai-san'],
    ['chào bạn, trời hôm nay thế nào', 'out-of-scope/chitchat'],
  ])('generalises to words it has not learnt: %s', (text, topic) => {
    expect(classify(text).topics[0]?.topic).toBe(topic)
  })

  it('ranks every class, best first, with probabilities that add up to one', () => {
    const { topics } = classify('đổi nơi khám sang trạm y tế')
    expect(topics.map((t) => t.topic).sort()).toEqual([...new Set(intents.map((u) => u.topic))].sort())
    const probabilities = topics.map((t) => t.probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a))
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 6)
  })

  it('gives the finer answer when its utterances lie nearest, and none otherwise', () => {
    expect(classify('phí làm lại thẻ phải nộp mấy tiền').topics[0]).toMatchObject({
      topic: 'mat-the-cap-lai',
      answer: 'mat-the-cap-lai/le-phi',
    })
    expect(classify('thẻ bị rách phải làm sao').topics[0]).toMatchObject({
      topic: 'mat-the-cap-lai',
      answer: null,
    })
  })

  it('names the words and the learnt utterances behind its judgement', () => {
    const evidence = classifier.explain(normalize('thẻ giấy của tôi hỏng rồi, đổi mới được không'))
    expect(evidence.features.map((f) => f.feature)).toContain('giay')
    expect(evidence.features.every((f) => f.weight > 0)).toBe(true)
    expect(evidence.nearest[0]?.utterance).toBe('Thẻ giấy hỏng có cần đổi thẻ mới không')
    const similarities = evidence.nearest.map((n) => n.similarity)
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a))
  })

  it('says what it mended in the words that it looked at', () => {
    const changes: Change[] = []
    const normalized = 'lam lai hte bao hiemm'
    const looked = classifier.read(normalized, (change) => changes.push(change))
    expect(looked).toBe('lam lai the bao hiem')
    expect(applyChanges(normalized, changes)).toBe(looked)
    expect(changes.map(({ step, from, to }) => [step, from, to])).toEqual([
      ['spelling', 'hte', 'the'],
      ['spelling', 'hiemm', 'hiem'],
    ])
  })

  it('says that it is unclear when nothing is known of the text', () => {
    // The last has pieces of words that are known, but no word.
    for (const text of ['', '   ', '🙂🙂', '?!', 'ωψφ', 'qbaohx zthex']) {
      expect(classify(text), text).toEqual({ topics: [], zone: 'unclear' })
    }
  })

  it('gives the same judgement for the same text, whatever was asked in between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...intents), fc.string({ unit: 'grapheme', maxLength: 60 }), (u, other) => {
        const first = classifier.classify(u.normalized)
        classify(other)
        expect(classifier.classify(u.normalized)).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  it('does not care for accents', () => {
    for (const { text } of intents) {
      expect(classify(fold(text)).topics, text).toEqual(classify(text).topics)
    }
  })

  it('takes any text without throwing, and a very long one within 50 ms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { topics } = classify(text)
        expect(topics.every((t) => Number.isFinite(t.probability))).toBe(true)
      }),
    )
    const long = normalize('mẹ tôi mất thẻ rồi '.repeat(600)).slice(0, 10_000)
    classifier.classify(long)
    const begun = performance.now()
    classifier.classify(long)
    expect(performance.now() - begun).toBeLessThan(50)
  })
})
