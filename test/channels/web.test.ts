import { describe, expect, it } from 'vitest'
import { MalformedBody } from '../../src/channels/errors.ts'
import { createLiveHub } from '../../src/channels/web/hub.ts'
import { parseWebMessage } from '../../src/channels/web/message.ts'
import { InboundEvent } from '../../src/messages/inbound.ts'
import { reply } from './support.ts'

const parse = (body: unknown) => parseWebMessage(body, 'session-1').map((event) => InboundEvent.parse(event))

describe('what the chat page posts', () => {
  it('becomes text, with a key of its session and the id that the page made', () => {
    expect(parse({ id: 'c-1', text: ' Thẻ hết hạn thì sao? ' })).toEqual([
      {
        channel: 'web',
        account: 'default',
        person: 'session-1',
        key: 'session-1/c-1',
        sentAt: null,
        kind: 'text',
        text: 'Thẻ hết hạn thì sao?',
      },
    ])
  })

  it('has another key in another session: pages make their ids up alone', () => {
    const [mine] = parseWebMessage({ id: 'c-1', text: 'chào' }, 'session-1')
    const [theirs] = parseWebMessage({ id: 'c-1', text: 'chào' }, 'session-2')
    expect(mine?.key).not.toBe(theirs?.key)
  })

  it('becomes a choice', () => {
    expect(parse({ id: 'c-1', payload: 'q:household:1' })).toMatchObject([
      { kind: 'choice', payload: 'q:household:1' },
    ])
  })

  it('becomes a start when the page opens, with the ref of its address before anything said', () => {
    expect(parse({ id: 'c-1' })).toMatchObject([{ kind: 'start' }])
    expect(parse({ id: 'c-1', ref: 'tin-don-7' })).toMatchObject([{ kind: 'start', ref: 'tin-don-7' }])
    const both = parse({ id: 'c-1', ref: 'tin-don-7', text: 'chào' })
    expect(both).toMatchObject([
      { kind: 'start', ref: 'tin-don-7' },
      { kind: 'text', text: 'chào', key: 'session-1/c-1' },
    ])
    expect(new Set(both.map(({ key }) => key)).size).toBe(2)
  })

  it.each([
    [null, 'web'],
    [{ text: 'chào' }, 'id'],
    [{ id: '', text: 'chào' }, 'id'],
    [{ id: 'c 1', text: 'chào' }, 'id'],
    [{ id: 'c-1', text: '   ' }, 'text'],
    [{ id: 'c-1', text: 'x'.repeat(4001) }, '4000'],
    [{ id: 'c-1', payload: 'có dấu' }, 'payload'],
    [{ id: 'c-1', text: 'a', payload: 'b' }, 'not both'],
    [{ id: 'c-1', text: 'a', ref: '<script>' }, 'ref'],
    [{ id: 'c-1', txt: 'a' }, 'txt'],
  ])('is refused when wrong, naming the field: %j', (body, named) => {
    expect(() => parse(body)).toThrow(MalformedBody)
    expect(() => parse(body)).toThrow(named)
  })
})

describe('the live hub', () => {
  const message = { id: '7', message: reply('Chào bác.') }

  it("reaches all windows of one person, and nobody else's", () => {
    const hub = createLiveHub()
    const got: string[] = []
    hub.subscribe('a', () => got.push('a1'))
    hub.subscribe('a', () => got.push('a2'))
    hub.subscribe('b', () => got.push('b'))
    hub.publish('a', message)
    hub.publish('c', message)
    expect(got).toEqual(['a1', 'a2'])
  })

  it('stops where a window closed, also when it closes twice or while a message goes round', () => {
    const hub = createLiveHub()
    const got: string[] = []
    const closeFirst = hub.subscribe('a', () => {
      got.push('a1')
      closeFirst()
    })
    hub.publish('a', message)
    closeFirst()
    hub.subscribe('a', () => got.push('a2'))
    closeFirst()
    hub.publish('a', message)
    expect(got).toEqual(['a1', 'a2'])
  })

  it('lets one broken window not keep the message from the others', () => {
    const hub = createLiveHub()
    const got: string[] = []
    hub.subscribe('a', () => {
      throw new Error('gone')
    })
    hub.subscribe('a', ({ id }) => got.push(id))
    hub.publish('a', message)
    expect(got).toEqual(['7'])
  })
})
