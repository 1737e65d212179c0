import { describe, expect, test } from 'vitest'
import { parseStories } from './story.ts'
import { StoryClock } from './story-clock.ts'
import { inOrderOfTime, scenesOf } from './timeline.ts'

const YAML = `
- story: a day between
  firstContact: true
  now: 2026-03-01T08:00:00+07:00
  steps:
    - say: một
    - say: hai
    - say: ba
      hoursLater: 24
      minutesLater: 30
- story: on the day between
  now: 2026-03-01T12:00:00+07:00
  steps:
    - say: bốn
`

describe('the times of a story', () => {
  const [first, second] = parseStories(YAML).map(scenesOf)

  test('begin with its own, and ten seconds pass where nothing else is said', () => {
    expect(first?.map(({ at }) => at.toISOString())).toEqual([
      '2026-03-01T01:00:00.000Z',
      '2026-03-01T01:00:10.000Z',
      '2026-03-02T01:30:10.000Z',
    ])
  })

  test('are preceded by a hello, unless nobody was here before', () => {
    expect(second?.map(({ step: { say }, at }) => [say, at.toISOString()])).toEqual([
      ['chào', '2026-03-01T04:00:00.000Z'],
      ['bốn', '2026-03-01T05:00:00.000Z'],
    ])
  })

  test('come in one order, whichever story they are of', () => {
    const told = [...(first ?? []), ...(second ?? [])].map((scene) => ({ scene }))
    expect(inOrderOfTime(told).map(({ scene: { step } }) => step.say)).toEqual([
      'một',
      'hai',
      'chào',
      'bốn',
      'ba',
    ])
  })
})

test.each(['say: một\n      press: check', 'says: một', 'say: một\n      minutesLater: -1'])(
  'a step is refused: %j',
  (step) => {
    const yaml = `- story: x\n  steps:\n    - ${step}`
    expect(() => parseStories(yaml)).toThrow()
  },
)

test('whatever is done every minute was done in the last minute of a long time', async () => {
  const clock = new StoryClock(new Date('2026-03-01T08:00:00Z'))
  const done: number[] = []
  const everyMinute = () => {
    done.push(clock.now().getTime())
    setTimeout(() => clock.after(60_000, everyMinute), 5)
  }
  clock.after(60_000, everyMinute)
  const end = new Date('2026-03-03T08:00:00Z')
  await clock.moveTo(end)
  expect(clock.now()).toEqual(end)
  expect(end.getTime() - (done.at(-1) ?? 0)).toBeLessThanOrEqual(60_000)
  await clock.moveTo(new Date('2026-03-02T08:00:00Z'))
  expect(clock.now()).toEqual(end)
})
