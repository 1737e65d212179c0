import { formatDate } from '../knowledge/format.ts'
import { PAGE_WORDS, type PageWord } from '../knowledge/policy/page-words.ts'
import type { GroupExample } from '../knowledge/policy/policy.ts'
import type { Page } from './page.ts'
import { exampleWords } from './person-words.ts'
import { type Block, type Line, table } from './tree.ts'
import { percentWords } from './value-words.ts'

/** Persons of whom it is known how the rules must come out; each is tried out by the tests. */
export function examplesTable(page: Page, examples: readonly GroupExample[]): Block {
  const { say } = page
  const head = [say('example.name'), say('example.day'), say('example.person'), say('example.result')]
  return table(
    head,
    examples.map((example): Line[] => {
      const person = exampleWords(page, example)
      return [
        [example.name],
        [formatDate(example.asOf)],
        [person.length === 0 ? say('example.nothing-else') : person.join('; ')],
        [expectedWords(page, example.expect)],
      ]
    }),
  )
}

function expectedWords(page: Page, { outcome, group, resident, benefit }: GroupExample['expect']): string {
  const { say, policy } = page
  const paying = group == null ? undefined : policy.groups.get(group)
  return [
    outcomeWords(page, outcome),
    ...(paying === undefined ? [] : [say('example.group', { group: paying.label })]),
    ...(resident === undefined ? [] : [say('example.resident', { percent: percentWords(page, resident) })]),
    ...(benefit === undefined ? [] : [say('example.benefit', { percent: percentWords(page, benefit) })]),
  ].join('; ')
}

/** The data name the outcome freely; one without words stays as it is. */
function outcomeWords({ say }: Page, outcome: string): string {
  const key = `outcome.${outcome}`
  return isOutcome(key) ? say(key) : outcome
}

type OutcomeWord = Extract<PageWord, `outcome.${string}`>

function isOutcome(key: string): key is OutcomeWord {
  return key.startsWith('outcome.') && key in PAGE_WORDS
}
