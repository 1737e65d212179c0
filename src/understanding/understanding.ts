import type { FactName, Facts } from '../knowledge/facts.ts'

/** How sure a fact is: said outright, follows from what was said, or too vague to decide at an edge ("gần 60"). */
export type Certainty = 'stated' | 'implied' | 'vague'

/** One fact read from the text, with the very words it came from. */
export interface Mention {
  readonly fact: FactName
  readonly words: string
  readonly certainty: Certainty
}

/** A person spoken of in the message. */
export interface PersonMention {
  /** self, mother, father, child, …; null when nobody is named. */
  readonly relation: string | null
  /** How many such persons ("2 đứa"), or how many the household has ("hộ cận nghèo 4 người"). */
  readonly count: number
  /** Stated and implied facts, and the `ageRange` of a vague age; what else is vague stays in `mentions`. */
  readonly facts: Facts
  readonly mentions: readonly Mention[]
  /** Facts that the message gives twice and differently ("67 tuổi, sinh 1949"): left out of `facts`. */
  readonly contradictions: readonly { readonly fact: FactName; readonly words: readonly string[] }[]
}

/** A class of question with its probability: a topic id, 'personal-subsidy', or 'out-of-scope/<kind>'. */
export interface RankedTopic {
  readonly topic: string
  readonly probability: number
  /** The finer answer whose utterances lie nearest, when one clearly does. */
  readonly answer: string | null
}

/** One of several questions in a message. */
export interface AskedPart {
  /** As it stands in the message. */
  readonly text: string
  /** Best first, by its own words alone: what it refers back to is not in them. */
  readonly topics: readonly RankedTopic[]
  readonly zone: Understanding['zone']
}

/** Why the classifier thinks so, for officials. */
export interface Evidence {
  readonly features: readonly { readonly feature: string; readonly weight: number }[]
  readonly nearest: readonly {
    readonly utterance: string
    readonly topic: string
    readonly similarity: number
  }[]
}

/** What a message says, as far as we can tell. Pure data. */
export interface Understanding {
  /** NFC, with numbers of cards, phones and accounts masked. */
  readonly text: string
  /** Lower case, teencode written out, folded: what the classifier saw. */
  readonly folded: string
  /** Best first. */
  readonly topics: readonly RankedTopic[]
  /** answer: sure enough to answer; choices: worth offering up to three; unclear: say so. */
  readonly zone: 'answer' | 'choices' | 'unclear'
  /** In their order, where the message asks several. */
  readonly questions: readonly AskedPart[]
  readonly people: readonly PersonMention[]
  /** Asks what share of the premium is paid for somebody, not how the policy works in general. */
  readonly asksOwnShare: boolean
}
