import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePayload, encodePayload, type Payload } from '../../src/conversation/payload.ts'
import { Choice } from '../../src/messages/reply.ts'
import { realBrain } from '../support/brain.ts'

const id = fc.stringMatching(/^[a-z0-9-]{1,25}(\/[a-z0-9-]{1,30})?$/)
const payload: fc.Arbitrary<Payload> = fc.oneof(
  fc.constantFrom<Payload>(
    { kind: 'check' },
    { kind: 'menu' },
    { kind: 'skip' },
    { kind: 'none-of-these' },
    { kind: 'contact' },
    { kind: 'why' },
    { kind: 'resume' },
    { kind: 'leave-question' },
  ),
  id.map((one): Payload => ({ kind: 'answer', id: one })),
  id.map((one): Payload => ({ kind: 'details', id: one })),
  id.map((one): Payload => ({ kind: 'topic', id: one })),
  fc
    .record({
      fact: fc.stringMatching(/^[a-zA-Z]{1,20}$/),
      choice: fc.nat(99),
      everybody: fc.boolean(),
      asked: fc.option(fc.record({ person: fc.nat(99), interview: fc.nat(999_999_999) })),
    })
    .map((one): Payload => ({ kind: 'fact', ...one })),
  fc.record({ about: id, useful: fc.boolean() }).map((one): Payload => ({ kind: 'feedback', ...one })),
  fc.nat(99).map((index): Payload => ({ kind: 'person', index })),
  id.filter((one) => !one.includes('/')).map((relation): Payload => ({ kind: 'relative', relation })),
)

describe('what a tap means', () => {
  it('comes back as it was sent', () => {
    fc.assert(
      fc.property(payload, (one) => {
        expect(decodePayload(encodePayload(one))).toEqual(one)
      }),
    )
  })

  it('any other text is not one of ours, and does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const decoded = decodePayload(text)
        if (decoded !== null) expect(encodePayload(decoded)).toBe(text)
      }),
    )
  })

  it('fits every platform, for all answers and questions there are', () => {
    const { pack } = realBrain()
    const all: Payload[] = [
      ...[...pack.answers.keys()].map((about): Payload => ({ kind: 'feedback', about, useful: false })),
      ...[...pack.topics.keys()].map((topic): Payload => ({ kind: 'topic', id: topic })),
      ...[...pack.questions.keys()].map(
        (fact): Payload => ({
          kind: 'fact',
          fact,
          choice: 99,
          everybody: true,
          asked: { person: 19, interview: 999_999_999 },
        }),
      ),
    ]
    for (const one of all) {
      expect(() => Choice.parse({ label: 'x', payload: encodePayload(one) })).not.toThrow()
    }
  })
})
