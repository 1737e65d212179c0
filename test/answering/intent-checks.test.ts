import { describe, expect, it } from 'vitest'
import { checkUtterances } from '../../src/answering/intent-checks.ts'
import type { Utterance } from '../../src/understanding/intents.ts'
import { answerWith } from '../knowledge/samples.ts'

const pack = {
  topics: new Map([['chu-de', { id: 'chu-de', title: 'Chủ đề', defaultAnswer: 'chu-de/chung', groups: [] }]]),
  answers: new Map([['chu-de/chung', answerWith({})]]),
}
const utterance = (topic: string, answer: string | null = null): Utterance => ({
  text: 'a',
  normalized: 'a',
  topic,
  answer,
})

describe('utterances against the knowledge', () => {
  it('are sound where every topic and answer is there; some topics need no answer', () => {
    const utterances = [
      utterance('chu-de', 'chu-de/chung'),
      utterance('personal-subsidy'),
      utterance('out-of-scope/far'),
    ]
    expect(checkUtterances(utterances, pack, () => [])).toEqual([])
  })

  it('name file and line of a topic that is not there', () => {
    const files = [{ path: 'x.yaml', text: '# Lời\ntopic: la\nutterances: [a]\n' }]
    expect(checkUtterances([utterance('chu-de'), utterance('la')], pack, () => files)).toEqual([
      {
        file: 'x.yaml',
        line: 2,
        field: 'topic',
        problem: 'knowledge/topics.yaml has no topic "la"',
        fix: 'add the topic there or correct its id here',
      },
    ])
  })

  it('name file and line of an answer that is not there', () => {
    const files = [
      { path: 'b.yaml', text: 'topic: "chu-de"\nutterances: [a]\nanswers:\n  chu-de/la:\n    - "b"\n' },
    ]
    expect(checkUtterances([utterance('chu-de', 'chu-de/la')], pack, () => files)).toEqual([
      expect.objectContaining({ file: 'b.yaml', line: 4, problem: 'there is no answer "chu-de/la"' }),
    ])
  })

  it('name a topic that nobody could ask for', () => {
    expect(checkUtterances([], pack, () => [])).toEqual([
      expect.objectContaining({ file: 'topics.yaml', field: 'chu-de', fix: 'write intents/chu-de.yaml' }),
    ])
  })
})
