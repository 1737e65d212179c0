import { formatDate } from '../knowledge/format.ts'
import type { Pack } from '../knowledge/pack.ts'
import { contentsOf } from './contents.ts'
import { citedDocuments, documentsChapter } from './documents.ts'
import { guideChapter } from './guide.ts'
import { impossibleChapter } from './impossible.ts'
import { jurisdictionChapter } from './jurisdiction.ts'
import { openPointsChapter } from './open-points.ts'
import { orderChapter } from './order.ts'
import { type Page, pageOf } from './page.ts'
import { presumptionsChapter } from './presumptions.ts'
import { readingsChapter } from './readings.ts'
import { heading, type PageTree, paragraph } from './tree.ts'

/** Enough of the digest to tell two versions of the data apart. */
const HASH_LENGTH = 12

/** The rules that the machine decides by, as a page for people who know the law: all of it, and only what the data say. */
export function policyPage(pack: Pack, date: string): PageTree {
  const page = pageOf(pack, date)
  const { say } = page
  const chapters = [
    ...guideChapter(page),
    ...orderChapter(page),
    ...page.jurisdictions.flatMap((one) => jurisdictionChapter(page, one)),
    ...readingsChapter(page),
    ...impossibleChapter(page),
    ...presumptionsChapter(page),
    ...documentsChapter(page),
    ...openPointsChapter(page),
  ]
  return {
    title: say('page.title'),
    blocks: [
      paragraph(say('page.about', { date: formatDate(date), hash: page.hash.slice(0, HASH_LENGTH) })),
      paragraph(counts(page)),
      heading(2, 'contents', say('page.contents')),
      contentsOf(chapters),
      ...chapters,
    ],
  }
}

function counts(page: Page): string {
  const { parameters, groups, interpretations } = page.policy
  return page.say('page.counts', {
    groups: String(groups.size),
    parameters: String(parameters.size),
    readings: String(interpretations.size),
    documents: String(citedDocuments(page).length),
  })
}
