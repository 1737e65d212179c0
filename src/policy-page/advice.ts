import { fill } from '../knowledge/fill.ts'
import type { Jurisdiction } from '../knowledge/policy/policy.ts'
import { conditionItem } from './condition-words.ts'
import { entry } from './entry.ts'
import { entriesOf } from './jurisdictions.ts'
import type { Page } from './page.ts'
import { type Block, heading, item, list, paragraph } from './tree.ts'

/** What somebody is told whatever group pays. */
export function adviceOf(page: Page, jurisdiction: Jurisdiction): Block[] {
  const { say, policy } = page
  const { id, name } = jurisdiction
  const own = entriesOf(policy.advice, jurisdiction)
  const title = heading(3, `advice-${id}`, say('advice.heading', { name }))
  if (own.length === 0) return [title, paragraph(say('advice.none', { name }))]
  const items = own.map(({ text, when, unless }) =>
    item(fill(text, { date: say('advice.birthday') }), [
      entry(say('advice.when'), [conditionItem(page, when)]),
      ...(unless === null ? [] : [entry(say('advice.unless'), [conditionItem(page, unless)])]),
    ]),
  )
  return [title, paragraph(say('advice.about')), list(items)]
}
