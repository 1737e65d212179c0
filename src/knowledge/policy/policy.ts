import type { Citation } from '../../messages/reply.ts'
import type { Confidence } from '../confidence.ts'
import type { FactName, Facts } from '../facts.ts'
import type { Condition } from './condition.ts'
import type { Outcome } from './schemas.ts'
import type { Vocabulary } from './vocabulary.ts'

export type { Condition } from './condition.ts'

/** A number of the law over time. Outside every period it has no value: there is no default. */
export interface Parameter {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly values: readonly ParameterValue[]
}

export type Unit = 'percent' | 'dong-per-month' | 'years' | 'days' | 'times' | 'dong'

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

/**
 * An amount made of parameters, so that no đồng figure is typed anywhere: product of ids (a percentage counts as a
 * hundredth), less the percentages that others pay of it, times a whole number.
 */
export interface Amount {
  readonly id: string
  readonly label: string
  readonly product: readonly string[]
  /** Ids of percentages that are taken off: what is left of 100%. */
  readonly less: readonly string[]
  readonly times: number
}

export type Payer = 'state' | 'city' | 'socialInsurance' | 'employer'

/** Payer → id of the percent parameter. The resident pays what is left of 100. */
export type ShareParameters = { readonly [payer in Payer]?: string | undefined }

/** Ids of the percentages that a group names as shares. */
export function shareIds(shares: ShareParameters): string[] {
  return Object.values(shares).filter((id) => id !== undefined)
}

/** The jurisdiction in whose folder it stands, by the id of an entry or the path of its file below policy/. */
export function jurisdictionOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}

/** A condition with the clause it comes from and its summary for the reasons. */
export interface Requirement {
  readonly clause: string
  readonly text: string
  readonly when: Condition
}

/** Inside a group: who gets other shares or another benefit level than the rest of it. */
export interface Variant {
  readonly when: Condition
  readonly shares: ShareParameters | null
  readonly benefit: string | null
}

/** Since when and until when it holds, where it is written, how sure that is, and when somebody checks it again. */
export interface Provenance {
  readonly validFrom: string
  readonly validTo: string | null
  readonly citations: readonly Citation[]
  readonly confidence: Confidence
  readonly verifiedOn: string
  readonly recheckBy: string
}

/** One group of insured persons: who, who pays, what benefit, since when, by which clause. */
export interface Group extends Provenance {
  readonly id: string
  readonly label: string
  readonly jurisdiction: string
  /** Place in the order of Điều 12 / Điều 13 khoản 5; smaller pays first. */
  readonly order: number
  /** 'law' groups settle by order; 'support' groups are candidates of which the best single one counts. */
  readonly kind: 'law' | 'support'
  /** Group on top of which this one adds its share (near-poor, average-living farm); null = on its own. */
  readonly addsTo: string | null
  /** Its people may join the household ladder instead (Luật BHYT Điều 13 khoản 5). */
  readonly mayChooseLadder: boolean
  /** Ids of the percentages of the first, second … person of a household; the last one holds for all after it. */
  readonly ladder: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly shares: ShareParameters
  /** What the premium is a percentage of: the base salary, or the person's own pay (then no đồng can be told). */
  readonly basis: 'base-salary' | 'pay'
  /** Id of the percent parameter of the benefit level. */
  readonly benefit: string
  /** The first one that holds overrides the shares or the benefit. */
  readonly variants: readonly Variant[]
  /** Persons who would wonder why they are not in this group: they are told which requirement failed. */
  readonly closeTo: Condition | null
  readonly interpretations: readonly string[]
  /** What to bring. */
  readonly evidence: readonly string[]
  /** Where to register. */
  readonly register: string
  readonly advice: readonly string[]
  readonly examples: readonly GroupExample[]
}

/** What every đồng of a premium is worked out from. */
export const BASE_SALARY = 'vietnam/base-salary'
export const PREMIUM_RATE = 'vietnam/premium-rate'

/** Ids of the numbers that a group rests on: shares, steps of the ladder, levels of benefit, and what đồng are made of. */
export function numbersOf({ shares, benefit, ladder, variants, basis }: Group): string[] {
  return [
    ...[{ shares, benefit }, ...variants].flatMap((one) => [...shareIds(one.shares ?? {}), one.benefit]),
    ...ladder,
    ...(basis === 'base-salary' ? [BASE_SALARY, PREMIUM_RATE] : []),
  ].filter((id) => id !== null)
}

