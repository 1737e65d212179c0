import { describe, expect, it } from 'vitest'
import { PROVINCES } from '../../../src/understanding/facts/other-provinces.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { places } from './places.ts'

describe('placeLookup', () => {
  it('finds wards and provinces that have a folder', () => {
    expect(places.find('o phuong ai quoc thanh pho hai phong')).toMatchObject([
      { province: 'hai-phong', commune: 'ai-quoc', words: 'ai quoc', start: 9 },
      { province: 'hai-phong', words: 'hai phong', start: 27 },
    ])
  })

  it('takes the wards of old for the one that they became part of', () => {
    expect(places.find('ho khau xa quyet thang cu')).toMatchObject([
      { province: 'hai-phong', commune: 'ai-quoc', words: 'quyet thang', start: 11 },
    ])
    expect(places.find('hai duong cu')).toMatchObject([
      { province: 'hai-phong', words: 'hai duong cu', start: 0 },
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

  it('tells how a name is written, whose words may be others without diacritics', () => {
    expect(places.find('gia lai')[0]?.names).toEqual(['gia lai'])
    expect(places.find('khanh hoa')[0]?.names).toContain('khánh hòa')
  })

  it('knows the 34 provinces and cities', () => {
    expect(PROVINCES).toHaveLength(34)
  })

  it('finds only whole words', () => {
    expect(places.find('hai phongx ahai phong')).toEqual([])
  })
})
