import { formatDate } from '../knowledge/format.ts'
import type { Interpretation, Jurisdiction } from '../knowledge/policy/policy.ts'
import { alternativeItem } from './alternatives.ts'
import { anchorOf } from './anchors.ts'
import { citationInFull } from './citation-words.ts'
import { conditionItem } from './condition-words.ts'
import { entry } from './entry.ts'
import { entriesOf } from './jurisdictions.ts'
import type { Page } from './page.ts'
import { periodWords, validity } from './period-words.ts'
import { trustWords } from './provenance.ts'
import { type Block, heading, type Item, item, type Line, list, paragraph } from './tree.ts'

/** Where the text of the law is open: how it is read, how else it could be, and what would then change. */
export function readingsChapter(page: Page): Block[] {
  const { say, policy, jurisdictions } = page
  const ofJurisdiction = (jurisdiction: Jurisdiction) => {
    const { name } = jurisdiction
    const own = entriesOf(policy.interpretations.values(), jurisdiction)
    return own.length === 0
      ? [paragraph(say('readings.none', { name }))]
      : own.flatMap((reading) => readingBlocks(page, reading))
  }
  return [
    heading(2, 'readings', say('readings.heading')),
    paragraph(say('readings.about')),
    ...jurisdictions.flatMap(ofJurisdiction),
  ]
}

/** As a group shows it: the reading, the others, what follows while nobody has confirmed it. */
export function readingInShort(page: Page, reading: Interpretation): Item {
  const { say } = page
  return item(
    [{ link: reading.text, to: anchorOf('reading', reading.id) }],
    [
      entry(
        say('reading.alternative'),
        reading.alternatives.map(({ text }) => text),
      ),
      entry(say('reading.effect'), [say(`reading.effect.${reading.effect}`)]),
      entry(say('reading.confirmed'), [confirmedWords(page, reading)]),
    ],
  )
}

export function confirmedWords({ say }: Page, { confirmedBy, confirmedOn }: Interpretation): string {
  if (confirmedBy === null || confirmedOn === null) return say('reading.confirmed.nobody')
  return say('reading.confirmed.by', { who: confirmedBy, day: formatDate(confirmedOn) })
}

function readingBlocks(page: Page, reading: Interpretation): Block[] {
  const { say } = page
  const { mattersWhen } = reading
  return [
    heading(3, anchorOf('reading', reading.id), reading.text),
    list([
      entry(
        say('reading.alternative'),
        reading.alternatives.map((one) => alternativeItem(page, one)),
      ),
      ...(mattersWhen === null ? [] : [entry(say('reading.matters'), [conditionItem(page, mattersWhen)])]),
      entry(say('reading.groups'), groupsNaming(page, reading)),
      entry(say('reading.effect'), [say(`reading.effect.${reading.effect}`)]),
      entry(say('reading.confirmed'), [confirmedWords(page, reading)]),
      entry(
        say('group.citations'),
        reading.citations.map((citation) => citationInFull(page, citation)),
      ),
      entry(say('group.period'), [periodWords(page, validity(reading))]),
      entry(say('group.confidence'), [trustWords(page, reading)]),
    ]),
  ]
}

function groupsNaming({ policy, say }: Page, { id }: Interpretation): Line[] {
  const groups = [...policy.groups.values()].filter(({ interpretations }) => interpretations.includes(id))
  if (groups.length === 0) return [[say('reading.no-group')]]
  return groups.map((group) => [{ link: group.label, to: anchorOf('group', group.id) }])
}
