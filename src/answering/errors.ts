import type { Fault } from '../knowledge/fault.ts'
import type { Place } from '../knowledge/pack.ts'

export class NoSuchPlace extends Error {
  readonly code = 'NO_SUCH_PLACE'
  /** @param meant the place that was probably meant, if any is like it */
  constructor(id: string, known: readonly string[], meant: Pick<Place, 'id' | 'name'> | null) {
    const guess = meant === null ? '' : ` Did you mean ${meant.id} (${meant.name})?`
    super(`There is no place "${id}".${guess} Known places: ${known.join(', ')}.`)
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

export class NoSuchDocument extends Error {
  readonly code = 'NO_SUCH_DOCUMENT'
  constructor(id: string, known: readonly string[]) {
    super(`There is no document "${id}". Known documents: ${known.join(', ')}.`)
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
