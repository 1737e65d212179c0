import type { Jurisdiction } from '../knowledge/policy/policy.ts'
import { adviceOf } from './advice.ts'
import { amountsOf } from './amounts.ts'
import { anchorOf } from './anchors.ts'
import { groupBlocks } from './group.ts'
import type { Page } from './page.ts'
import { parametersOf } from './parameters.ts'
import { type Block, heading, paragraph } from './tree.ts'

/** Numbers, amounts, groups in the order in which they pay, and advice of one jurisdiction. */
export function jurisdictionChapter(page: Page, jurisdiction: Jurisdiction): Block[] {
  const { say, policy } = page
  const { id, name } = jurisdiction
  const groups = [...policy.groups.values()].filter((group) => group.jurisdiction === id)
  return [
    heading(2, anchorOf('jurisdiction', id), say('jurisdiction.heading', { name })),
    ...parametersOf(page, jurisdiction),
    ...amountsOf(page, jurisdiction),
    ...(groups.length === 0
      ? [paragraph(say('groups.none', { name }))]
      : groups.flatMap((group) => groupBlocks(page, group))),
    ...adviceOf(page, jurisdiction),
  ]
}
