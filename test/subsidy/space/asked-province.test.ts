import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/subsidy/space/asked-province.ts'

describe('what an answer makes known', () => {
  const here = { residence: { status: 'permanent', province: '{{province}}' }, pension: true }

  it('holds the province that was asked', () => {
    expect(factsOf(here, 'upland')).toEqual({
      residence: { status: 'permanent', province: 'upland' },
      pension: true,
    })
  })

  it('leaves the province open where none was asked', () => {
    expect(factsOf(here, null)).toEqual({
      residence: { status: 'permanent', province: null },
      pension: true,
    })
  })

  it('keeps a province that it names itself', () => {
    const there = { residence: { province: 'lowland' } }
    expect(factsOf(there, 'upland')).toEqual(there)
    expect(factsOf({ pension: false }, 'upland')).toEqual({ pension: false })
  })

  it('is refused where it is no fact', () => {
    expect(() => factsOf({ shoeSize: 40 }, null)).toThrow()
  })
})
