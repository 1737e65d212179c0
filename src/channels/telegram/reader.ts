import { type Context, Telegraf, type Telegram } from 'telegraf'
import { callbackQuery, message } from 'telegraf/filters'
import type { CallbackQuery, Message, Update } from 'telegraf/types'
import type { InboundEvent } from '../../messages/inbound.ts'
import type { ChannelLog } from '../deps.ts'
import { sentAtOf } from '../moment.ts'
import { COMMAND, START_PARAMETER, wordsOf } from './commands.ts'
import { type GroupCall, isMeant, type Self } from './group.ts'
import { kindOf } from './kinds.ts'

/** What an update is for us, and what Telegram expects for it once that is kept. */
export interface Reading {
  readonly events: InboundEvent[]
  /** Ids of taps whose button shows that it waits until they are answered. */
  readonly taps: readonly string[]
  /** Messages in groups that are shown the way to a private chat. */
  readonly calls: readonly GroupCall[]
}

export interface Reader {
  /** Reads without any call to Telegram. */
  read(update: Update): Promise<Reading>
}

export interface ReaderParts {
  readonly telegram: Telegram
  readonly self: () => Self
  readonly log: ChannelLog
}

/**
 * Telegraf's handlers, which turn updates into events and do nothing else: what is sent is sent from the outbox, after
 * the event was made durable (docs/adr/0009-telegraf-reads-and-sends.md).
 */
export function createReader({ telegram, self, log }: ReaderParts): Reader {
  const bot = new Telegraf(telegram.token)
  bot.telegram = telegram
  const readings = new WeakMap<object, Reading>()
  const found = (ctx: Context, reading: Partial<Reading>) =>
    void readings.set(ctx.update, { events: [], taps: [], calls: [], ...reading })

  // Telegraf's own way ends the process with a code of failure. A fault is the caller's: what was not read is not
  // acknowledged, and comes again.
  bot.catch((error) => {
    throw error
  })

  bot.use((ctx, next) => {
    if (ctx.chat?.type === 'private') return next()
    const calls = ctx.message !== undefined && isMeant(ctx.message, self()) ? [callOf(ctx.message)] : []
    // A button that was forwarded elsewhere must not wait for ever, but nobody is interviewed there.
    const taps = ctx.callbackQuery === undefined ? [] : [ctx.callbackQuery.id]
    return found(ctx, { taps, calls })
  })

  bot.start((ctx) => {
    const ref = ctx.payload.trim()
    const common = commonOf(ctx, ctx.message)
    if (ref === '') return found(ctx, { events: [{ ...common, kind: 'start' }] })
    if (START_PARAMETER.test(ref)) return found(ctx, { events: [{ ...common, kind: 'start', ref }] })
    return found(ctx, { events: [{ ...common, kind: 'text', text: ref }] })
  })

  bot.command(COMMAND, (ctx) =>
    found(ctx, {
      events: [{ ...commonOf(ctx, ctx.message), kind: 'text', text: wordsOf(ctx.command, ctx.payload) }],
    }),
  )

  bot.on(callbackQuery('data'), (ctx) => {
    const { id, data } = ctx.callbackQuery
    const label = labelOf(ctx.callbackQuery, data)
    const said = label === undefined ? {} : { text: label }
    found(ctx, {
      taps: [id],
      events: [{ ...commonOf(ctx, null), kind: 'choice', payload: data, ...said }],
    })
  })

  bot.on('callback_query', (ctx) => found(ctx, { taps: [ctx.callbackQuery.id] }))

  bot.on(message('text'), (ctx) => {
    const { text } = ctx.message
    if (text !== '') found(ctx, { events: [{ ...commonOf(ctx, ctx.message), kind: 'text', text }] })
  })

  bot.on('message', (ctx) => {
    const what = kindOf(ctx.message)
    if (what === null) return
    const text = 'caption' in ctx.message ? (ctx.message.caption ?? '') : ''
    const said = text === '' ? {} : { text }
    const key = keyOf(ctx, ctx.message, text)
    found(ctx, { events: [{ ...commonOf(ctx, ctx.message), key, kind: 'attachment', what, ...said }] })
  })

  bot.on('my_chat_member', (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member
    if (status === 'kicked') log.info({ channel: 'telegram' }, 'telegram: somebody blocked the bot')
  })

  function commonOf(ctx: Context, said: { readonly date: number } | null) {
    return {
      channel: 'telegram' as const,
      account: self().account,
      person: String(ctx.chat?.id ?? ctx.from?.id),
      key: String(ctx.update.update_id),
      // Of a tap Telegram does not say when; its message's date is when the buttons were sent.
      sentAt: said === null ? null : sentAtOf(said.date * 1000),
    }
  }

  return {
    async read(update) {
      // Given anew each time, with the name as soon as it is known; else telegraf would ask Telegram for it.
      bot.botInfo = botInfoOf(self())
      await bot.handleUpdate(update)
      return readings.get(update) ?? { events: [], taps: [], calls: [] }
    },
  }
}

function callOf({ chat, message_id }: { chat: { id: number }; message_id: number }): GroupCall {
  return { chat: String(chat.id), message: message_id }
}

/** Pictures of one album come one by one and are answered once; those with words of their own each. */
function keyOf({ update }: Context, album: Message, text: string): string {
  const group = 'media_group_id' in album ? album.media_group_id : undefined
  return group === undefined || text !== '' ? String(update.update_id) : `album/${group}`
}

/** What stands on the button that was tapped, where its message came along. */
function labelOf(tap: CallbackQuery, payload: string): string | undefined {
  const under = tap.message
  if (under === undefined || !('reply_markup' in under)) return undefined
  return under.reply_markup?.inline_keyboard
    .flat()
    .find((button) => 'callback_data' in button && button.callback_data === payload)?.text
}

function botInfoOf({ username }: Self) {
  return {
    // Handlers go by the account, a string; telegraf wants a number and reads the name alone.
    id: 0,
    is_bot: true as const,
    first_name: '',
    username: username ?? '',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }
}
