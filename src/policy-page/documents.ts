import { formatDate } from '../knowledge/format.ts'
import type { LegalDocument } from '../knowledge/pack.ts'
import type { Page } from './page.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'

/** The documents that the rules cite, and those through which we know them: which copy we hold, and since when in force. */
export function documentsChapter(page: Page): Block[] {
  const { say } = page
  const head = [
    say('documents.title'),
    say('documents.status'),
    say('documents.issued'),
    say('documents.in-force'),
    say('documents.note'),
  ]
  return [
    heading(2, 'documents', say('documents.heading')),
    paragraph(say('documents.about')),
    table(
      head,
      citedDocuments(page).map((document) => row(page, document)),
    ),
  ]
}

export function citedDocuments({ policy, documents }: Page): LegalDocument[] {
  const citations = [
    ...[...policy.parameters.values()].flatMap(({ values }) => values.map(({ citation }) => citation)),
    ...[...policy.groups.values(), ...policy.interpretations.values(), ...policy.impossible].flatMap(
      (one) => one.citations,
    ),
  ]
  const cited = new Set(citations.map(({ document }) => document))
  const through = [...documents.values()].flatMap((one) =>
    cited.has(one.id) && one.through !== null ? [one.through.document] : [],
  )
  return [...documents.values()].filter(({ id }) => cited.has(id) || through.includes(id))
}

function row({ say, documents }: Page, document: LegalDocument): Line[] {
  const { title, status, issuedOn, inForceFrom, through, note, source } = document
  const day = (date: string | null) => (date === null ? say('page.none') : formatDate(date))
  const notes = [
    ...(through === null
      ? []
      : [
          say('documents.through', {
            document: documents.get(through.document)?.short ?? through.document,
            clause: through.clause,
          }),
        ]),
    ...(note === null ? [] : [note]),
    ...(source === null ? [] : [say('documents.source', { address: source })]),
  ]
  return [
    title,
    say(`status.${status}`),
    day(issuedOn),
    day(inForceFrom),
    notes.join(' ') || say('page.none'),
  ].map((cell) => [cell])
}
