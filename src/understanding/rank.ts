import { MASKED_PASSWORD } from '../vietnamese/mask.ts'
import { normalize } from '../vietnamese/normalize.ts'
import type { Classification, Classifier } from './classifier/classifier.ts'
import { zoneOf } from './classifier/zones.ts'
import { isOutOfScope } from './out-of-scope.ts'
import { clausesThatAsk, type Part, splitParts } from './parts.ts'
import { plainlyOutside } from './plain-outside.ts'
import type { TitleLookup } from './titles.ts'
import type { AskedPart, RankedTopic } from './understanding.ts'

/** Whoever types the words of a title means its answer: so it was with every held-out utterance that is like one. */
const TITLE_TYPED = 0.95

/**
 * How much the sentences that ask weigh beside the whole message (logarithms of the probabilities): a question at the end
 * of a story often means little by itself ("như vậy có đúng không?"). Held out, of messages that tell and ask 75.8% find
 * their topic with it, 73.3% by the whole message alone, 49.5% by the question alone.
 */
const WEIGHT_OF_ASKING = 0.25

/** "bảo hiểm y tế", "cho hỏi về thẻ BHYT ạ": no more than what the bot is about. Small talk, answered with what it can do. */
const SUBJECT_ONLY =
  /^(?:(?:da|a|ad|admin|alo|oi|nhe|voi|cho|xin|muon|can|toi|em|con|chau|minh|bac|hoi|biet|tim hieu|tu van|giup|thong tin|ve|chuyen|viec|cai|chut|cac|the|bao hiem|y te)(?: |$))+$/
const SMALL_TALK = 'out-of-scope/chitchat'
const SUBJECT_NAMED = 0.9
const PLAINLY_OUTSIDE = 0.9
/** Whoever sends a password to the bot would send it to a swindler. */
const PASSWORD_SENT = { topic: 'lua-dao', answer: 'lua-dao/doi-ma-otp-anh-can-cuoc', probability: 0.9 }
/** Words: shorter talk after a sigh is small talk itself. */
const FEWEST_AFTER_A_SIGH = 5
/** A card named in what is small talk with no more certainty than this: it may be about the card. */
const SURELY_SMALL_TALK = 0.6
const CARD = /(?<!\p{L})thẻ(?!\p{L})/iu

export interface Ranking extends Classification {
  /** The questions of the message one by one, where it asks several. */
  readonly questions: readonly AskedPart[]
}

/** What a message asks about: the answer whose title it is, else what the classifier makes of it. */
export function rankTopics(
  text: string,
  folded: string,
  { classifier, titles }: { readonly classifier: Classifier; readonly titles: TitleLookup },
): Ranking {
  const whole = withoutSmallTalk(text, classifier.classify(folded), classifier)
  if (SUBJECT_ONLY.test(folded) && folded.includes('bao hiem')) {
    const topics = withFirst(whole.topics, { topic: SMALL_TALK, answer: null, probability: SUBJECT_NAMED })
    return { topics, zone: 'answer', questions: [] }
  }
  const titled = titles.find(folded)
  if (titled !== null) {
    const topics = withFirst(whole.topics, {
      topic: titled.topic,
      answer: titled.id,
      probability: TITLE_TYPED,
    })
    return { topics, zone: 'answer', questions: [] }
  }
  const outside = plainlyOutside(text, folded)
  if (outside !== null) {
    const topics = withFirst(whole.topics, { topic: outside, answer: null, probability: PLAINLY_OUTSIDE })
    return { topics, zone: 'answer', questions: [] }
  }
  const parts = splitParts(text)
  const asking = parts.filter((part) => part.asks)
  if (text.includes(MASKED_PASSWORD) && asking.length === 0) {
    return { topics: withFirst(whole.topics, PASSWORD_SENT), zone: 'answer', questions: [] }
  }
  const questions = questionsOf(asking, classifier)
  if (parts.length < 2 || asking.length === 0) return { ...whole, questions }
  const together = classifier.classify(asking.map((part) => part.folded).join(' '))
  const topics = weigh(whole.topics, together.topics)
  return { topics, zone: zoneOf(topics), questions }
}

/** The questions of the sentences that ask, where there are several. */
function questionsOf(asking: readonly Part[], classifier: Classifier): AskedPart[] {
  const classified = ({ text, folded }: Part): AskedPart => ({ text, ...classifier.classify(folded) })
  const isAlone = asking.length < 2
  return asking.flatMap((part) => {
    const clauses = clausesThatAsk(part).map(classified)
    const matters = new Set(clauses.map(({ topics }) => topics[0]?.topic))
    const areClear = clauses.every(({ zone }) => zone === 'answer') && matters.size === clauses.length
    if (areClear && clauses.length > 1) return clauses
    return isAlone ? [] : [classified(part)]
  })
}

/** "Trời ơi mệt quá, thẻ của tôi …": the matter is what follows the sigh. */
function withoutSmallTalk(text: string, whole: Classification, classifier: Classifier): Classification {
  const first = whole.topics[0]
  if (first?.topic !== SMALL_TALK) return whole
  const after = normalize(text.replace(/^[^,.!\n]*[,.!\n]+/, ''))
  if (after.split(' ').length >= FEWEST_AFTER_A_SIGH) {
    const matter = classifier.classify(after)
    const top = matter.topics[0]
    if (matter.zone === 'answer' && top !== undefined && !isOutOfScope(top.topic)) return matter
  }
  const isDoubtful = whole.zone === 'answer' && first.probability < SURELY_SMALL_TALK && CARD.test(text)
  return isDoubtful ? { ...whole, zone: 'choices' } : whole
}

/** Both rankings as one: the product of the probabilities, the second to the power of its weight. */
function weigh(whole: readonly RankedTopic[], asked: readonly RankedTopic[]): readonly RankedTopic[] {
  const askedAbout = new Map(asked.map((one) => [one.topic, one]))
  const weighed = whole.map((one): RankedTopic => {
    const other = askedAbout.get(one.topic)
    return {
      topic: one.topic,
      probability: one.probability * (other?.probability ?? 0) ** WEIGHT_OF_ASKING,
      answer: one.answer ?? other?.answer ?? null,
    }
  })
  const sum = weighed.reduce((total, { probability }) => total + probability, 0)
  if (sum === 0) return whole
  return weighed
    .map((one) => ({ ...one, probability: one.probability / sum }))
    .sort((a, b) => b.probability - a.probability)
}

/** Puts a topic first; the others share what is left as they did before. */
function withFirst(topics: readonly RankedTopic[], first: RankedTopic): readonly RankedTopic[] {
  const former = topics.find((one) => one.topic === first.topic)?.probability ?? 0
  const probability = Math.max(former, first.probability)
  const shrink = former >= 1 ? 0 : (1 - probability) / (1 - former)
  const others = topics.filter((one) => one.topic !== first.topic)
  return [
    { ...first, probability },
    ...others.map((one) => ({ ...one, probability: one.probability * shrink })),
  ]
}
