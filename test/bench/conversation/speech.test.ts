import { describe, expect, it } from 'vitest'
import { ASIDES } from '../../../bench/conversation/asides.ts'
import { OPENINGS } from '../../../bench/conversation/openings.ts'
import { drawResident } from '../../../bench/conversation/resident.ts'
import { opening } from '../../../bench/conversation/speech.ts'
import { WORDINGS } from '../../../bench/conversation/wordings.ts'
import { where } from './setting.ts'

describe('what residents say', () => {
  it('has words of many kinds', () => {
    expect(new Set(OPENINGS).size).toBeGreaterThanOrEqual(25)
    expect(new Set(ASIDES).size).toBeGreaterThanOrEqual(20)
  })

  it('names everybody whom it asks for, and leaves no gap', () => {
    for (let number = 0; number < 200; number++) {
      const { resident, random } = drawResident(5, number, where)
      const { text } = opening(resident, where, random)
      for (const name of resident.names) expect(text).toContain(name)
      expect(text).not.toMatch(/[{}]|undefined| {2}| ,/)
    }
  })

  it('tells nothing that is not so', () => {
    for (let number = 0; number < 200; number++) {
      const { resident, random } = drawResident(5, number, where)
      const { text } = opening(resident, where, random)
      const [person, ...others] = resident.people
      if (person === undefined || others.length > 0) continue
      for (const { words, when } of WORDINGS) {
        const said = words.filter((one) => !one.includes('{') && text.includes(`, ${one},`))
        if (said.length > 0) expect(when(person), `${text}: ${said}`).toBe(true)
      }
    }
  })
})
