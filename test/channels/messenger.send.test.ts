import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { MESSENGER, type MessengerStandIn, startMessenger } from '../standins/messenger.ts'
import { batchOf, echoTo, signMessenger } from '../standins/messenger-driver.ts'
import { outgoing, rememberingLog, reply } from './support.ts'

const PERSON = '24000000000000001'

describe('sending through Messenger', () => {
  let standIn: MessengerStandIn
  beforeEach(async () => {
    standIn = await startMessenger()
  })
  afterEach(() => standIn.close())

  const channel = (changes: object = {}) =>
    createMessenger(
      { ...MESSENGER, apiRoot: `${standIn.url}/v25.0`, timeoutMs: 2000, ...changes },
      { fetch, log: rememberingLog() },
    )

  it('gives the id that Messenger gave', async () => {
    const outcome = await channel().send(outgoing(PERSON, reply('Chào bác.')))
    expect(outcome).toEqual({ kind: 'sent', platformId: standIn.deliveries(PERSON)[0]?.messageId })
  })

  it('marks messages so that their echo is known, also before the answer and without an app id', async () => {
    const subject = channel({ appId: undefined })
    await subject.send(outgoing(PERSON, reply('Chào bác.'), 'out-77'))
    const { metadata } = standIn.deliveries(PERSON)[0] ?? {}
    expect(metadata).toContain('out-77')
    const echo = signMessenger(batchOf([echoTo(PERSON, { metadata, app_id: 42 })]))
    expect(subject.parse(Buffer.from(echo.body))).toEqual([])
  })

  it('rejects what can never be sent', async () => {
    const long = [{ label: 'dài hơn hai mươi chữ cái', payload: 'p' }]
    expect((await channel().send(outgoing(PERSON, reply('Chào', long)))).kind).toBe('rejected')
    expect((await channel().send(outgoing(PERSON, reply('x'.repeat(2001))))).kind).toBe('rejected')
    const many = Array.from({ length: 14 }, (_, index) => ({ label: `${index}`, payload: `p${index}` }))
    expect((await channel().send(outgoing(PERSON, reply('Chào', many)))).kind).toBe('rejected')
  })

  it('needs somebody when the page token is dead', async () => {
    const outcome = await channel({ pageToken: 'OLD' }).send(outgoing(PERSON, reply('Chào')))
    expect(outcome).toMatchObject({ kind: 'operator-needed', reason: expect.stringContaining('190') })
  })

  it.each([
    ['10/2018278', 'window-closed'],
    ['10/2534022', 'window-closed'],
    [10, 'operator-needed'],
    ['10/1893063', 'operator-needed'],
    [200, 'operator-needed'],
    ['190/460', 'operator-needed'],
    [551, 'unreachable'],
    ['551/1545041', 'unreachable'],
    ['100/2018001', 'unreachable'],
    ['200/2018108', 'unreachable'],
    [613, 'retry'],
    [4, 'retry'],
    [32, 'retry'],
    [80004, 'retry'],
    [1200, 'retry'],
    [1, 'retry'],
    [2, 'retry'],
    ['server-error', 'retry'],
    [100, 'rejected'],
    [9999, 'rejected'],
  ] as const)('error %s: %s', async (failure, kind) => {
    standIn.failNext([failure])
    expect((await channel().send(outgoing(PERSON, reply('Chào')))).kind).toBe(kind)
    expect((await channel().send(outgoing(PERSON, reply('Chào')))).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it.each(['hang', 'drop'] as const)('does not know how it ended after a %s', async (failure) => {
    standIn.failNext([failure])
    const outcome = await channel({ timeoutMs: 150 }).send(outgoing(PERSON, reply('Chào')))
    expect(outcome.kind).toBe('unknown')
    expect(standIn.deliveries(PERSON)).toHaveLength(1)
  })
})
