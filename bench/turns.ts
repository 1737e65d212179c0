import { read, think } from '../src/answering/brain.ts'
import { freshState } from '../src/conversation/state.ts'
import { realBrain } from '../test/support/brain.ts'
import { type Latency, latencyOf } from './table.ts'

const ROUNDS = 3_000
const NOW = new Date('2026-11-21T09:00:00+07:00')
const MOMENT = { now: NOW, forgetAfterMinutes: 30 }

/** Reading the words, deciding, wording the reply: everything of a turn but the store. */
export function measureTurns(): { readonly name: string; readonly latency: Latency }[] {
  const brain = realBrain()
  const fresh = freshState(NOW)
  const first = read(brain, { kind: 'text', text: 'mẹ tôi được hỗ trợ bao nhiêu' }, NOW)
  const asked = think(brain, fresh, first, MOMENT).state ?? fresh
  const cases = [
    { name: 'a question', state: fresh, text: 'đi khám quên mang thẻ thì làm thế nào' },
    {
      name: 'a personal question with facts',
      state: fresh,
      text: 'me em 67t ko luong huu, thuong tru ai quoc, dc ho tro bn',
    },
    { name: 'an interview step', state: asked, text: 'không có' },
    { name: '10,000 characters', state: fresh, text: 'thẻ bảo hiểm hết hạn '.repeat(476) },
  ]
  return cases.map(({ name, state, text }) => {
    const rounds = text.length > 1_000 ? ROUNDS / 10 : ROUNDS
    const samples = Array.from({ length: rounds + 200 }, () => {
      const begun = performance.now()
      think(brain, state, read(brain, { kind: 'text', text }, NOW), MOMENT)
      return performance.now() - begun
    })
    return { name, latency: latencyOf(samples.slice(200)) }
  })
}
