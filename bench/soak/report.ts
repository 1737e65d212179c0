import type { Checked, Lived, Violation } from './check.ts'
import { type Message, ofChannel } from './history.ts'
import { SOAK_CHANNELS, type SoakChannel } from './plan.ts'

/** What one channel went through. */
export interface ChannelFigures {
  readonly channel: SoakChannel
  /** Things that residents did. */
  readonly inbound: number
  /** Deliveries beyond the one that was acknowledged first, that were acknowledged as well. */
  readonly duplicates: number
  /** Deliveries of theirs that found no server, or one that was stopping. */
  readonly notTaken: number
  readonly rubbish: number
  readonly replies: number
  readonly sent: number
  readonly twice: number
  /** Deleted with the person's data. */
  readonly erased: number
  readonly parked: ReadonlyMap<string, number>
  /** Events with a reply, all of whose messages were sent. */
  readonly answered: number
}

export function figuresOf(lived: Lived, { history, twice }: Checked): ChannelFigures[] {
  return SOAK_CHANNELS.map((channel) => {
    const posted = ofChannel(lived.posted, channel)
    const messages = ofChannel(history.messages, channel)
    const events = ofChannel(history.events.values(), channel)
    const deliveries = posted.map(
      ({ statuses }) => statuses.filter((status) => status === 200 || status === 202).length,
    )
    const wentOut = ({ state }: Message) => state === 'sent' || state === 'erased'
    return {
      channel,
      inbound: posted.length,
      duplicates: sum(deliveries.map((count) => Math.max(count - 1, 0))),
      notTaken: sum(posted.map(({ statuses }, index) => statuses.length - (deliveries[index] ?? 0))),
      rubbish: ofChannel(lived.rubbish, channel).length,
      replies: messages.length,
      sent: messages.filter(({ state }) => state === 'sent').length,
      twice: ofChannel(twice, channel).length,
      erased: messages.filter(({ state }) => state === 'erased').length,
      parked: countBy(
        messages.filter(({ state }) => state === 'parked').map(({ outcome }) => outcome ?? 'no reason'),
      ),
      answered: events.filter(({ replies }) => replies.length > 0 && replies.every(wentOut)).length,
    }
  })
}

export function table(figures: readonly ChannelFigures[]): string {
  const head = [
    'channel',
    'inbound',
    'again',
    'not taken',
    'rubbish',
    'replies',
    'sent',
    'twice',
    'erased',
    'parked',
    'answered',
    '',
  ]
  const rows = figures.map((one) => [
    one.channel,
    ...[
      one.inbound,
      one.duplicates,
      one.notTaken,
      one.rubbish,
      one.replies,
      one.sent,
      one.twice,
      one.erased,
    ].map(String),
    String(sum([...one.parked.values()])),
    one.inbound === 0 ? '–' : `${((one.answered / one.inbound) * 100).toFixed(1)}%`,
    [...one.parked].map(([reason, count]) => `${reason} ${count}`).join(', '),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function listed(violations: readonly Violation[]): string {
  return violations.map(({ rule, where, what }) => `${rule}: ${where}: ${what}`).join('\n')
}

function countBy(words: readonly string[]): Map<string, number> {
  const groups = Map.groupBy(words, (word) => word)
  return new Map([...groups].map(([word, all]) => [word, all.length]))
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
