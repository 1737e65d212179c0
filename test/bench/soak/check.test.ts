import { describe, expect, it } from 'vitest'
import { check, type Lived, type Posted, type Taken } from '../../../bench/soak/check.ts'
import type { Entry } from '../../../bench/soak/ledger.ts'

const NOBODY = { text: null, unknowns: 0, outcome: null, reason: null, platformId: null } as const

/** An event of a person as it was written, and as it ended. */
function event(row: number, key: string, state: Entry['state'], person = 'an'): Entry {
  return { ...NOBODY, what: 'event', row, channel: 'telegram', person, key, state }
}

function message(row: number, state: Entry['state'], detail: Partial<Entry> = {}): Entry {
  const words = { text: `lời ${row}`, key: null }
  return { ...NOBODY, ...words, what: 'message', row, channel: 'telegram', person: 'an', state, ...detail }
}

function posted(key: string): Posted {
  return {
    channel: 'telegram',
    person: 'an',
    what: 'thẻ hết hạn',
    keys: [key],
    statuses: [200],
    acknowledged: true,
  }
}

const taken = (id: string, row: number): Taken => ({
  channel: 'telegram',
  person: 'an',
  id,
  text: `lời ${row}`,
})

/** Two messages of one person: the first is answered after an unknown end and taken twice, the second once; a third reply is parked. */
const SOUND: Lived = {
  posted: [posted('u1'), posted('u2')],
  rubbish: [{ channel: 'telegram', kind: 'forged', keys: ['u9'], status: 401 }],
  entries: [
    event(1, 'u1', 'waiting'),
    message(11, 'waiting'),
    event(1, 'u1', 'done', ''),
    message(11, 'sending'),
    event(2, 'u2', 'waiting'),
    message(11, 'waiting', { unknowns: 1 }),
    message(12, 'waiting'),
    message(13, 'waiting'),
    event(2, 'u2', 'done', ''),
    message(11, 'sending', { unknowns: 1 }),
    message(11, 'sent', { unknowns: 1, platformId: 'm2' }),
    message(12, 'sending'),
    message(12, 'sent', { platformId: 'm3' }),
    message(13, 'sending'),
    message(13, 'parked', { outcome: 'unreachable', reason: 'blocked' }),
  ],
  taken: [taken('m1', 11), taken('m2', 11), taken('m3', 12)],
  marksFound: [],
  faults: [],
  stuck: [],
}

function rules(tampered: Partial<Lived>): string[] {
  return [...new Set(check({ ...SOUND, ...tampered }).violations.map(({ rule }) => rule))]
}

/** The ledger with one entry changed, left out or put twice. */
function entries(at: number, ...instead: readonly Entry[]): Partial<Lived> {
  return { entries: SOUND.entries.toSpliced(at, 1, ...instead) }
}

