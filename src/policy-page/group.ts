import type { Group, Requirement } from '../knowledge/policy/policy.ts'
import type { Period } from '../knowledge/policy/quantity.ts'
import { anchorOf } from './anchors.ts'
import { benefitLines } from './benefit.ts'
import { citationInFull } from './citation-words.ts'
import { conditionItem, conditionWords } from './condition-words.ts'
import { entry, entryIfAny } from './entry.ts'
import { examplesTable } from './examples.ts'
import { ladderItems } from './ladder.ts'
import type { Page } from './page.ts'
import { payingItems } from './paying.ts'
import { periodWords } from './period-words.ts'
import { confidenceWords, verifiedWords } from './provenance.ts'
import { readingInShort } from './readings.ts'
import { type Block, heading, type Line, list, paragraph, table } from './tree.ts'

/** One group: what founds it, who belongs to it, who pays, what they get, what is open, and persons to try it with. */
export function groupBlocks(page: Page, group: Group): Block[] {
  const { say } = page
  return [
    heading(3, anchorOf('group', group.id), say('group.heading', { label: group.label, id: group.id })),
    paragraph(say('group.place', { order: String(group.order), kind: say(`group.kind.${group.kind}`) })),
    list([
      entry(
        say('group.citations'),
        group.citations.map((citation) => citationInFull(page, citation)),
      ),
      entry(say('group.period'), [periodWords(page, periodOf(group))]),
      entry(say('group.confidence'), [confidenceWords(page, group.confidence), verifiedWords(page, group)]),
    ]),
    paragraph({ strong: say('group.members') }),
    membersTable(page, group),
    list([
      ...payingItems(page, group),
      entry(say('group.benefit'), benefitLines(page, periodOf(group), group.benefit)),
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

export function periodOf({ validFrom, validTo }: Pick<Group, 'validFrom' | 'validTo'>): Period {
  return { from: validFrom, to: validTo }
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
            [below.citations.map((citation) => citation.clause).join('; ')],
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
            benefitLines(page, periodOf(group), benefit),
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
