import type { Condition, Group, ShareParameters } from '../knowledge/policy/policy.ts'
import { anchorOf } from './anchors.ts'
import { conditionWords } from './condition-words.ts'
import { entry } from './entry.ts'
import type { Page } from './page.ts'
import { validity } from './period-words.ts'
import { addedLines, shareLines } from './shares.ts'
import { type Item, item, type Line } from './tree.ts'

/** Who pays: the group's own shares, other shares of some of its people, and what it adds to another group. */
export function payingItems(page: Page, group: Group): Item[] {
  const { say, policy } = page
  const below = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
  return [
    entry(say('group.basis'), [say(`group.basis.${group.basis}`)]),
    ...(below === undefined ? ownShares(page, group) : topUp(page, group, below)),
  ]
}

function ownShares(page: Page, group: Group): Item[] {
  const within = validity(group)
  return [
    entry(page.say('group.shares'), shareLines(page, within, [group.shares])),
    ...variantsOf(group).map(({ when, shares }) =>
      entry(
        page.say('group.variant-shares', { when: conditionWords(page, when) }),
        shareLines(page, within, [shares]),
      ),
    ),
  ]
}

/** A top-up pays on what the group below leaves; where one of the two pays some people otherwise, those are told apart. */
function topUp(page: Page, group: Group, below: Group): Item[] {
  const { say } = page
  const within = validity(group)
  const link: Line = [{ link: below.label, to: anchorOf('group', below.id) }]
  const special = (when: Condition, shares: readonly ShareParameters[]) =>
    item(
      say('group.variant', { when: conditionWords(page, when) }),
      shareLines(page, within, shares).map((line) => item(line)),
    )
  const ofBelow = variantsOf(below)
  return [
    entry(say('group.adds-to'), [link]),
    entry(say('group.added-shares'), addedLines(page, within, group.shares)),
    entry(say('group.together'), [
      ...shareLines(page, within, [below.shares, group.shares]),
      ...ofBelow.map(({ when, shares }) => special(when, [shares, group.shares])),
      ...variantsOf(group).flatMap((own) => [
        special(own.when, [below.shares, own.shares]),
        ...ofBelow.map(({ when, shares }) => special({ all: [own.when, when] }, [shares, own.shares])),
      ]),
    ]),
  ]
}

interface OtherShares {
  readonly when: Condition
  readonly shares: ShareParameters
}

function variantsOf({ variants }: Group): OtherShares[] {
  return variants.flatMap(({ when, shares }) => (shares === null ? [] : [{ when, shares }]))
}