describe('what the checker of a soak says', () => {
  it('finds nothing where all is as it must be, and counts what arrived twice', () => {
    const { violations, twice } = check(SOUND)
    expect(violations).toEqual([])
    expect(twice.map(({ row }) => row)).toEqual([11])
  })

  it.each<[string, string, Partial<Lived>]>([
    [
      'a message that nobody acknowledged',
      'acknowledged',
      { posted: [{ ...posted('u1'), acknowledged: false }, posted('u2')] },
    ],
    ['an acknowledged event that is not kept', 'answered-once', { posted: [...SOUND.posted, posted('u3')] }],
    ['an event kept as of somebody else', 'answered-once', entries(0, event(1, 'u1', 'waiting', 'bình'))],
    ['an event that is never answered', 'answered-once', entries(8)],
    [
      'an event answered a second time',
      'answered-once',
      entries(8, event(2, 'u2', 'done'), event(2, 'u2', 'done')),
    ],
    ['an event given up', 'answered-once', entries(8, event(2, 'u2', 'failed'))],
    [
      'an answer without a message',
      'has-a-reply',
      {
        entries: SOUND.entries
          .slice(0, 1)
          .concat(
            event(1, 'u1', 'done'),
            SOUND.entries.slice(4, 5),
            SOUND.entries.slice(6, 9),
            SOUND.entries.slice(11),
          ),
        taken: [taken('m3', 12)],
      },
    ],
    ['an event that nobody sent', 'from-nowhere', { posted: [posted('u1')] }],
    ['a message that answers nothing', 'from-nowhere', { entries: [...SOUND.entries, message(14, 'sent')] }],
    [
      'a forged event that is kept',
      'leaves-no-trace',
      { rubbish: [{ channel: 'telegram', kind: 'forged', keys: ['u1'], status: 401 }] },
    ],
    [
      'a forged event that is acknowledged',
      'leaves-no-trace',
      { rubbish: [{ channel: 'telegram', kind: 'forged', keys: [], status: 200 }] },
    ],
    ['words of a forged event in the store', 'leaves-no-trace', { marksFound: ['rubbish'] }],
    ['a message that still waits', 'nothing-left', { entries: SOUND.entries.slice(0, -2) }],
    ['a message that is still being sent', 'nothing-left', { entries: SOUND.entries.slice(0, -1) }],
    ['a server that does not come to rest', 'nothing-left', { stuck: ['something was due'] }],
    [
      'a message put aside without a reason',
      'parked-with-a-reason',
      entries(14, message(13, 'parked', { outcome: 'unreachable' })),
    ],
    ['a sent message that no platform took', 'taken-as-kept', { taken: SOUND.taken.slice(0, 2) }],
    ['a message taken a third time', 'taken-as-kept', { taken: [taken('m0', 11), ...SOUND.taken] }],
    [
      'a message taken again although its end was known',
      'taken-as-kept',
      { taken: [...SOUND.taken, taken('m4', 12)] },
    ],
    ['a message taken that was never sent', 'taken-as-kept', { taken: [...SOUND.taken, taken('m4', 13)] }],
    [
      'other words than those that were kept',
      'taken-as-kept',
      { taken: [taken('m1', 12), ...SOUND.taken.slice(1)] },
    ],
    [
      'messages taken in another order',
      'taken-as-kept',
      { taken: [taken('m1', 11), taken('m3', 12), taken('m2', 11)] },
    ],
    [
      'a message sent before an earlier one',
      'in-order',
      { entries: SOUND.entries.toSpliced(9, 0, message(12, 'sending')) },
    ],
    [
      'a later event answered first',
      'in-order',
      {
        entries: [
          event(2, 'u2', 'waiting'),
          ...SOUND.entries.slice(0, 1),
          message(12, 'waiting'),
          event(2, 'u2', 'done'),
          message(11, 'waiting'),
          event(1, 'u1', 'done'),
        ],
      },
    ],
    ['a turn that threw', 'sound-inside', { faults: ['hoi_turn_errors_total 1'] }],
  ])('finds %s: %s', (_what, rule, tampered) => {
    expect(rules(tampered)).toContain(rule)
  })

  it('lets a message go out again that waited for its person, and no more often than any other', () => {
    const again = [message(13, 'waiting'), message(13, 'sending'), message(13, 'sent', { platformId: 'm4' })]
    const lived = { entries: [...SOUND.entries, ...again], taken: [...SOUND.taken, taken('m4', 13)] }
    expect(rules(lived)).toEqual([])
  })

  it('does not miss on a page what was erased before it came back', () => {
    const web = { channel: 'web', person: 'an' } as const
    const onWeb = (one: Entry): Entry => ({ ...one, channel: 'web' })
    const erased: Entry = { ...message(12, 'sent'), what: 'erased', channel: 'web' }
    const lived: Partial<Lived> = {
      posted: SOUND.posted.map((one) => ({ ...one, ...web })),
      entries: SOUND.entries.map(onWeb),
      taken: SOUND.taken.slice(0, 2).map((one) => ({ ...one, ...web })),
    }
    expect(rules(lived)).toEqual(['taken-as-kept'])
    expect(rules({ ...lived, entries: [...SOUND.entries.map(onWeb), erased] })).toEqual([])
  })
})
