import type { Confidence } from '../knowledge/confidence.ts'
import type { Page } from './page.ts'
import { factsWords } from './person-words.ts'
import { confidenceWords } from './provenance.ts'
import { type Block, heading, item, list } from './tree.ts'

const TAGS: readonly Confidence[] = ['a', 'b1', 'b2', 'c', 'c-suy']

/** How to read the page: what is tested, in which order groups pay, what the tags of confidence mean. */
export function guideChapter(page: Page): Block[] {
  const { say, policy } = page
  return [
    heading(2, 'guide', say('guide.heading')),
    list([
      item(say('guide.machine')),
      item(say('guide.told')),
      item(say('guide.unknown')),
      item(say('guide.law')),
      item(say('guide.support')),
      item(say('guide.gap')),
      item(say('guide.benefit')),
      item(
        say('guide.confidence'),
        TAGS.map((tag) => item(confidenceWords(page, tag))),
      ),
      item(
        say('guide.example-person'),
        factsWords(page, policy.examplePerson).map((words) => item(words)),
      ),
    ]),
  ]
}
