import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MalformedBody } from '../../src/channels/errors.ts'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { InboundEvent } from '../../src/messages/inbound.ts'
import { startTelegram, TELEGRAM, type TelegramStandIn } from '../standins/telegram.ts'
import * as telegram from '../standins/telegram-driver.ts'
import { eventually } from '../support/server.ts'
import { nobody, rememberingLog, requestOf } from './support.ts'

const PERSON = '5000000001'
const GROUP = '-1001234567890'
const ITSELF = { id: Number(TELEGRAM.botId), is_bot: true, first_name: 'Hỏi BHYT' }

/** Nobody listens at its other side: a reading that asked Telegram for anything would fail. */
function channel(changes: object = {}) {
  const log = rememberingLog()
  const settings = {
    token: TELEGRAM.token,
    webhookSecret: TELEGRAM.webhookSecret,
    apiRoot: 'http://127.0.0.1:9',
    timeoutMs: 500,
    ...changes,
  }
  return { log, ...createTelegram(settings, { log, clock: () => new Date() }) }
}

async function parse(update: object, subject = channel()): Promise<InboundEvent[]> {
  const events = await subject.parse(Buffer.from(JSON.stringify(update)))
  for (const one of events) InboundEvent.parse(one)
  return events
}

const said = (text: string, subject?: ReturnType<typeof channel>) =>
  parse(telegram.messageFrom(PERSON, telegram.textOf(text)), subject)

describe('the secret of a Telegram webhook', () => {
  const event = telegram.signedTextEvent(PERSON, 'chào')

  it('lets in what carries it', () => {
    expect(channel().verify(requestOf(event))).toEqual({ ok: true })
  })

  it('refuses what carries none, another, a part of it, or the same in other letters', () => {
    const { webhookSecret } = TELEGRAM
    for (const wrong of [undefined, '', 'guess', webhookSecret.slice(1), webhookSecret.toLowerCase()]) {
      const headers = { 'x-telegram-bot-api-secret-token': wrong }
      expect(channel().verify({ ...requestOf(event), headers }).ok).toBe(false)
    }
  })

  it('refuses everything while none is set: updates are fetched then', () => {
    const subject = channel({ webhookSecret: null })
    for (const secret of ['', 'null', TELEGRAM.webhookSecret]) {
      expect(subject.verify(requestOf({ ...event, ...telegram.signTelegram({}, secret) })).ok).toBe(false)
    }
  })
})

