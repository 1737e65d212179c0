import { describe, expect, it } from 'vitest'
import { loadValidPack, placeIn } from '../../src/answering/load-brain.ts'
import { nearestPlace } from '../../src/answering/nearest-place.ts'
import { FOLDERS } from '../support/brain.ts'

const pack = loadValidPack(FOLDERS.knowledgeDir)

describe('a place that does not exist', () => {
  it.each([
    ['ai quoc', 'ai-quoc'],
    ['Ái Quốc', 'ai-quoc'],
    ['phường ái quôc', 'ai-quoc'],
    ['ai-qouc', 'ai-quoc'],
    ['Hải Phòng', 'hai-phong'],
    ['khanh hoa', 'khanh-hoa'],
  ])('%s is probably %s', (typed, id) => expect(nearestPlace(typed, pack.places.values())?.id).toBe(id))

  it('is like none', () => expect(nearestPlace('nowhere', pack.places.values())).toBeNull())

  it('is refused with the one that is meant', () => {
    expect(() => placeIn(pack, 'ai quoc')).toThrow(
      /There is no place "ai quoc"\. Did you mean ai-quoc \(.*Ái Quốc\)\?/,
    )
    expect(() => placeIn(pack, 'nowhere')).toThrow(/There is no place "nowhere"\. Known places: ai-quoc/)
  })
})
