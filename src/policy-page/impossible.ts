import { citationList } from './citation-words.ts'
import { conditionWords } from './condition-words.ts'
import type { Page } from './page.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'

/** What can never be so of one person. */
export function impossibleChapter(page: Page): Block[] {
  const { say, policy } = page
  const head = [
    say('impossible.text'),
    say('impossible.first'),
    say('impossible.second'),
    say('impossible.citation'),
  ]
  const rows = policy.impossible.map(({ text, never: [first, second], citations }): Line[] => {
    const cited = citationList(page, citations)
    return [
      [text],
      [conditionWords(page, first)],
      [conditionWords(page, second)],
      [cited.length === 0 ? say('impossible.no-citation') : cited.join('; ')],
    ]
  })
  return [
    heading(2, 'impossible', say('impossible.heading')),
    paragraph(say('impossible.about')),
    table(head, rows),
  ]
}
