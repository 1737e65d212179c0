import type { Group, Requirement } from '../knowledge/policy/policy.ts'
import { anchorOf } from './anchors.ts'
import { benefitLines } from './benefit.ts'
import { citationInFull, citationList } from './citation-words.ts'
import { conditionItem, conditionWords } from './condition-words.ts'
import { entry, entryIfAny } from './entry.ts'
import { examplesTable } from './examples.ts'
import { ladderItems } from './ladder.ts'
import type { Page } from './page.ts'
import { payingItems } from './paying.ts'
import { periodWords, validity } from './period-words.ts'
import { trustWords } from './provenance.ts'
import { readingInShort } from './readings.ts'
import { type Block, heading, type Line, list, paragraph, table } from './tree.ts'

/** One group: what founds it, who belongs to it, who pays, what they get, what is open, and persons to try it with. */
export function groupBlocks(page: Page, group: Group): Block[] {
  const { say } = page
  return [
    heading(3, anchorOf('group', group.id), group.label),
    paragraph(
      say('group.place', { id: group.id, order: String(group.order), kind: say(`group.kind.${group.kind}`) }),
    ),
    list([
      entry(
        say('group.citations'),
        group.citations.map((citation) => citationInFull(page, citation)),
      ),
      entry(say('group.period'), [periodWords(page, validity(group))]),
      entry(say('group.confidence'), [trustWords(page, group)]),
    ]),
    paragraph({ strong: say('group.members') }),
    membersTable(page, group),
    list([
      ...payingItems(page, group),
      entry(say('group.benefit'), benefitLines(page, validity(group), group.benefit)),
      ...variantBenefits(page, group),
      ...ladderItems(page, group),
      ...(group.closeTo === null ? [] : [entry(say('group.close-to'), [conditionItem(page, group.closeTo)])]),
      ...entryIfAny(say('group.readings'), readingsOf(page, group)),
      entry(say('group.evidence'), group.evidence),
      entry(say('group.register'), [group.register]),
      ...entryIfAny(say('group.advice'), group.advice),
    ]),
    paragraph({ strong: say('group.examples') }),
    examplesTable(page, group.examples),
  ]
}

/** The words of each requirement beside what the machine tests for it. */
function membersTable(page: Page, group: Group): Block {
  const { say, policy } = page
  const below = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
  const ofBelow: Line[][] =
    below === undefined
      ? []
      : [
          [
            [
              {
                link: say('group.base-requirement', { group: below.label }),
                to: anchorOf('group', below.id),
              },
            ],
            [citationList(page, below.citations).join('; ')],
            [say('group.base-machine')],
          ],
        ]
  const own = group.requirements.map((one) => requirementRow(page, one))
  const everybody: Line[][] = [[[say('group.everybody')], [say('page.none')], [say('logic.always')]]]
  const head = [say('group.requirement'), say('group.clause'), say('group.machine')]
  return table(head, ofBelow.length + own.length === 0 ? everybody : [...ofBelow, ...own])
}

function requirementRow(page: Page, { text, clause, when }: Requirement): Line[] {
  return [[text], [clause], [conditionWords(page, when)]]
}

function variantBenefits(page: Page, group: Group) {
  const { say } = page
  return group.variants.flatMap(({ when, benefit }) =>
    benefit === null
      ? []
      : [
          entry(
            say('group.variant-benefit', { when: conditionWords(page, when) }),
            benefitLines(page, validity(group), benefit),
          ),
        ],
  )
}

function readingsOf(page: Page, { interpretations }: Group) {
  return interpretations.flatMap((id) => {
    const reading = page.policy.interpretations.get(id)
    return reading === undefined ? [] : [readingInShort(page, reading)]
  })
}
