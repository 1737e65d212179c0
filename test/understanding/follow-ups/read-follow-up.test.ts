import { describe, expect, it } from 'vitest'
import { loadPack } from '../../../src/knowledge/load.ts'
import { placeLookup } from '../../../src/understanding/facts/places.ts'
import { readFollowUp } from '../../../src/understanding/follow-ups/read-follow-up.ts'
import type { FollowUp, PersonMention } from '../../../src/understanding/understanding.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { FoldedText } from '../../../src/vietnamese/folded-text.ts'
import { normalize } from '../../../src/vietnamese/normalize.ts'
import { FOLLOW_UPS, NO_FOLLOW_UPS } from './sentences.ts'

const pack = loadPack('knowledge')
const places = placeLookup(pack.ok ? pack.pack.places.values() : [])
const read = (text: string): FollowUp | null =>
  readFollowUp(new FoldedText(text), normalize(text), { today: '2026-11-28', places })

function told({ relation, facts }: PersonMention): string {
  const { residence, ...others } = facts
  const all = Object.entries(others).map(([fact, value]) => `${fact}=${String(value)}`)
  const lives = residence?.province == null ? [] : [`residence.province=${residence.province}`]
  return [relation ?? '-', ...all, ...lives].join(' ')
}

function detailOf(asked: FollowUp): string | undefined {
  switch (asked.kind) {
    case 'when':
      return asked.day
    case 'where':
      return asked.place
    case 'rather':
      return asked.relation
    case 'suppose':
      return asked.people.map(told).join('; ')
    default:
      return undefined
  }
}

function summary(text: string): readonly (string | undefined)[] {
  const asked = read(text)
  return asked === null ? ['none', undefined] : [asked.kind, detailOf(asked)]
}

describe('a message that refers back', () => {
  it.each(FOLLOW_UPS.map(([text, kind, detail]) => ({ text, kind, detail })))('$text', (asked) => {
    expect(summary(asked.text)).toEqual([asked.kind, asked.detail])
  })
})

it('takes no other word for a place that it looks like', () => {
  expect(read('huệ thì sao')).toBeNull()
  expect(read('hue thi sao')).toEqual({ kind: 'where', place: 'other' })
})

describe('a message with a subject of its own', () => {
  it.each(NO_FOLLOW_UPS)('%s', (text) => {
    expect(read(text)).toBeNull()
    expect(read(fold(text))).toBeNull()
  })
})
