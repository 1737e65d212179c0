import { maskSecrets } from '../vietnamese/mask.ts'
import { normalize } from '../vietnamese/normalize.ts'
import type { Classifier } from './classifier/classifier.ts'
import { extractPeople } from './facts/people.ts'
import type { PlaceLookup } from './facts/places.ts'
import { asksOwnShare } from './own-share.ts'
import type { RankedTopic, Understanding } from './understanding.ts'

/** What the understanding of a text rests on besides the text. */
export interface UnderstandingContext {
  readonly classifier: Classifier
  /** The day of the message, YYYY-MM-DD: ages are counted from it. */
  readonly today: string
  readonly places: PlaceLookup
}

/** The class of questions about somebody's own share, however they are worded. */
const PERSONAL_SUBSIDY = 'personal-subsidy'
const LIKELY = 0.5

/** Nobody types so much into a chat; what is pasted beyond it is not read. */
const LONGEST_MESSAGE = 3000

/** What a message says: its topics, the people in it and what is asked for them. Never throws, whatever the text. */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const masked = maskSecrets(text.slice(0, LONGEST_MESSAGE))
  const folded = normalize(masked)
  const { topics, zone, evidence } = context.classifier.classify(folded)
  const people = extractPeople(masked, context)
  return {
    text: masked,
    folded,
    topics,
    zone,
    people,
    asksOwnShare: isLikely(topics, PERSONAL_SUBSIDY) || asksOwnShare(folded, people),
    evidence,
  }
}

function isLikely(topics: readonly RankedTopic[], topic: string): boolean {
  return topics.some((ranked) => ranked.topic === topic && ranked.probability >= LIKELY)
}