export interface GroupExample {
  readonly name: string
  readonly asOf: string
  /** What differs from the example person; null = not known. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly expect: {
    readonly outcome: Outcome
    readonly group?: string | null | undefined
    readonly resident?: number | undefined
    readonly benefit?: number | undefined
  }
}

/** A reading of an open text: what we read, what else it could mean, who confirmed it. */
export interface Interpretation extends Provenance {
  readonly id: string
  readonly text: string
  readonly alternatives: readonly Alternative[]
  /**
   * Of the groups that name it: for whom the result rests on this reading; null = for everybody in them. Alternatives
   * that change the rules show by themselves whom they concern.
   */
  readonly mattersWhen: Condition | null
  /** note: we answer by it and say so; unsettled: until somebody confirms it nothing is promised. */
  readonly effect: 'note' | 'unsettled'
  readonly confirmedBy: string | null
  readonly confirmedOn: string | null
}

/** Another way to read the text, and what it would change in the rules; nothing where no rule can tell. */
export interface Alternative {
  readonly text: string
  readonly changes: readonly RuleChange[]
}

export interface RuleChange {
  readonly group: string
  /** Further requirements of the group. */
  readonly add: readonly Requirement[]
  /** Another place in the order of payment; null = the same. */
  readonly order: number | null
}

/** Two things that are never so of one person: known of one, the other is ruled out; known of both, one is wrong. */
export interface Impossible {
  readonly id: string
  readonly never: readonly [Condition, Condition]
  readonly text: string
  readonly citations: readonly Citation[]
}

/**
 * What is taken to be so of a person until somebody says otherwise.
 * unless-said: what whoever it concerns knows and says, never waited for;
 * if-free: not worth asking of somebody who pays nothing anyway;
 * likely: what is most common, only to say what would hold.
 */
export interface Presumption {
  readonly tier: 'unless-said' | 'if-free' | 'likely'
  readonly assume: Facts
  /** Completed years, when nothing is known of the age. */
  readonly ageAtLeast: number | null
  readonly ageUnder: number | null
  /** Applies only where this is known to hold. */
  readonly when: Condition | null
  /** Does not apply where this is known to hold. */
  readonly unless: Condition | null
  /** Why it may be presumed; for officials. */
  readonly reason: string
  /** Who is told to speak up where a result rests on it; null = nothing is said. */
  readonly text: string | null
  /** What a likely result that rests on it is said to depend on; null = nothing is said. */
  readonly condition: string | null
}

/** A piece of advice for whoever it concerns, whatever group pays. */
export interface Advice {
  readonly id: string
  readonly when: Condition
  readonly unless: Condition | null
  /** Not given once this was told, whatever it is. */
  readonly unlessKnown: FactName | null
  /** Completed years whose birthday {{date}} in `text` stands for; empty for persons whose date of birth is not known. */
  readonly birthday: number | null
  readonly text: string
}

export interface Jurisdiction {
  readonly id: string
  readonly name: string
}

export interface Policy {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly amounts: ReadonlyMap<string, Amount>
  /** In the order in which they pay. */
  readonly groups: ReadonlyMap<string, Group>
  readonly interpretations: ReadonlyMap<string, Interpretation>
  /** In the order in which they apply. */
  readonly presumptions: readonly Presumption[]
  readonly advice: readonly Advice[]
  readonly impossible: readonly Impossible[]
  /** Somebody of no group, everything known: what an example of a group does not say is as with this person. */
  readonly examplePerson: Facts
  readonly wording: Wording
  /** The words in which the rules are printed. */
  readonly vocabulary: Vocabulary
}

/** Sentences around a decision. */
export interface Wording {
  /** {{group}} is out of its period {{from}} … {{to}} on {{date}}. */
  readonly notInForce: string
  /** {{what}} was presumed absent. */
  readonly presumed: string
  /** Used where no end of a period is known. */
  readonly noEnd: string
  /** The person is of a group that the policy does not hold. */
  readonly unknownGroup: string
  /** Stands for the person in a question asked without a conversation. */
  readonly who: string
  /** Stands for a province without a name. */
  readonly province: string
  /** The person lives in a province whose own supports are not entered. */
  readonly unknownProvince: string
  /** A birth after {{date}}. */
  readonly born: string
  /** An age that was told. */
  readonly aged: string
  /** A year of birth that was told, with the {{age}} that it gives. */
  readonly bornIn: string
  readonly bornOn: string
  /** {{first}} and {{second}} cannot both be so. */
  readonly mismatch: string
  /** Put before the question that decides which of the two is right. */
  readonly whichIsRight: string
}
