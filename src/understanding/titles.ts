import Fuse from 'fuse.js'
import { normalize } from '../vietnamese/normalize.ts'

/** An answer by the question that it answers, as it is offered and as people read it on posters. */
export interface TitledAnswer {
  readonly id: string
  readonly topic: string
  readonly title: string
}

/** Finds the answer whose title somebody typed, slips and left-out words aside. */
export interface TitleLookup {
  /** `folded` is a normalised text. null when it is no title, or as near to that of another topic. */
  find(folded: string): TitledAnswer | null
}

/** So much of a title must be typed (share of its words), and so much more of it than of any other topic's. */
const LEAST_TYPED = 0.5
const LEAD = 0.1
/** Words of the subject itself say nothing about which answer is meant. */
const SUBJECT = new Set('the bao hiem y te'.split(' '))
const FEWEST_TELLING = 3
/** A word of at least so many letters may be misspelt so far (fuse.js: 0 = the same); once in a message. */
const SHORTEST_MISSPELT = 4
const FUZZINESS = 0.3
const ASKS = / (?:o dau|the nao|bao nhieu tien)$/
const OPENING =
  /^(?:(?:cho|xin|toi|em|chau|con|bac|hoi|muon|da|ad|admin|biet|minh|ban|oi|thua|chao) )*(?=\S+ )/
const CLOSING = /(?: (?:a|ad|vay|the|nhe|voi|nhi|em|ban|bac))*$/

interface Entry {
  readonly answer: TitledAnswer
  readonly words: ReadonlySet<string>
  /** Of what is asked before the first comma, without the subject's words; empty where nothing is. */
  readonly firstQuestion: ReadonlySet<string>
}

export function titleLookup(answers: Iterable<TitledAnswer>): TitleLookup {
  const entries = [...answers].map((answer): Entry => {
    const [clause = ''] = answer.title.split(',').map(normalize)
    const firstQuestion = new Set(ASKS.test(clause) ? telling(clause.split(' ')) : [])
    return { answer, words: new Set(normalize(answer.title).split(' ')), firstQuestion }
  })
  return {
    find(folded) {
      const typed = [...new Set(folded.replace(OPENING, '').replace(CLOSING, '').split(' '))]
      const said = telling(typed)
      if (said.length < FEWEST_TELLING) return null
      // "mua thẻ ở đâu" of "Mua BHYT ở đâu, cần giấy tờ gì?"
      const begun = entries.find(({ firstQuestion }) => isAll(said, firstQuestion))
      if (begun !== undefined) return begun.answer
      const near = entries
        .map(({ answer, words }) => ({ answer, typed: shareTyped(typed, words) }))
        .filter((one) => one.typed >= LEAST_TYPED)
        .sort((a, b) => b.typed - a.typed)
      const [first] = near
      if (first === undefined) return null
      const rival = near.find(({ answer }) => answer.topic !== first.answer.topic)
      return rival === undefined || first.typed - rival.typed >= LEAD ? first.answer : null
    },
  }
}

function telling(words: readonly string[]): string[] {
  return words.filter((word) => !SUBJECT.has(word))
}

function isAll(typed: readonly string[], words: ReadonlySet<string>): boolean {
  return typed.length === words.size && typed.every((word) => words.has(word))
}

/** How much of a title was typed; 0 where something was typed that is not of it: "người khuyết tật nhẹ có được …". */
function shareTyped(typed: readonly string[], title: ReadonlySet<string>): number {
  const strangers = typed.filter((word) => !title.has(word))
  if (strangers.length > 1) return 0
  const [stranger] = strangers
  const isSlip = stranger === undefined || isMisspelt(stranger, title)
  return isSlip ? typed.length / title.size : 0
}

function isMisspelt(word: string, title: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST_MISSPELT) return false
  const alike = [...title].filter(
    (meant) =>
      meant[0] === word[0] && Math.abs(meant.length - word.length) <= 1 && meant.length >= SHORTEST_MISSPELT,
  )
  return new Fuse(alike, { threshold: FUZZINESS }).search(word).length > 0
}
