import { formatDate } from '../knowledge/format.ts'
import type { Group } from '../knowledge/policy/policy.ts'
import { anchorOf } from './anchors.ts'
import type { Page } from './page.ts'
import { paidOnDay, paidWords } from './shares.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'

/** All groups of all jurisdictions in the one order in which they pay, with the shares of the day of the print. */
export function orderChapter(page: Page): Block[] {
  const { say, policy, date } = page
  const head = [
    say('order.place'),
    say('order.group'),
    say('order.jurisdiction'),
    say('order.kind'),
    say('order.shares'),
  ]
  return [
    heading(2, 'order', say('order.heading')),
    paragraph(say('order.about', { date: formatDate(date) })),
    table(
      head,
      [...policy.groups.values()].map((group) => row(page, group)),
    ),
  ]
}

function row(page: Page, group: Group): Line[] {
  const { say, policy } = page
  return [
    [String(group.order)],
    [{ link: group.label, to: anchorOf('group', group.id) }],
    [policy.jurisdictions.get(group.jurisdiction)?.name ?? group.jurisdiction],
    [say(`group.kind.${group.kind}`)],
    [sharesToday(page, group)],
  ]
}

function sharesToday(page: Page, group: Group): string {
  const paid = paidOnDay(page, group, page.date)
  return paid === null ? page.say('order.not-in-force') : paidWords(page, paid)
}
