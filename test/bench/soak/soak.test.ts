import { describe, expect, it } from 'vitest'
import { check } from '../../../bench/soak/check.ts'
import { draw } from '../../../bench/soak/plan.ts'
import { figuresOf, listed, table } from '../../../bench/soak/report.ts'
import { soak } from '../../../bench/soak/soak.ts'

/** An hour in which no platform falls silent for minutes: waiting for that takes real time. */
const HOUR = { hours: 1, people: 6, seed: 45 }

describe('a simulated hour on all channels', () => {
  it('is drawn from its seed alone', () => {
    expect(draw(HOUR)).toEqual(draw(HOUR))
    expect(draw({ ...HOUR, seed: 6 }).doings).not.toEqual(draw(HOUR).doings)
  })

  it('ends with every acknowledged message answered once, whatever failed', {
    timeout: 120_000,
  }, async () => {
    const lived = await soak(HOUR)
    const checked = check(lived)
    const figures = figuresOf(lived, checked)
    expect(listed(checked.violations), table(figures)).toBe('')
    for (const { channel, inbound, sent } of figures) {
      expect(inbound, channel).toBeGreaterThan(0)
      expect(sent, channel).toBeGreaterThan(0)
    }
    // The hour was no easy one: something was brought twice, something forged, something sent again.
    const sum = (of: (one: (typeof figures)[number]) => number) =>
      figures.reduce((all, one) => all + of(one), 0)
    expect(sum(({ duplicates }) => duplicates)).toBeGreaterThan(0)
    expect(sum(({ rubbish }) => rubbish)).toBeGreaterThan(0)
    const attempts = checked.history.attempts.values().reduce((all, own) => all + own.length, 0)
    expect(attempts).toBeGreaterThan(checked.history.messages.length)
  })
})
