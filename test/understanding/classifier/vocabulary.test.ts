import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectVocabulary, textsWith } from '../../../src/understanding/classifier/vocabulary.ts'

describe('in how many texts a feature stands', () => {
  it('is told by how telling it is, to the very text', () => {
    const word = fc.constantFrom('the', 'bao', 'hiem', 'y', 'te', 'mat', 'han', 'quen', 'dong')
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 60 }), (texts) => {
        const vocabulary = collectVocabulary(texts)
        const counts = new Uint32Array(vocabulary.hashes.length)
        for (const one of texts) {
          for (const index of vocabulary.vectorize(one).indices) counts[index] = (counts[index] ?? 0) + 1
        }
        expect([...vocabulary.idf].map((idf) => textsWith(idf, texts.length))).toEqual([...counts])
      }),
    )
  })

  it('is exact for many texts too', () => {
    for (const texts of [9_000, 15_000, 40_000]) {
      for (const count of [3, 4, 100, texts / 25, texts]) {
        const idf = Math.fround(Math.log((1 + texts) / (1 + count)) + 1)
        expect(textsWith(idf, texts)).toBe(count)
      }
    }
  })
})
