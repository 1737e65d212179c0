import { expect, it } from 'vitest'
import { ask } from '../../src/answering/ask.ts'
import { hear } from '../../src/answering/brain.ts'
import { respond } from '../../src/answering/respond.ts'
import type { InboundEvent } from '../../src/messages/inbound.ts'
import { rankedAnew } from '../../src/understanding/understand.ts'
import type { Understanding } from '../../src/understanding/understanding.ts'
import { realBrain } from '../support/brain.ts'
import { NO_RECEIPTS } from '../support/moment.ts'

const NOW = new Date('2026-11-28T05:00:00Z')
const TIMES = { now: NOW, receivedAt: NOW }
const TEXT = 'mất thẻ bảo hiểm y tế thì làm lại ở đâu'

const plain = realBrain()
/** Takes everything for a question about pupils, after a while. */
const other = {
  ...plain,
  refine: async (heard: Understanding) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return rankedAnew(heard, [{ topic: 'hssv', probability: 1, answer: null }])
  },
}

const event: InboundEvent = {
  channel: 'web',
  account: 'default',
  person: 'an',
  key: '1',
  sentAt: null,
  kind: 'text',
  text: TEXT,
}

it('what was understood stands where there is nothing to look again with, at once', () => {
  const heard = plain.understand(TEXT, '2026-11-28')
  expect(plain.refine(heard)).toBe(heard)
})

it('an answer and a turn rest on the second look where there is one', async () => {
  expect((await ask(plain, { text: TEXT }, NOW, () => 0)).topic).toBe('mat-the-cap-lai')
  expect((await ask(other, { text: TEXT }, NOW, () => 0)).topic).toBe('hssv')
  expect((await respond(plain, null, event, TIMES, NO_RECEIPTS)).records).toMatchObject([
    { topic: 'mat-the-cap-lai' },
  ])
  expect((await respond(other, null, event, TIMES, NO_RECEIPTS)).records).toMatchObject([{ topic: 'hssv' }])
})

it('what has no words is not looked at', async () => {
  const never = {
    ...plain,
    refine: () => {
      throw new Error('there are no words')
    },
  }
  expect(await hear(never, { kind: 'choice', payload: 'menu' }, NOW)).toEqual({
    kind: 'choice',
    payload: 'menu',
  })
})
