import { describe, expect, it } from 'vitest'
import { MAX_RATED } from '../../../src/conversation/limits.ts'
import { realBrain } from '../../support/brain.ts'
import { greeted, stateAfter, talk } from '../talk.ts'

const brain = realBrain()
const rated = (...taps: readonly string[]) =>
  talk(brain, greeted, ...taps).records.filter(({ kind }) => kind === 'feedback')

describe('a thumb', () => {
  it('counts once, however often it is tapped and whatever is tapped in between', () => {
    expect(rated('>y:result')).toEqual([{ kind: 'feedback', about: 'result', useful: true }])
    expect(rated('>y:result', '>y:result')).toEqual([])
    expect(rated('>y:result', '>n:unclear', '>y:result')).toEqual([])
  })

  it('the other way counts as well: somebody may change their mind', () => {
    expect(rated('>y:result', '>n:result')).toEqual([{ kind: 'feedback', about: 'result', useful: false }])
  })

  it('about what does not exist does not count, and is not remembered', () => {
    expect(rated('>y:no/such')).toEqual([])
    expect(stateAfter(brain, '>y:no/such').rated).toEqual([])
  })

  it('is remembered of the last things only', () => {
    const answers = [...brain.pack.answers.keys()].slice(0, MAX_RATED + 1)
    expect(stateAfter(brain, ...answers.map((id) => `>y:${id}`)).rated).toHaveLength(MAX_RATED)
  })

  it('down shows whom to ask', () => {
    const { replies } = talk(brain, greeted, '>n:result')
    expect(replies[0]?.choices.map(({ payload }) => payload)).toEqual(['leave-question', 'contact'])
  })
})
