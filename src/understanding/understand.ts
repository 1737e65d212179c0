import type { Note } from '../vietnamese/change.ts'
import { FoldedText } from '../vietnamese/folded-text.ts'
import { maskSecrets } from '../vietnamese/mask.ts'
import { normalize } from '../vietnamese/normalize.ts'
import { readSelfTerm } from '../vietnamese/self-term.ts'
import type { Classifier } from './classifier/classifier.ts'
import { zoneOf } from './classifier/zones.ts'
import { peopleIn } from './facts/people.ts'
import type { PlaceLookup } from './facts/places.ts'
import { readFollowUp } from './follow-ups/read-follow-up.ts'
import { asksOwnShare, circumstances, isSomebody, namesOwnShare } from './own-share.ts'
import { tellsPrivate } from './private.ts'
import { rankTopics } from './rank.ts'
import { readSteer } from './steer.ts'
import type { TitleLookup } from './titles.ts'
import type { PersonMention, RankedTopic, Understanding } from './understanding.ts'

/** What the understanding of a text rests on besides the text. */
export interface UnderstandingContext {
  readonly classifier: Classifier
  readonly titles: TitleLookup
  /** The day of the message, YYYY-MM-DD: ages are counted from it. */
  readonly today: string
  readonly places: PlaceLookup
}

/** The class of questions about somebody's own share, however they are worded. */
const PERSONAL_SUBSIDY = 'personal-subsidy'

/**
 * How probable that class must be: alone; with a person recognised in the message; with two circumstances told of a
 * relative; with words that ask for a share; with these and a circumstance of a relative. Held out, 85 in 100 such
 * questions are heard; of questions about who pays in general 2.4% are taken for one, of all others 0.7%.
 */
const ALONE = 0.5
const WITH_SOMEBODY = 0.3
const WITH_CASE = 0.1
const WITH_WORDS = 0.05
const WITH_WORDS_AND_CASE = 0.01

/** Nobody types so much into a chat; what is pasted beyond it is not read. */
const LONGEST_MESSAGE = 3000

/** As much of a message as is read, its secrets masked. */
export function maskedMessage(text: string, note?: Note): string {
  const end = text.length > LONGEST_MESSAGE ? endBeforeNumber(text) : text.length
  if (end < text.length) note?.({ step: 'length', from: text.slice(end), to: '', at: end })
  return maskSecrets(text.slice(0, end), note)
}

/** Where to cut a message that is too long: half a number would not be known for a secret. */
function endBeforeNumber(text: string): number {
  let end = LONGEST_MESSAGE
  while (end > 0 && /[\d .-]/.test(text.charAt(end - 1))) end--
  return end
}

/** What a message says: its topics, the people in it and what is asked for them. Never throws, whatever the text. */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const masked = maskedMessage(text)
  const folded = normalize(masked)
  const { topics, zone, questions } = rankTopics(masked, folded, context)
  const marked = new FoldedText(masked)
  const people = peopleIn(marked, context)
  return {
    text: masked,
    folded,
    topics,
    zone,
    questions,
    people,
    asksOwnShare: isAboutOwnShare(folded, topics, people),
    followUp: readFollowUp(marked, folded, context),
    steer: readSteer(marked, folded),
    selfTerm: readSelfTerm(marked),
    tellsPrivate: tellsPrivate(marked),
  }
}

/**
 * The same message with its topics (best first) ranked otherwise: what follows from the ranking is worked out anew.
 * @param ofQuestions the same for its questions, as far as there are any
 */
export function rankedAnew(
  heard: Understanding,
  topics: readonly RankedTopic[],
  ofQuestions: readonly (readonly RankedTopic[])[] = [],
): Understanding {
  return {
    ...heard,
    topics,
    zone: zoneOf(topics),
    questions: heard.questions.map((question, i) => {
      const anew = ofQuestions[i]
      return anew === undefined ? question : { ...question, topics: anew, zone: zoneOf(anew) }
    }),
    asksOwnShare: isAboutOwnShare(heard.folded, topics, heard.people),
  }
}

function isAboutOwnShare(
  folded: string,
  topics: readonly RankedTopic[],
  people: readonly PersonMention[],
): boolean {
  const probability = topics.find(({ topic }) => topic === PERSONAL_SUBSIDY)?.probability ?? 0
  if (probability >= ALONE || namesOwnShare(folded, people)) return true
  if (probability >= WITH_SOMEBODY && people.some(isSomebody)) return true
  const told = circumstances(people)
  if (probability >= WITH_CASE && told >= 2) return true
  return probability >= (told > 0 ? WITH_WORDS_AND_CASE : WITH_WORDS) && asksOwnShare(folded, people)
}
