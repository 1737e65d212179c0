import { fill } from '../knowledge/fill.ts'
import type { Jurisdiction } from '../knowledge/policy/policy.ts'
import type { Page } from './page.ts'
import { scopeWords } from './presumptions.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'

/** What somebody is told whatever group pays. */
export function adviceOf(page: Page, { id, name }: Jurisdiction): Block[] {
  const { say, policy } = page
  const own = policy.advice.filter((advice) => advice.id.startsWith(`${id}/`))
  const title = heading(3, `advice-${id}`, say('advice.heading', { name }))
  if (own.length === 0) return [title, paragraph(say('advice.none', { name }))]
  const rows = own.map((advice): Line[] => [
    [scopeWords(page, advice)],
    [fill(advice.text, { date: say('advice.birthday') })],
  ])
  return [title, paragraph(say('advice.about')), table([say('advice.when'), say('advice.text')], rows)]
}
