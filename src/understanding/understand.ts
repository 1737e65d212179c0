import { maskSecrets } from '../vietnamese/mask.ts'
import { normalize } from '../vietnamese/normalize.ts'
import type { Classifier } from './classifier/classifier.ts'
import { extractPeople } from './facts/people.ts'
import type { PlaceLookup } from './facts/places.ts'
import { asksOwnShare, isSomebody } from './own-share.ts'
import type { PersonMention, RankedTopic, Understanding } from './understanding.ts'

/** What the understanding of a text rests on besides the text. */
export interface UnderstandingContext {
  readonly classifier: Classifier
  /** The day of the message, YYYY-MM-DD: ages are counted from it. */
  readonly today: string
  readonly places: PlaceLookup
}

/** The class of questions about somebody's own share, however they are worded. */
const PERSONAL_SUBSIDY = 'personal-subsidy'

/**
 * How probable that class must be: alone, with a person recognised in the message, and with words that ask for a
 * share. Held out, nine in ten such questions are heard; of questions about who pays in general 2.4% are taken for
 * one, of all others 0.3%.
 */
const ALONE = 0.5
const WITH_SOMEBODY = 0.3
const WITH_WORDS = 0.05

/** Nobody types so much into a chat; what is pasted beyond it is not read. */
const LONGEST_MESSAGE = 3000

/** What a message says: its topics, the people in it and what is asked for them. Never throws, whatever the text. */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const masked = maskSecrets(text.slice(0, LONGEST_MESSAGE))
  const folded = normalize(masked)
  const { topics, zone } = context.classifier.classify(folded)
  const people = extractPeople(masked, context)
  return {
    text: masked,
    folded,
    topics,
    zone,
    people,
    asksOwnShare: isAboutOwnShare(folded, topics, people),
  }
}

function isAboutOwnShare(
  folded: string,
  topics: readonly RankedTopic[],
  people: readonly PersonMention[],
): boolean {
  const probability = topics.find(({ topic }) => topic === PERSONAL_SUBSIDY)?.probability ?? 0
  if (probability >= ALONE) return true
  if (probability >= WITH_SOMEBODY && people.some(isSomebody)) return true
  return probability >= WITH_WORDS && asksOwnShare(folded, people)
}
