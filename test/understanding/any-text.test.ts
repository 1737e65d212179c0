import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Brain, think } from '../../src/answering/brain.ts'
import { freshState } from '../../src/conversation/state.ts'
import type { Understanding } from '../../src/understanding/understanding.ts'
import { applyChanges } from '../../src/vietnamese/change.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { realBrain } from '../support/brain.ts'
import { at } from '../support/moment.ts'
import { anyText, LONG_TEXTS } from '../vietnamese/texts.ts'

const DAY = '2026-11-21'
const NOW = new Date('2026-11-21T09:00:00+07:00')
/**
 * So many milliseconds are several times what any message takes on a machine that is busy, and far below what one takes whose
 * reading grows with the square of its length. How fast it is, `npm run bench` says.
 */
const LIMIT_MS = 100
const RUNS = 10

let brain: Brain
beforeAll(() => {
  brain = realBrain()
})

const isSound = ({ topics, folded, text }: Understanding) =>
  topics.every(({ probability }) => Number.isFinite(probability)) &&
  normalize(folded) === folded &&
  text === text.normalize('NFC')

describe('any text', () => {
  it('is understood, and answered somehow', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const heard = brain.understand(text, DAY)
        expect(isSound(heard)).toBe(true)
        const { replies } = think(brain, freshState(NOW), { kind: 'text', heard, early: false }, at(NOW))
        expect(replies.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('of any length up to the longest is understood', () => {
    const kind = fc.constantFrom(...Object.values(LONG_TEXTS))
    fc.assert(
      fc.property(kind, fc.nat(10_000), fc.nat(10_000), anyText, (long, from, length, odd) => {
        expect(isSound(brain.understand(long.slice(from, from + length) + odd, DAY))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is explained by changes that lead to what was read', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...Object.values(LONG_TEXTS))), (text) => {
        const { heard, changes } = brain.explain(text, DAY)
        expect(heard).toEqual(brain.understand(text, DAY))
        const read = applyChanges(text, changes)
        expect(
          read === heard.folded || changes.some(({ step }) => step === 'spelling' || step === 'length'),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(LONG_TEXTS))('is understood in good time: %s', (_kind, text) => {
    let best = Number.POSITIVE_INFINITY
    // Others may be at work on the machine: one run in good time shows that it can be done.
    for (let run = 0; run < RUNS && best >= LIMIT_MS; run++) {
      const begun = performance.now()
      brain.understand(text, DAY)
      best = Math.min(best, performance.now() - begun)
    }
    expect(best).toBeLessThan(LIMIT_MS)
  })
})
