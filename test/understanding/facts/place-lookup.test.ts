import { describe, expect, it } from 'vitest'
import { PROVINCES } from '../../../src/understanding/facts/other-provinces.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { places } from './places.ts'

describe('placeLookup', () => {
  it('finds wards and provinces that have a folder', () => {
    expect(places.find('o phuong ai quoc thanh pho hai phong')).toEqual([
      { province: 'hai-phong', commune: 'ai-quoc', words: 'ai quoc', start: 9 },
      { province: 'hai-phong', words: 'hai phong', start: 27 },
    ])
  })

  it('takes former provinces for the one they joined, and all the rest for "other"', () => {
    const province = (name: string): string | undefined => places.find(fold(name))[0]?.province
    expect(province('Hải Dương')).toBe('hai-phong')
    expect(province('Ninh Thuận')).toBe('khanh-hoa')
    const rest = PROVINCES.filter(({ name }) => !['Hải Phòng', 'Khánh Hòa'].includes(name))
    for (const { name, merged } of rest) {
      for (const form of [name, ...merged]) expect(province(form), form).toBe('other')
    }
  })

  it('knows the 34 provinces and cities', () => {
    expect(PROVINCES).toHaveLength(34)
  })

  it('finds only whole words', () => {
    expect(places.find('hai phongx ahai phong')).toEqual([])
  })
})
