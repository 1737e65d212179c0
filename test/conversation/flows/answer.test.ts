import { describe, expect, it } from 'vitest'
import { giveAnswer } from '../../../src/conversation/flows/answer.ts'
import { decodePayload } from '../../../src/conversation/payload.ts'
import { freshState } from '../../../src/conversation/state.ts'
import { loadPack } from '../../../src/knowledge/load.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
const { pack } = loaded

/** What may be chosen after an answer that is read on that day. */
function offered(readOn: string) {
  const place = pack.places.get('ai-quoc')
  if (place === undefined) throw new Error('no such place')
  const now = new Date('2026-11-28T12:00:00+07:00')
  const id = 'mat-the-cap-lai/chung'
  const { outcome, replies } = giveAnswer(freshState(now), id, null, { pack, place, now, readOn })
  const kinds = replies.flatMap(({ choices }) => choices.map(({ payload }) => decodePayload(payload)?.kind))
  return { status: outcome.status, kinds }
}

describe('what may be asked after an answer', () => {
  it('is its details first', () => {
    expect(offered('2026-11-28')).toEqual({ status: 'answered', kinds: ['details', 'answer', 'answer'] })
  })

  it('is no detail of an answer that is not given', () => {
    expect(offered('2029-11-28')).toEqual({ status: 'handoff', kinds: ['answer', 'answer'] })
  })
})
