import type { Citation } from '../messages/reply.ts'
import type { Fault } from './fault.ts'
import type { LegalDocument, Pack, Place, Topic } from './pack.ts'
import { jurisdictionOf, type Policy } from './policy/policy.ts'

const trust: Readonly<Record<Citation['status'], number>> = { original: 2, secondary: 1, draft: 0 }

/** What a citation gets wrong, in words and remedy; empty if it can be looked up. */
export function citationProblems(
  citation: Citation,
  documents: ReadonlyMap<string, LegalDocument>,
): { problem: string; fix: string }[] {
  const document = documents.get(citation.document)
  if (document === undefined) {
    return [
      {
        problem: `the document "${citation.document}" does not exist`,
        fix: `add documents/${citation.document}.yaml or cite one that is there`,
      },
    ]
  }
  const problems = missingClauses(document, citation.clause, documents).map(({ clause, text }) => ({
    problem: `"${text.id}" has no clause "${clause}"`,
    fix: `cite one of its clauses: ${[...text.clauses.keys()].slice(0, 60).join(', ')}`,
  }))
  if (trust[citation.status] > trust[document.status]) {
    problems.push({
      problem: `the citation says "${citation.status}" but our copy of ${document.id} is "${document.status}"`,
      fix: `write status: ${document.status}`,
    })
  }
  return problems
}

/** Clauses ("IV.1.2, IV.3") that the text we hold, of the document or of the one it is known through, has not. */
function missingClauses(
  document: LegalDocument,
  clause: string,
  documents: ReadonlyMap<string, LegalDocument>,
) {
  const text = document.through === null ? document : documents.get(document.through.document)
  if (text === undefined || text.clauses.size === 0) return []
  return clause
    .split(/,\s*/)
    .filter((part) => !text.clauses.has(part))
    .map((part) => ({ clause: part, text }))
}

/** Documents known through another one: that one exists and has the clause; about a place: there is such a place. */
export function checkDocuments({ documents, places }: Pick<Pack, 'documents' | 'places'>): Fault[] {
  const elsewhere = [...documents.values()].flatMap(({ id, place }) =>
    place === null || places.has(place)
      ? []
      : [
          {
            file: `documents/${id}.yaml`,
            field: 'place',
            problem: `the place "${place}" does not exist`,
            fix: `add places/${place}/place.yaml`,
          },
        ],
  )
  return [...elsewhere, ...throughFaults(documents)]
}

/** A day of coming into force that rests on a reading: the policy has it, and flips with its confirmation. */
export function checkInForceBy({ documents, policy }: Pick<Pack, 'documents' | 'policy'>): Fault[] {
  return [...documents.values()].flatMap(({ id, inForceBy }) =>
    inForceBy === null || policy.interpretations.has(inForceBy)
      ? []
      : [
          {
            file: `documents/${id}.yaml`,
            field: 'inForceBy',
            problem: `there is no reading "${inForceBy}"`,
            fix: 'name one of policy/<jurisdiction>/interpretations.yaml',
          },
        ],
  )
}

function throughFaults(documents: Pack['documents']): Fault[] {
  return [...documents.values()].flatMap(({ id, through }) => {
    if (through === null) return []
    const status = documents.get(through.document)?.status ?? 'draft'
    return citationProblems({ ...through, status }, documents).map((found) => ({
      file: `documents/${id}.yaml`,
      field: 'through',
      ...found,
    }))
  })
}

/** What stands behind a number, a group, a reading or an impossibility of the policy can be looked up. */
export function checkPolicyCitations(
  { parameters, groups, interpretations, impossible }: Policy,
  documents: ReadonlyMap<string, LegalDocument>,
): Fault[] {
  const cited = [
    ...[...parameters.values()].flatMap(({ id, values }) =>
      values.map(({ citation }, index) => ({ id, field: `values.${index}.citation`, citation })),
    ),
    ...[...groups.values(), ...interpretations.values(), ...impossible].flatMap(({ id, citations }) =>
      citations.map((citation, index) => ({ id, field: `citations.${index}`, citation })),
    ),
  ]
  return cited.flatMap(({ id, field, citation }) =>
    citationProblems(citation, documents).map((found) => ({
      file: `policy/${jurisdictionOf(id)}`,
      field: `${id}.${field}`,
      ...found,
    })),
  )
}

/** The jurisdictions whose rules hold in a place are those of the policy. */
export function checkPlaceRules({ places, policy }: Pick<Pack, 'places' | 'policy'>): Fault[] {
  return [...places.values()].flatMap(({ id, jurisdictions }) =>
    jurisdictions.flatMap((jurisdiction, index) =>
      policy.jurisdictions.has(jurisdiction)
        ? []
        : [
            {
              file: `places/${id}/place.yaml`,
              field: `jurisdictions.${index}`,
              problem: `the policy has no jurisdiction "${jurisdiction}"`,
              fix: `add policy/${jurisdiction}/jurisdiction.yaml or name one that is there`,
            },
          ],
    ),
  )
}

/** A ward has a parent, the parent exists and is a province. */
export function checkPlaces(places: ReadonlyMap<string, Place>): Fault[] {
  return [...places.values()].flatMap(({ id, kind, parent }) => {
    const fault = (problem: string, fix: string): Fault[] => [
      { file: `places/${id}/place.yaml`, field: 'parent', problem, fix },
    ]
    if (parent === null) {
      return kind === 'ward' ? fault('a ward lies in a province', 'name the province as parent') : []
    }
    const found = places.get(parent)
    if (found === undefined)
      return fault(`the place "${parent}" does not exist`, `add places/${parent}/place.yaml`)
    return found.kind === 'province'
      ? []
      : fault(`"${parent}" is not a province`, 'name a province as parent')
  })
}

/** Topics: titles differ, the default answer holds everywhere, groups exist. */
export function checkTopics(
  topics: readonly Topic[],
  pack: Pick<Pack, 'answers' | 'places' | 'policy'>,
  isUnsound: (id: string) => boolean,
): Fault[] {
  const faults: Fault[] = []
  const titles = new Set<string>()
  const ids = new Set<string>()
  const topicOf = new Map<string, string>()
  for (const topic of topics) {
    const fault = (field: string, problem: string, fix: string) =>
      faults.push({ file: 'topics.yaml', field: `${topic.id}.${field}`, problem, fix })
    if (ids.has(topic.id)) fault('id', `the id "${topic.id}" is given twice`, 'rename or remove one')
    if (titles.has(topic.title))
      fault('title', `the title "${topic.title}" is given twice`, 'word one differently')
    ids.add(topic.id)
    titles.add(topic.title)
    for (const group of topic.groups) {
      const other = topicOf.get(group)
      topicOf.set(group, topic.id)
      if (!pack.policy.groups.has(group)) {
        fault('groups', `there is no group "${group}"`, 'name a group of knowledge/policy, or remove it')
      } else if (other !== undefined) {
        fault('groups', `the group "${group}" is counted under "${other}" already`, 'remove one of the two')
      }
    }
    const standard = pack.answers.get(topic.defaultAnswer)
    if (isUnsound(topic.defaultAnswer)) continue
    if (standard === undefined || standard.topic !== topic.id) {
      fault(
        'defaultAnswer',
        `"${topic.defaultAnswer}" is no answer of this topic`,
        `add answers/${topic.id}/chung.md`,
      )
    } else if (standard.home !== null) {
      fault(
        'defaultAnswer',
        'the default answer holds in some places only',
        'move it to answers/, or name one that holds everywhere',
      )
    }
  }
  return faults
}
