import { expect, test } from 'vitest'
import { maskEvent } from '../../src/answering/mask-event.ts'
import type { InboundEvent } from '../../src/messages/inbound.ts'

const common = { channel: 'zalo-oa', account: '1', person: '2', key: 'k', sentAt: null } as const
const NUMBER = '031085001234'

test.each<InboundEvent>([
  { ...common, kind: 'text', text: `cccd ${NUMBER}` },
  { ...common, kind: 'choice', payload: NUMBER },
  { ...common, kind: 'choice', payload: 'a', text: NUMBER },
  { ...common, kind: 'attachment', what: 'image', text: NUMBER },
  { ...common, kind: 'start', ref: NUMBER },
])('no number of a person is kept, whatever the event: %j', (event) => {
  const masked = maskEvent(event)
  expect(JSON.stringify(masked)).not.toContain(NUMBER)
  expect({ kind: masked.kind, key: masked.key }).toEqual({ kind: event.kind, key: 'k' })
})

test('a button of ours and a link of ours stay as they are', () => {
  const button = { ...common, kind: 'choice', payload: 'answer:muc-dong-ho-gia-dinh/2026' } as const
  const link = { ...common, kind: 'start', ref: 'tin-don_2026-11' } as const
  expect([maskEvent(button), maskEvent(link)]).toEqual([button, link])
})

test('words without end are cut, and not through a number', () => {
  const text = `${'x '.repeat(1_996)}${NUMBER} và nữa`
  const masked = maskEvent({ ...common, kind: 'text', text })
  const kept = masked.kind === 'text' ? masked.text : ''
  expect(kept.length).toBeLessThanOrEqual(4_000)
  expect(kept).not.toMatch(/\d/)
})
