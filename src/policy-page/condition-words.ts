import type { Condition } from '../knowledge/policy/condition.ts'
import { type Parts, partsOf } from './condition-parts.ts'
import type { Page } from './page.ts'
import { type Item, item } from './tree.ts'

/** What the machine tests, in one line: brackets show what belongs together. */
export function conditionWords(page: Page, condition: Condition): string {
  return inLine(page, partsOf(page, condition))
}

/** Longer ones are easier to read one test below the other. */
const LONGEST_LINE = 200

/** What the machine tests as an item of a list: in one line, or as a list of its own where that would be long. */
export function conditionItem(page: Page, condition: Condition): Item {
  const parts = partsOf(page, condition)
  const words = inLine(page, parts)
  return words.length <= LONGEST_LINE ? item(words) : asList(page, parts)
}

function inLine(page: Page, parts: Parts): string {
  const { say } = page
  if (parts.kind === 'words') return parts.words
  if (parts.kind === 'not') return say('logic.not', { part: inLine(page, parts.part) })
  const words = parts.parts.map((part) => {
    const own = inLine(page, part)
    return part.kind === 'and' || part.kind === 'or' ? say('logic.bracket', { part: own }) : own
  })
  return words.join(say(parts.kind === 'and' ? 'logic.and' : 'logic.or'))
}

function asList(page: Page, parts: Parts): Item {
  const { say } = page
  if (parts.kind === 'words') return item(parts.words)
  if (parts.kind === 'not') {
    const of = parts.part.kind === 'or' ? parts.part.parts : [parts.part]
    return item(
      say('logic.none-of'),
      of.map((part) => asList(page, part)),
    )
  }
  return item(
    say(parts.kind === 'and' ? 'logic.all-of' : 'logic.any-of'),
    parts.parts.map((part) =>
      inLine(page, part).length <= LONGEST_LINE ? item(inLine(page, part)) : asList(page, part),
    ),
  )
}
