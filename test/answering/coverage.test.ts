import { describe, expect, it } from 'vitest'
import { coverageOf, ENOUGH_UTTERANCES } from '../../src/answering/coverage.ts'
import { codesFrom } from '../../src/knowledge/codes.ts'
import type { Pack } from '../../src/knowledge/pack.ts'
import type { Utterance } from '../../src/understanding/intents.ts'
import { answerWith, city, policyOf } from '../knowledge/samples.ts'

const answers = [
  answerWith({ id: 'chu-de/chung', verifiedOn: '2026-11-21', recheckBy: '2027-03-31' }),
  answerWith({ id: 'chu-de/rieng', verifiedOn: '2026-10-01', recheckBy: '2027-01-31' }),
  answerWith({ id: 'chu-de/thanh-pho', home: 'thanh-pho' }),
  answerWith({
    id: 'chu-de/tin-don',
    correction: { claim: 'Nghe nói', verdict: 'untrue', ifHarmed: ['Hỏi lại.'] },
  }),
]
const pack: Pack = {
  hash: '',
  topics: new Map([['chu-de', { id: 'chu-de', title: 'Chủ đề', defaultAnswer: 'chu-de/chung', groups: [] }]]),
  answers: new Map(answers.map((answer) => [answer.id, answer])),
  documents: new Map(),
  places: new Map([[city.id, city]]),
  questions: new Map(),
  phrases: new Map(),
  policy: policyOf([], []),
  codes: codesFrom(new Map(), new Map()),
}
const asked = (answer: string | null, count: number): Utterance[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `${answer} ${i}`,
    normalized: `${answer} ${i}`,
    topic: 'chu-de',
    answer,
  }))

describe('coverage', () => {
  it('counts answers, corrections and ways to ask, and finds the oldest days', () => {
    const utterances = [...asked(null, 40), ...asked('chu-de/rieng', 30), ...asked('chu-de/tin-don', 30)]
    expect(coverageOf(pack, utterances)).toEqual([
      {
        topic: 'chu-de',
        answers: 3,
        corrections: 1,
        utterances: 100,
        thin: [],
        oldestVerifiedOn: '2026-10-01',
        earliestRecheckBy: '2027-01-31',
      },
    ])
  })

  it('names the answers that too few words lead to; what a place chooses needs none', () => {
    const utterances = [...asked(null, ENOUGH_UTTERANCES - 1), ...asked('chu-de/rieng', 2)]
    expect(coverageOf(pack, utterances)[0]?.thin).toEqual([
      { answer: 'chu-de/chung', utterances: 29 },
      { answer: 'chu-de/rieng', utterances: 2 },
      { answer: 'chu-de/tin-don', utterances: 0 },
    ])
  })
})