describe('what an update becomes', () => {
  it('text, with the number of the update as its key and the time in seconds', async () => {
    const at = new Date('2026-01-01T00:00:00Z')
    const update = telegram.messageFrom(PERSON, { text: 'thẻ hết hạn' }, { updateId: 10_001, at })
    expect(await parse(update)).toEqual([
      {
        channel: 'telegram',
        account: TELEGRAM.botId,
        person: PERSON,
        key: '10001',
        sentAt: '2026-01-01T00:00:00.000Z',
        kind: 'text',
        text: 'thẻ hết hạn',
      },
    ])
  })

  it('text as it was typed: decomposed letters and markup stay', async () => {
    for (const text of ['thẻ hết hạn'.normalize('NFD'), '<b>thẻ</b> & <script>', '  hai dòng\n\nnữa ']) {
      expect((await parse(telegram.messageFrom(PERSON, { text })))[0]).toMatchObject({ kind: 'text', text })
    }
  })

  it.each([
    ['/start', {}],
    ['/start 07', { ref: '07' }],
    ['/start 07_hoi-cho-2026', { ref: '07_hoi-cho-2026' }],
    [`/start ${'x'.repeat(64)}`, { ref: 'x'.repeat(64) }],
  ])('a start: %s', async (text, ref) => {
    const [event] = await said(text)
    expect(event).toMatchObject({ kind: 'start', ...ref })
    if (!text.includes(' ')) expect(event).not.toHaveProperty('ref')
  })

  it('words where no link could have written what follows /start', async () => {
    expect((await said('/start thẻ hết hạn'))[0]).toMatchObject({ kind: 'text', text: 'thẻ hết hạn' })
  })

  it.each([
    ['/menu', 'menu'],
    ['/tinh', 'tính mức hỗ trợ cho tôi'],
    ['/TINH', 'tính mức hỗ trợ cho tôi'],
    ['/tinh mẹ tôi 72 tuổi', 'tính mức hỗ trợ cho mẹ tôi 72 tuổi'],
    ['/tinh cho mẹ tôi', 'tính mức hỗ trợ cho mẹ tôi'],
    ['/xoa', 'xóa dữ liệu của tôi'],
    ['/gap', 'gặp cán bộ'],
    ['/gap cán bộ', 'gap cán bộ'],
    ['/help', 'trợ giúp'],
    ['/none such', '/none such'],
    ['hỏi /menu', 'hỏi /menu'],
  ])('a command in words: %s', async (typed, words) => {
    expect((await said(typed))[0]).toMatchObject({ kind: 'text', text: words })
  })

  it('a tapped button, with what stood on it', async () => {
    const tap = telegram.tapFrom(PERSON, { label: 'Hộ nghèo', payload: 'q:household:1' }, { updateId: 7 })
    expect(await parse(tap)).toEqual([
      {
        channel: 'telegram',
        account: TELEGRAM.botId,
        person: PERSON,
        key: '7',
        sentAt: null,
        kind: 'choice',
        payload: 'q:household:1',
        text: 'Hộ nghèo',
      },
    ])
  })

  it('a tap below a message that Telegram no longer shows', async () => {
    const { callback_query, ...update } = telegram.tapFrom(PERSON, { label: 'Có', payload: 'q:x:1' })
    const message = { chat: telegram.privateChat(PERSON), message_id: 6, date: 0 }
    const [event] = await parse({ ...update, callback_query: { ...callback_query, message } })
    expect(event).toMatchObject({ kind: 'choice', payload: 'q:x:1', person: PERSON })
  })

  it.each([
    [{ photo: [{ file_id: 'a', width: 1, height: 1 }] }, 'image'],
    [{ animation: { file_id: 'a' }, document: { file_id: 'a' } }, 'image'],
    [{ sticker: { file_id: 'a', emoji: '🙂' } }, 'sticker'],
    [{ voice: { file_id: 'a', duration: 3 } }, 'audio'],
    [{ audio: { file_id: 'a' } }, 'audio'],
    [{ video: { file_id: 'a' } }, 'video'],
    [{ video_note: { file_id: 'a' } }, 'video'],
    [{ document: { file_id: 'a' } }, 'file'],
    [{ location: { latitude: 20.9, longitude: 106.4 } }, 'location'],
    [{ venue: {}, location: { latitude: 20.9, longitude: 106.4 } }, 'location'],
    [{ contact: { phone_number: '0', first_name: 'A' } }, 'contact'],
    [{ poll: { id: '1' } }, 'other'],
    [{ something_of_next_year: {} }, 'other'],
  ])('an attachment: %j is %s', async (content, what) => {
    const [event] = await parse(telegram.messageFrom(PERSON, content))
    expect(event).toMatchObject({ kind: 'attachment', what })
    expect(event).not.toHaveProperty('text')
  })

  it('the words under a picture', async () => {
    const picture = { photo: [{ file_id: 'a' }], caption: 'thẻ này còn dùng được không' }
    expect((await parse(telegram.messageFrom(PERSON, picture)))[0]).toMatchObject({
      kind: 'attachment',
      what: 'image',
      text: 'thẻ này còn dùng được không',
    })
  })

  it('the pictures of one album are one event, unless one has words of its own', async () => {
    const of = async (content: object) =>
      (await parse(telegram.messageFrom(PERSON, { photo: [{}], media_group_id: '42', ...content })))[0]?.key
    const [first, second, third] = [await of({}), await of({}), await of({ caption: 'thẻ cũ' })]
    expect(first).toBe('album/42')
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it.each([
    ['an edit', (message: object) => ({ edited_message: message })],
    ['a post in a channel', (message: object) => ({ channel_post: message })],
    ['a reaction', () => ({ message_reaction: { chat: telegram.privateChat(PERSON) } })],
    ['an inline query', () => ({ inline_query: { id: '1', query: 'x', offset: '' } })],
    ['a kind of next year', () => ({ hologram: { from: 1 } })],
    ['nothing at all', () => ({})],
  ])('nothing for %s, and not a word about it', async (_name, content) => {
    const subject = channel()
    const { message, update_id } = telegram.messageFrom(PERSON, { text: 'chào' })
    expect(await parse({ update_id, ...content(message) }, subject)).toEqual([])
    expect(subject.log.lines).toEqual([])
  })

  it('nothing for what happens in a chat without anybody saying anything', async () => {
    for (const content of [{ pinned_message: {} }, { write_access_allowed: {} }]) {
      expect(await parse(telegram.messageFrom(PERSON, content))).toEqual([])
    }
  })

  it('a line for the operator when somebody blocks the bot, without who it was', async () => {
    const subject = channel()
    expect(await parse(telegram.memberUpdate(PERSON, 'kicked'), subject)).toEqual([])
    expect(await parse(telegram.memberUpdate(PERSON, 'member'), subject)).toEqual([])
    expect(subject.log.lines).toHaveLength(1)
    expect(subject.log.lines[0]).toContain('blocked')
    expect(subject.log.lines[0]).not.toContain(PERSON)
  })

  it('nothing for ids that a double cannot hold, rather than another person', async () => {
    const subject = channel()
    const whole = JSON.stringify(telegram.messageFrom(PERSON, { text: 'chào' }))
    const body = whole.replaceAll(PERSON, '9007199254740993')
    expect(await subject.parse(Buffer.from(body))).toEqual([])
    expect(subject.log.lines).toHaveLength(1)
    const update = whole.replace(/"update_id":\d+/, '"update_id":9007199254740993')
    await expect(subject.parse(Buffer.from(update))).rejects.toThrow(MalformedBody)
  })

  it.each([
    ['text', { text: 5 }],
    ['chat', { text: 'chào', chat: 5 }],
    ['date', { text: 'chào', date: 'hôm nay' }],
    ['a date that no calendar has', { text: 'chào', date: 9e15 }],
    ['entities', { text: '/start', entities: [null] }],
  ])('nothing for a message of unknown shape (%s), and a line for the operator', async (_name, content) => {
    const subject = channel()
    expect(await parse(telegram.messageFrom(PERSON, content), subject)).toEqual([])
    expect(subject.log.lines).toHaveLength(1)
    expect(subject.log.lines[0]).not.toContain(PERSON)
  })

  it.each(['', 'chào', '[]', 'null', '{}', '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":1,'])(
    'MalformedBody for %s',
    async (body) => {
      await expect(channel().parse(Buffer.from(body))).rejects.toThrow(MalformedBody)
    },
  )

  it('never marks the process as failed', async () => {
    const { exitCode } = process
    await said('chào')
    await expect(channel().parse(Buffer.from('{'))).rejects.toThrow(MalformedBody)
    expect(process.exitCode).toBe(exitCode)
  })
})

describe('once the events are kept', () => {
  let standIn: TelegramStandIn
  beforeAll(async () => {
    standIn = await startTelegram()
  })
  afterAll(() => standIn.close())

  async function take(update: object, subject: ReturnType<typeof channel>) {
    const events = await parse(update, subject)
    subject.accepted?.(events)
    return events
  }
  const confirmed = () => standIn.calls('answerCallbackQuery')

  it('a tap is confirmed, and not before', async () => {
    const subject = channel({ apiRoot: standIn.url })
    const tap = telegram.tapFrom(PERSON, { label: 'Có', payload: 'q:x:1' })
    const events = await parse(tap, subject)
    expect(confirmed()).toEqual([])
    subject.accepted?.(events)
    const calls = await eventually('the confirmation', () => {
      return confirmed().length === 0 ? undefined : confirmed()
    })
    expect(calls).toEqual([{ callback_query_id: tap.callback_query.id }])
  })

  it('a tap that cannot be confirmed any more is a line in the log', async () => {
    const subject = channel({ apiRoot: standIn.url })
    standIn.failCalls('answerCallbackQuery', [400])
    await take(telegram.tapFrom(PERSON, { label: 'Có', payload: 'q:x:1' }), subject)
    await eventually('the line', () => subject.log.lines[0])
    expect(subject.log.lines[0]).toContain('confirming a tap')
  })

  describe('in a group', () => {
    const inGroup = (content: object) =>
      telegram.messageFrom(PERSON, { chat: telegram.groupChat(GROUP), ...content })

    async function named() {
      const subject = channel({ apiRoot: standIn.url })
      subject.learnName()
      const before = standIn.deliveries(GROUP).length
      await eventually('the name to be known', async () => {
        await take(inGroup(telegram.textOf(`/menu@${TELEGRAM.username}`)), subject)
        return standIn.deliveries(GROUP)[before]
      })
      return subject
    }

    it.each([
      ['its name', telegram.textOf(`Nhờ @${TELEGRAM.username} trả lời giúp`)],
      ['its name in other letters', telegram.textOf(`@${TELEGRAM.username.toUpperCase()} ơi`)],
      ['a command to it', telegram.textOf(`/start@${TELEGRAM.username} 07`)],
      ['a reply to it', { text: 'còn mẹ tôi thì sao', reply_to_message: { from: ITSELF } }],
      [
        'a mention without a name',
        { text: 'Hỏi BHYT ơi', entities: [{ type: 'text_mention', offset: 0, length: 8, user: ITSELF }] },
      ],
      [
        'words under a picture',
        {
          photo: [{}],
          caption: `@${TELEGRAM.username}`,
          caption_entities: [{ type: 'mention', offset: 0, length: TELEGRAM.username.length + 1 }],
        },
      ],
    ])('%s is answered with the way to a private chat, and nothing else', async (_name, content) => {
      const subject = await named()
      const chat = telegram.groupChat('-100777')
      const before = standIn.deliveries('-100777').length
      const update = inGroup({ ...content, chat })
      expect(await take(update, subject)).toEqual([])
      const shown = await eventually('the way', () => standIn.deliveries('-100777')[before])
      expect(shown.text).toContain(`https://t.me/${TELEGRAM.username}`)
      expect(shown.replyTo).toBe(update.message.message_id)
      // Once a minute is enough for one group.
      await take(inGroup({ ...content, chat }), subject)
      await take(inGroup({ ...content, chat: telegram.groupChat('-100778') }), subject)
      await eventually('the other group', () => standIn.deliveries('-100778')[before])
      expect(standIn.deliveries('-100777')).toHaveLength(before + 1)
    })

    it('what is not meant for it is not heard', async () => {
      const subject = await named()
      for (const content of [
        telegram.textOf('thẻ hết hạn thì sao'),
        telegram.textOf('/start'),
        telegram.textOf(`/start@${TELEGRAM.username}Khac`),
        telegram.textOf(`viết thư cho x@${TELEGRAM.username}`),
        { text: 'cảm ơn', reply_to_message: { from: { id: 42, is_bot: false } } },
        { new_chat_members: [ITSELF] },
      ]) {
        const update = inGroup({ ...content, chat: telegram.groupChat('-100888') })
        expect(await take(update, subject)).toEqual([])
      }
      await take(
        inGroup({ ...telegram.textOf(`@${TELEGRAM.username}`), chat: telegram.groupChat('-100889') }),
        subject,
      )
      await eventually('the one that is meant', () => standIn.deliveries('-100889')[0])
      expect(standIn.deliveries('-100888')).toEqual([])
    })

    it('a tap there opens no interview, but its button does not wait for ever', async () => {
      const subject = channel({ apiRoot: standIn.url })
      const { callback_query, ...update } = telegram.tapFrom(PERSON, { label: 'Có', payload: 'q:x:1' })
      const message = { ...callback_query.message, chat: telegram.groupChat(GROUP) }
      const before = confirmed().length
      expect(await take({ ...update, callback_query: { ...callback_query, message } }, subject)).toEqual([])
      await eventually('the confirmation', () => confirmed()[before])
    })

    it('without a name there is no link to give, and nobody is told of a fault', async () => {
      const subject = channel({ apiRoot: await nobody() })
      const reply = inGroup({ text: 'còn tôi', reply_to_message: { from: ITSELF } })
      expect(await take(reply, subject)).toEqual([])
      expect(subject.log.lines).toEqual([])
    })
  })
})
