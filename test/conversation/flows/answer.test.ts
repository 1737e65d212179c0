import { describe, expect, it } from 'vitest'
import { answerRanked, giveAnswer } from '../../../src/conversation/flows/answer.ts'
import { decodePayload } from '../../../src/conversation/payload.ts'
import { freshState } from '../../../src/conversation/state.ts'
import { chooseAnswer } from '../../../src/knowledge/choose.ts'
import { loadPack } from '../../../src/knowledge/load.ts'
import { USUAL } from '../../support/moment.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
const { pack } = loaded
const now = new Date('2026-11-28T12:00:00+07:00')
const place = placeOf('ai-quoc')

function placeOf(id: string) {
  const found = pack.places.get(id)
  if (found === undefined) throw new Error('no such place')
  return found
}

/** What may be chosen after an answer that is read on that day. */
function offered(readOn: string) {
  const id = 'mat-the-cap-lai/chung'
  const { outcome, replies } = giveAnswer(freshState(now), id, null, { pack, place, now, readOn, ...USUAL })
  const kinds = replies.flatMap(({ choices }) => choices.map(({ payload }) => decodePayload(payload)?.kind))
  return { status: outcome.status, kinds }
}

const RATED = ['feedback', 'feedback'] as const

describe('what may be asked after an answer', () => {
  it('is its details first, and whether it helped last', () => {
    expect(offered('2026-11-28')).toEqual({
      status: 'answered',
      kinds: ['details', 'answer', 'answer', ...RATED],
    })
  })

  it('is no detail of an answer that is not given', () => {
    expect(offered('2029-11-28')).toEqual({ status: 'handoff', kinds: ['answer', 'answer', ...RATED] })
  })
})

describe('an answer to what was ranked', () => {
  function answered(...ranking: readonly (readonly [topic: string, probability: number, answer?: string])[]) {
    const topics = ranking.map(([topic, probability, answer = null]) => ({ topic, probability, answer }))
    const context = { pack, place, now, readOn: '2026-11-28', ...USUAL }
    const { outcome, replies } = answerRanked(freshState(now), topics, context)
    const choices = replies
      .flatMap((reply) => reply.choices)
      .filter(({ payload }) => decodePayload(payload)?.kind !== 'feedback')
    return { outcome, payloads: choices.map(({ payload }) => payload), labels: choices.map((c) => c.label) }
  }
  const alone = answered(['mat-the-cap-lai', 0.9])
  const [details, ...related] = alone.payloads

  it('is that of the first topic, as certain as it is', () => {
    const { outcome } = answered(['mat-the-cap-lai', 0.7], ['hiv', 0.2])
    expect(outcome).toMatchObject({
      status: 'answered',
      topic: 'mat-the-cap-lai',
      confidence: 0.7,
      choices: [],
    })
  })

  it('comes with the second topic before what goes with it, if it is not quite certain', () => {
    const { payloads, labels } = answered(['mat-the-cap-lai', 0.7], ['hiv', 0.2], ['tai-nan', 0.1])
    expect(payloads).toEqual([details, 't:hiv', related[0]])
    expect(labels[1]).toBe(pack.topics.get('hiv')?.title)
    const finer = answered(['mat-the-cap-lai', 0.7], ['muc-huong', 0.1, 'muc-huong/the-thanh-pho-ho-tro'])
    expect(finer.payloads).toEqual([details, 'a:muc-huong/the-thanh-pho-ho-tro', related[0]])
  })

  it('may be followed by the question of one’s own share', () => {
    expect(answered(['mat-the-cap-lai', 0.7], ['personal-subsidy', 0.2]).payloads[1]).toBe('check')
  })

  it.each([
    ['a certain one', ['mat-the-cap-lai', 0.75], ['hiv', 0.2]],
    ['an unlikely second', ['mat-the-cap-lai', 0.74], ['hiv', 0.07]],
    ['a second that is out of scope', ['mat-the-cap-lai', 0.74], ['out-of-scope/near', 0.1]],
  ] as const)('stands alone: %s', (_what, first, second) => {
    expect(answered(first, second).payloads).toEqual(alone.payloads)
  })

  it('offers no answer twice, in whatever words', () => {
    const opens = (payload: string) =>
      payload.startsWith('t:')
        ? chooseAnswer(pack, payload.slice(2), null, { place, date: '2026-11-28' })?.id
        : payload.slice(2)
    for (const first of pack.topics.values()) {
      for (const id of pack.answers.get(first.defaultAnswer)?.related ?? []) {
        const second = pack.answers.get(id)?.topic ?? ''
        // A ranking has each topic once.
        if (second === first.id) continue
        const [, ...others] = answered([first.id, 0.7], [second, 0.2]).payloads
        expect(others[0]).toBe(`t:${second}`)
        expect(new Set(others.map(opens)).size, others.join()).toBe(others.length)
      }
    }
  })

  it('is none without a topic', () => {
    expect(answered().outcome.status).toBe('refused')
  })

  it('is followed by those to what else the message asks, in its order, each once', () => {
    const context = { pack, place, now, readOn: '2026-11-28', ...USUAL }
    const sure = (topic: string, answer: string | null = null) => ({ topic, probability: 0.9, answer })
    const main = sure('mat-the-cap-lai', 'mat-the-cap-lai/the-giay')
    const { replies, outcome } = answerRanked(freshState(now), [main], context, [
      sure('doi-noi-kcb'),
      sure('mat-the-cap-lai'),
      sure('out-of-scope/far'),
      sure('doi-noi-kcb'),
      sure('personal-subsidy'),
    ])
    const texts = ['doi-noi-kcb', 'mat-the-cap-lai'].map(
      (topic) =>
        answerRanked(freshState(now), [topic === main.topic ? main : sure(topic)], context).replies[0]?.text,
    )
    expect(replies.map(({ text }) => text)).toEqual(texts)
    expect(outcome.topic).toBe('mat-the-cap-lai')
    expect(replies[0]?.choices).toEqual([])
    expect(replies[1]?.choices.map(({ payload }) => payload)).toContain('check')
  })
})
