import { describe, expect, it } from 'vitest'
import { calibrationError } from '../../../src/eval/certainty.ts'
import { encodeModel } from '../../../src/understanding/classifier/artefact.ts'
import { createClassifier } from '../../../src/understanding/classifier/classifier.ts'
import { train } from '../../../src/understanding/classifier/train.ts'
import { loadIntents } from '../../../src/understanding/intents.ts'
import { FOLDERS } from '../../support/brain.ts'
import { smallIntents } from './fixture.ts'

const intents = loadIntents(FOLDERS.intentsDir)
/** One real utterance in so many, beginning with that one: all of them would take too long. */
const sample = (every: number, first: number) => intents.filter((_, i) => i % every === first)

describe('train', () => {
  it.each([
    ['a few utterances', smallIntents],
    ['a sample of the real ones', () => sample(8, 0)],
  ])('gives the same model for the same utterances, bit by bit: %s', (_what, utterances) => {
    const [model, again] = [train(utterances()), train(utterances())]
    expect(encodeModel(again, 'key').equals(encodeModel(model, 'key'))).toBe(true)
  })

  it('knows how sure it may be of utterances that it has not learnt', () => {
    const { classify } = createClassifier(train(sample(4, 0)))
    const guesses = sample(4, 2).map(({ normalized, topic }) => {
      const [first] = classify(normalized).topics
      return { probability: first?.probability ?? 0, right: first?.topic === topic }
    })
    expect(calibrationError(guesses)).toBeLessThan(0.06)
  })

  it('learns from every utterance, those included that the calibration was found by', () => {
    const { classify } = createClassifier(train(smallIntents()))
    // Of "chúc ngủ ngon" and "kể chuyện cười đi" no word recurs, so that none is known.
    const taken = smallIntents().flatMap(({ text, normalized, topic }) => {
      const [first] = classify(normalized).topics
      return first === undefined ? [] : [{ text, right: first.topic === topic }]
    })
    expect(taken.length).toBeGreaterThan(30)
    expect(taken.filter(({ right }) => !right)).toEqual([])
  })

  it('makes something of next to nothing', () => {
    const [one] = smallIntents()
    for (const few of [[], one === undefined ? [] : [one]]) {
      expect(createClassifier(train(few)).classify('mat the bao hiem')).toEqual({
        topics: [],
        zone: 'unclear',
      })
    }
  })
})
