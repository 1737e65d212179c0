import type { Fault } from '../knowledge/fault.ts'

class NoSuchEntry extends Error {
  constructor(kind: string, id: string, known: readonly string[]) {
    super(`There is no ${kind} "${id}". Known ${kind}s: ${known.join(', ')}.`)
  }
}

export class NoSuchPlace extends NoSuchEntry {
  readonly code = 'NO_SUCH_PLACE'
  constructor(id: string, known: readonly string[]) {
    super('place', id, known)
  }
}

export class KnowledgeInvalid extends Error {
  readonly code = 'KNOWLEDGE_INVALID'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(['The knowledge folder has faults:', ...faults.map(formatFault)].join('\n'))
    this.faults = faults
  }
}

/** "answers/x.md:5 · citations.0.document: no such document. Fix: …" */
export function formatFault({ file, line, field, problem, fix }: Fault): string {
  return `  ${line === undefined ? file : `${file}:${line}`} · ${field}: ${problem}. Fix: ${fix}`
}

export class NoSuchDocument extends NoSuchEntry {
  readonly code = 'NO_SUCH_DOCUMENT'
  constructor(id: string, known: readonly string[]) {
    super('document', id, known)
  }
}

export class NoSuchClause extends Error {
  readonly code = 'NO_SUCH_CLAUSE'
  constructor(document: string, clause: string, known: readonly string[]) {
    super(
      known.length === 0
        ? `Of "${document}" no text is held, only its data.`
        : `"${document}" has no clause "${clause}". It has: ${known.join(', ')}.`,
    )
  }
}

/** The person whom a question "what if" is about does not exist. */
export class NoSuchPerson extends Error {
  readonly code = 'NO_SUCH_PERSON'
  constructor(person: number, count: number) {
    super(`whatIf is about person ${person}, but there are ${count}, counted from 0`)
  }
}
