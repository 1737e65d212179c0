import type { Answer, LegalDocument, Place } from '../../src/knowledge/pack.ts'
import type { Amount, Parameter, Policy } from '../../src/knowledge/policy/policy.ts'
import { NO_WORDS } from '../../src/knowledge/policy/vocabulary.ts'

/** [value, first day, last day] */
type Period = [value: number, from: string, to: string | null]

export function parameter(id: string, unit: Parameter['unit'], periods: readonly Period[]): Parameter {
  return {
    id,
    label: id,
    unit,
    values: periods.map(([value, from, to]) => ({
      value,
      from,
      to,
      citation: { document: 'luat', clause: 'Điều 1', status: 'original' },
      confidence: 'b1',
      verifiedOn: '2026-11-21',
      recheckBy: '2027-03-31',
    })),
  }
}

/** A policy of numbers alone. */
export function policyOf(parameters: readonly Parameter[], amounts: readonly Amount[]): Policy {
  return {
    jurisdictions: new Map(),
    parameters: new Map(parameters.map((entry) => [entry.id, entry])),
    amounts: new Map(amounts.map((entry) => [entry.id, entry])),
    groups: new Map(),
    interpretations: new Map(),
    presumptions: [],
    advice: [],
    impossible: [],
    examplePerson: {},
    wording: {
      notInForce: '',
      presumed: '',
      noEnd: '',
      unknownGroup: '',
      who: '',
      province: '',
      unknownProvince: '',
      born: '',
      aged: '',
      bornIn: '',
      bornOn: '',
      mismatch: '',
      whichIsRight: '',
    },
    vocabulary: NO_WORDS,
  }
}

export function answerWith(fields: Partial<Answer>): Answer {
  return {
    id: 'chu-de/chung',
    file: 'answers/chu-de/chung.md',
    topic: 'chu-de',
    title: 'Câu hỏi',
    short: 'Câu trả lời.',
    details: null,
    steps: [],
    citations: [],
    correction: null,
    home: null,
    validFrom: '2025-07-01',
    validTo: null,
    verifiedOn: '2026-11-21',
    recheckBy: '2027-03-31',
    confidence: 'b1',
    offices: ['hotline'],
    related: [],
    ...fields,
  }
}

export function documentWith(
  fields: Partial<LegalDocument> & Pick<LegalDocument, 'id' | 'short'>,
): LegalDocument {
  return {
    title: fields.short,
    place: null,
    status: 'original',
    issuedOn: null,
    inForceFrom: null,
    inForceBy: null,
    through: null,
    clauses: new Map(),
    note: null,
    source: null,
    ...fields,
  }
}

export const city: Place = {
  id: 'thanh-pho',
  kind: 'province',
  name: 'thành phố',
  aliases: [],
  parent: null,
  jurisdictions: ['thanh-pho', 'vietnam'],
  offices: [],
}

export const ward: Place = {
  id: 'phuong',
  kind: 'ward',
  name: 'phường',
  aliases: [],
  parent: 'thanh-pho',
  jurisdictions: ['thanh-pho', 'vietnam'],
  offices: [
    { name: 'UBND phường', role: 'ward', address: 'số 1 phố Chính', hours: null, phones: [] },
    {
      name: 'BHXH thành phố',
      role: 'social-insurance',
      address: null,
      hours: null,
      phones: ['0225.1', '0225.2'],
    },
    { name: 'Tổng đài', role: 'hotline', address: null, hours: null, phones: ['1900 9068'] },
  ],
}
