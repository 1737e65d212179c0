import { describe, expect, it } from 'vitest'
import { blanksOf } from '../../src/knowledge/go-live.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import type { Pack, Place } from '../../src/knowledge/pack.ts'

const loaded = loadPack(new URL('../../knowledge', import.meta.url).pathname)

function pack(): Pack {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

function place(id: string): Place {
  const found = pack().places.get(id)
  if (found === undefined) throw new Error(`no place ${id}`)
  return found
}

describe('what a ward has yet to enter', () => {
  it('is what is not known of each office that residents are sent to', () => {
    expect(blanksOf(place('ai-quoc'), pack())).toContainEqual({
      file: 'places/ai-quoc/place.yaml',
      what: 'UBND phường Ái Quốc: phones, address, hours',
    })
    expect(blanksOf(place('ai-quoc'), pack())).toContainEqual({
      file: 'places/hai-phong/place.yaml',
      what: 'BHXH thành phố Hải Phòng: address, hours',
    })
  })

  it('is nothing of an office of which all is entered', () => {
    const known = { address: 'đường A', hours: 'thứ 2 đến thứ 6', phones: ['0000'] }
    const offices = place('ai-quoc').offices.map((office) => ({ ...office, ...known }))
    const files = blanksOf({ ...place('ai-quoc'), offices }, pack()).map(({ file }) => file)
    expect(files).not.toContain('places/ai-quoc/place.yaml')
  })

  it('is for a province what it has for all its wards', () => {
    const files = blanksOf(place('hai-phong'), pack()).filter(({ file }) => file.startsWith('places/'))
    expect(files).toEqual([
      { file: 'places/hai-phong/place.yaml', what: 'BHXH thành phố Hải Phòng: address, hours' },
      { file: 'places/hai-phong/place.yaml', what: 'Tổng đài BHXH Việt Nam: hours' },
    ])
  })

  it('is nothing of the province where the ward has an office of its own for it', () => {
    const ward = place('ai-quoc')
    const offices = ward.offices.map((office) =>
      office.role === 'social-insurance'
        ? { ...office, name: 'BHXH cơ sở', address: 'đường A', hours: 'thứ 2', phones: ['0000'] }
        : office,
    )
    const whats = blanksOf({ ...ward, offices }, pack()).map(({ what }) => what)
    expect(whats.filter((what) => what.includes('BHXH thành phố') || what.includes('cơ sở'))).toEqual([])
  })

  it('is an office of a ward for which its province’s stands in', () => {
    const own = place('ai-quoc').offices.filter(({ role }) => role !== 'ward')
    const generic = place('hai-phong').offices.filter(({ role }) => role === 'ward')
    expect(generic).toHaveLength(1)
    expect(blanksOf({ ...place('ai-quoc'), offices: [...own, ...generic] }, pack())).toContainEqual({
      file: 'places/ai-quoc/place.yaml',
      what: 'no office of the role "ward"',
    })
  })

  it('is an office that is missing altogether', () => {
    const offices = place('ai-quoc').offices.filter(({ role }) => role !== 'one-stop')
    expect(blanksOf({ ...place('ai-quoc'), offices }, pack())).toContainEqual({
      file: 'places/ai-quoc/place.yaml',
      what: 'no office of the role "one-stop"',
    })
  })

  it('is each reading of the rules of its jurisdictions that nobody has confirmed', () => {
    const readings = (id: string) =>
      blanksOf(place(id), pack()).filter(({ what }) => what.startsWith('hai-phong/'))
    expect(readings('ai-quoc').length).toBeGreaterThan(0)
    expect(readings('nha-trang')).toEqual([])
    const [first] = [...pack().policy.interpretations.values()].filter(({ id }) =>
      id.startsWith('hai-phong/'),
    )
    if (first === undefined) throw new Error('no reading')
    const interpretations = new Map(pack().policy.interpretations).set(first.id, {
      ...first,
      confirmedBy: 'một cơ quan',
      confirmedOn: '2026-11-28',
    })
    const settled = { ...pack(), policy: { ...pack().policy, interpretations } }
    expect(blanksOf(place('ai-quoc'), settled).length).toBe(blanksOf(place('ai-quoc'), pack()).length - 1)
  })
})
