import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/port.ts'
import { Lanes } from '../../src/delivery/lanes.ts'
import { person, textEvent } from '../store/fixtures.ts'
import { RecordingChannel, setUp } from './fixtures.ts'

const wait = async (turns: number) => {
  for (let n = 0; n < turns; n++) await nextTurn()
}

describe('order', () => {
  it('lanes keep the order of each lane, one at a time, within the bound', async () => {
    const item = fc.record({ lane: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.nat(4) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (items, bound) => {
          const running = new Set<string>()
          const done: number[] = []
          let most = 0
          const lanes = new Lanes<number>(bound, async (index) => {
            const { lane, turns } = items[index] ?? { lane: '', turns: 0 }
            expect(running.has(lane)).toBe(false)
            running.add(lane)
            most = Math.max(most, running.size)
            await wait(turns)
            running.delete(lane)
            done.push(index)
          })
          for (const [index, { lane }] of items.entries()) lanes.push(lane, index)
          await lanes.idle()
          expect(most).toBeLessThanOrEqual(bound)
          expect(done).toHaveLength(items.length)
          for (const lane of ['a', 'b', 'c', 'd']) {
            const mine = done.filter((index) => items[index]?.lane === lane)
            expect(mine).toEqual([...mine].sort((x, y) => x - y))
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('each person gets the answers in the order of their messages, whatever the sends do', async () => {
    const outcome = fc.constantFrom<SendOutcome['kind']>(
      'sent',
      'sent',
      'sent',
      'retry',
      'unknown',
      'rejected',
    )
    const ending = fc.record({ kind: outcome, turns: fc.nat(3) })
    const message = fc.record({
      who: fc.constantFrom('an', 'bình', 'chi'),
      parts: fc.integer({ min: 1, max: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(message, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.array(ending, { minLength: 1, maxLength: 30 }),
        async (batches, some) => {
          // Sooner or later the platform takes a message: an outage without end is another test's matter.
          const endings = [...some, { kind: 'sent' as const, turns: 0 }]
          let ended = 0
          const finals: string[] = []
          const channel = new RecordingChannel(async ({ message, id }) => {
            const { kind, turns } = endings[ended++ % endings.length] ?? { kind: 'sent', turns: 0 }
            await wait(turns)
            finals.push(`${id} ${kind}`)
            return kind === 'sent' ? { kind, platformId: message.text } : { kind, reason: kind }
          })
          // Nothing is forgotten before it was counted.
          const { delivery, clock, store } = await setUp({ forgetAfterMs: 365 * 86_400_000 }, channel)

          const expected: Record<string, string[]> = { an: [], bình: [], chi: [] }
          let number = 0
          const accepting = batches.map((batch) => {
            const events = batch.map(({ who, parts }) => {
              const lines = Array.from({ length: parts }, () => `${++number}`)
              expected[who]?.push(...lines)
              return textEvent(`k${number}`, person(who), lines.join('\n'))
            })
            return delivery.accept(events)
          })
          await Promise.all(accepting)
          for (let round = 0; round < 1_000; round++) {
            await delivery.idle()
            if ((await store.outbox.counts()).waiting === 0) break
            clock.advance(300_000)
          }

          for (const [who, lines] of Object.entries(expected)) {
            const firstTries = channel.texts(who).filter((text, at, all) => all.indexOf(text) === at)
            expect(firstTries).toEqual(lines)
            // A repetition follows its first try at once: nothing of the person's came between.
            expect(channel.texts(who)).toEqual([...channel.texts(who)].sort((a, b) => Number(a) - Number(b)))
          }
          for (const { id } of channel.sends) {
            const mine = finals.filter((final) => final.startsWith(`${id} `))
            expect(mine.filter((final) => final.endsWith('unknown')).length).toBeLessThanOrEqual(2)
            expect(mine.filter((final) => final.endsWith('sent')).length).toBeLessThanOrEqual(1)
          }
          const { sent, parked } = await store.outbox.counts()
          expect(sent + parked).toBe(number)
          await store.close()
        },
      ),
      { numRuns: 40 },
    )
  })
})
