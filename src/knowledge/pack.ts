import type { Citation } from '../messages/reply.ts'
import type { Codes } from './codes.ts'
import type { Confidence } from './confidence.ts'
import type { Condition, Policy } from './policy/policy.ts'

/**
 * What is wrong with what is being told: a swindle, never true, half the truth, or true under a former rule.
 */
export type Verdict = 'scam' | 'untrue' | 'misleading' | 'outdated'

/** What is told among people and is not so; the answer's own words then are the fact. */
export interface Correction {
  /** In the words in which it spreads. */
  readonly claim: string
  readonly verdict: Verdict
  /** What to do for whoever has paid, clicked or acted on it already. */
  readonly ifHarmed: readonly string[]
}

/** A vetted answer. Texts may hold {{references}} to policy quantities and the place's contacts. */
export interface Answer {
  /** `<topic>/<name>`. */
  readonly id: string
  /** Path below the pack's folder. */
  readonly file: string
  readonly topic: string
  /** The question in plain words; also the label when it is offered as a choice. */
  readonly title: string
  /** The fact first; at most 400 characters once rendered. */
  readonly short: string
  readonly details: string | null
  readonly steps: readonly string[]
  /** Only of an answer to something untrue that is being told. */
  readonly correction: Correction | null
  readonly citations: readonly Citation[]
  /** Id of the place in whose folder it stands and only where it holds; null = everywhere. */
  readonly home: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly verifiedOn: string
  readonly recheckBy: string
  readonly confidence: Confidence
  /** Where to go and whom to call. */
  readonly offices: readonly OfficeRole[]
  readonly related: readonly string[]
}

export interface Topic {
  readonly id: string
  /** What the topic is about, in a resident's words; the label when it is offered as a choice. */
  readonly title: string
  /** Holds everywhere; answered with when no finer answer is nearer. Pick through `chooseAnswer`. */
  readonly defaultAnswer: string
  /** Ids of the policy groups whose personal results are counted under this topic. */
  readonly groups: readonly string[]
}

export const officeRoles = ['ward', 'social-insurance', 'health-station', 'one-stop', 'hotline'] as const
export type OfficeRole = (typeof officeRoles)[number]

export interface Office {
  readonly name: string
  readonly role: OfficeRole
  readonly address: string | null
  readonly hours: string | null
  readonly phones: readonly string[]
}

export interface Place {
  readonly id: string
  readonly kind: 'ward' | 'province'
  readonly name: string
  /** Other ways people write it: old names, merged communes, abbreviations. */
  readonly aliases: readonly string[]
  /** Id of the province a ward lies in. */
  readonly parent: string | null
  /** Policy jurisdictions that hold here, nearest first: hai-phong, vietnam. */
  readonly jurisdictions: readonly string[]
  /** Its own, then those of its parent whose role it has none for. */
  readonly offices: readonly Office[]
}

export interface LegalDocument {
  readonly id: string
  readonly title: string
  /** As cited in a sentence: "Nghị quyết 57/2025/NQ-HĐND". */
  readonly short: string
  readonly status: Citation['status']
  readonly issuedOn: string | null
  readonly inForceFrom: string | null
  /** Id of the open reading by which we take it to be in force, where no text that we hold tells since when. */
  readonly inForceBy: string | null
  /** Id of the place that it is about, where it is about one. */
  readonly place: string | null
  /** The document through which we know this one, with the clause, when we do not hold its text. */
  readonly through: { readonly document: string; readonly clause: string } | null
  /** Clause number → its text, for the documents whose text we hold. */
  readonly clauses: ReadonlyMap<string, string>
  /** What a reader must know of our copy: what is blank, what is not confirmed. */
  readonly note: string | null
  /** Where the public can read it or about it. */
  readonly source: string | null
}

/** How one missing fact, or several that hang together, are asked for, in vetted words. */
export interface FactQuestion {
  /** Name of the fact, or of the facts together ("cityGroups"). */
  readonly id: string
  /** The fact that a typed answer gives; null where something is chosen. */
  readonly typed: 'age' | 'birthDate' | null
  /** Asked only of those of whom this is known to hold; null = of everybody. */
  readonly when: Condition | null
  /** Ids of finer questions: whoever skips this one is not asked them either. */
  readonly covers: readonly string[]
  /** With {{who}} for the person: "bác", "mẹ của bác". */
  readonly ask: string
  readonly why: string
  /** Empty when the answer is typed (age). */
  readonly choices: readonly {
    readonly label: string
    /** Other words that mean this choice. */
    readonly synonyms: readonly string[]
    /** What becomes known; {} for "không biết". */
    readonly facts: Readonly<Record<string, unknown>>
    /** How common the answer is, on any scale: orders the questions, decides nothing. */
    readonly weight: number
    /** The label when it is offered for a whole family at once; null = each is asked. */
    readonly everybody: string | null
    /** How the answer is repeated beside a result; null = it is not. */
    readonly told: string | null
    /** Not offered to whoever is known to be younger, in completed years; null = offered to everybody. */
    readonly fromAge: number | null
  }[]
  readonly sensitive: boolean
  /** How much it intrudes: what it makes clear is weighed against it. */
  readonly cost: number
}

/** By id. */
export type Questions = ReadonlyMap<string, FactQuestion>

/** Everything the bot may say and the rules that it decides by. Immutable once loaded. */
export interface Pack {
  /** Digest of all files it was loaded from. */
  readonly hash: string
  readonly topics: ReadonlyMap<string, Topic>
  readonly answers: ReadonlyMap<string, Answer>
  readonly documents: ReadonlyMap<string, LegalDocument>
  readonly places: ReadonlyMap<string, Place>
  readonly questions: Questions
  /** Fixed sentences by key: greeting, fallback, … */
  readonly phrases: ReadonlyMap<string, string>
  readonly policy: Policy
  /** The short numbers of answers and corrections, for links and posters. */
  readonly codes: Codes
}
