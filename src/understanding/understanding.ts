import type { FactName, Facts } from '../knowledge/facts.ts'
import type { SelfTerm } from '../vietnamese/self-term.ts'
import type { Steer } from './steer.ts'

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
  /** The word that tells them from another of this relation: "lon", "ngoai", "em"; absent where none was said. */
  readonly which?: string | undefined
  /** How many such persons ("2 đứa"), or how many the household has ("hộ cận nghèo 4 người"). */
  readonly count: number
  /** Stated and implied facts, and the `ageRange` of a vague age; what else is vague stays in `mentions`. */
  readonly facts: Facts
  readonly mentions: readonly Mention[]
  /** Facts that the message gives twice and differently ("67 tuổi, sinh 1949"): left out of `facts`. */
  readonly contradictions: readonly { readonly fact: FactName; readonly words: readonly string[] }[]
  /**
   * The relations that a word like "bà ấy", "cụ", "nó" may stand for, the likeliest first, where no other word says who
   * it is; null where the relation was named or nobody was.
   */
  readonly pronoun: readonly string[] | null
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

/** A short message that says nothing by itself, only together with what was said before it. */
export type FollowUp =
  /** Why the last result is so, or why the question is put. */
  | { readonly kind: 'why' }
  /** What the last answer rests on, and whether it is sure. */
  | { readonly kind: 'source' }
  /** The same on another day. `day`: YYYY-MM-DD */
  | { readonly kind: 'when'; readonly day: string }
  /** The same elsewhere. `place`: id of a place in knowledge/places, or 'other' for one that has no folder. */
  | { readonly kind: 'where'; readonly place: string }
  /** The same if other things held of somebody. */
  | { readonly kind: 'suppose'; readonly words: string; readonly people: readonly PersonMention[] }
  /** Another person was meant. */
  | { readonly kind: 'rather'; readonly relation: string }
  | { readonly kind: 'cost' }
  /** Where to go or to hand it in. */
  | { readonly kind: 'place-to-go' }
  | { readonly kind: 'papers' }
  | { readonly kind: 'how-long' }

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
  /** The message is nothing but this. */
  readonly followUp: FollowUp | null
  /** The message is nothing but this. */
  readonly steer: Steer | null
  /** How the writer calls themself, where it is certain. */
  readonly selfTerm: SelfTerm | null
  /** Tells of somebody's health, disability, Party membership or poverty: its words are not for any log. */
  readonly tellsPrivate: boolean
}
