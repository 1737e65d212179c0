import type { Citation } from '../../messages/reply.ts'
import type { FactName } from '../facts.ts'
import type { Confidence } from '../pack.ts'

/** A number of the law over time. Outside every period it has no value: there is no default. */
export interface Parameter {
  readonly id: string
  readonly label: string
  readonly unit: 'percent' | 'dong-per-month' | 'years' | 'days' | 'times' | 'dong'
  readonly values: readonly ParameterValue[]
}

export interface ParameterValue {
  readonly value: number
  /** First and last day (inclusive) it holds; null = no end known. */
  readonly from: string
  readonly to: string | null
  readonly citation: Citation
  readonly confidence: Confidence
  readonly verifiedOn: string
  readonly recheckBy: string
}

/** An amount made of parameters, so that no đồng figure is typed anywhere: product of ids, times a whole number. */
export interface Amount {
  readonly id: string
  readonly label: string
  readonly product: readonly string[]
  readonly times: number
}

export type Payer = 'state' | 'city' | 'socialInsurance' | 'employer'

/** A condition over one person's facts on one day; evaluates to true, false or not known. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactName; readonly is: string | number | boolean }
  | { readonly fact: FactName; readonly atLeast: number }
  | { readonly age: { readonly atLeast?: number; readonly under?: number }; readonly interpretation?: string }
  | {
      readonly residence: {
        readonly status?: 'permanent' | 'temporary'
        readonly province?: string
        readonly area?: string
      }
    }
  | { readonly wasteTeam: { readonly employer?: string; readonly wardConfirmed?: boolean } }

/** A condition with the clause it comes from and its summary for the reasons. */
export interface Requirement {
  readonly clause: string
  readonly text: string
  readonly when: Condition
}

/** One group of insured persons: who, who pays, what benefit, since when, by which clause. */
export interface Group {
  readonly id: string
  readonly label: string
  readonly jurisdiction: string
  /** Place in the order of Điều 12 / Điều 13 khoản 5; smaller pays first. */
  readonly order: number
  /** 'law' groups settle by order; 'support' groups are candidates of which the best single one counts. */
  readonly kind: 'law' | 'support'
  /** Group on top of which this one adds its share (near-poor, average-living farm); null = on its own. */
  readonly addsTo: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly requirements: readonly Requirement[]
  /** Payer → id of the percent parameter. The resident pays what is left of 100. */
  readonly shares: Readonly<Partial<Record<Payer, string>>>
  /** Id of the percent parameter of the benefit level. */
  readonly benefit: string
  readonly citations: readonly Citation[]
  readonly confidence: Confidence
  readonly interpretations: readonly string[]
  readonly evidence: readonly string[]
  readonly register: string | null
  readonly advice: readonly string[]
  readonly examples: readonly GroupExample[]
}

export interface GroupExample {
  readonly name: string
  readonly asOf: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly expect: { readonly outcome: string; readonly group?: string | null; readonly resident?: number }
}

/** A reading of an open text: what we read, what else it could mean, who confirmed it. */
export interface Interpretation {
  readonly id: string
  readonly text: string
  readonly alternatives: readonly string[]
  readonly confirmedBy: string | null
  readonly confirmedOn: string | null
}

export interface Policy {
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly amounts: ReadonlyMap<string, Amount>
  readonly groups: ReadonlyMap<string, Group>
  readonly interpretations: ReadonlyMap<string, Interpretation>
}
