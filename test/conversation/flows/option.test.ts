import { describe, expect, it } from 'vitest'
import { optionFor } from '../../../src/conversation/flows/option.ts'
import { loadPack } from '../../../src/knowledge/load.ts'
import { USUAL } from '../../support/moment.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
const { pack } = loaded

function option(placeId: string, topic: string, answer: string | null) {
  const place = pack.places.get(placeId)
  if (place === undefined) throw new Error('no such place')
  const now = new Date('2026-11-28T12:00:00+07:00')
  return optionFor({ topic, answer, probability: 0.3 }, { pack, place, now, readOn: '2026-11-28', ...USUAL })
}
const titleOf = (answer: string) => pack.answers.get(answer)?.title

describe('a topic to tap', () => {
  it('is its finer answer, in the words of its title', () => {
    const answer = 'ho-tro-can-ngheo/nhieu-dien'
    expect(option('ai-quoc', 'ho-tro-can-ngheo', answer)).toEqual([
      { topic: 'ho-tro-can-ngheo', answer, label: titleOf(answer), payload: `a:${answer}` },
    ])
  })

  it('is the topic where the finer answer is another place’s', () => {
    const here = option('khanh-hoa', 'ho-tro-can-ngheo', 'ho-tro-can-ngheo/nhieu-dien')
    expect(here).toEqual(option('khanh-hoa', 'ho-tro-can-ngheo', null))
    expect(here).toMatchObject([
      { label: pack.topics.get('ho-tro-can-ngheo')?.title, payload: 't:ho-tro-can-ngheo' },
    ])
  })

  it('names the answer that would be given', () => {
    const [there] = option('ai-quoc', 'ho-tro-can-ngheo', null)
    expect(there?.answer).toBe('ho-tro-can-ngheo/hai-phong')
    expect(option('ai-quoc', 'hiv', 'no/such-answer')).toEqual(option('ai-quoc', 'hiv', null))
  })

  it('is none where there is nothing to open', () => {
    expect(option('ai-quoc', 'out-of-scope/near', null)).toEqual([])
  })
})
