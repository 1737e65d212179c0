import type { Bot, Judged } from './judged.ts'
import type { WrongAnswer } from './report.ts'

const MOST_REASONS = 3

/** The questions that were answered with something else, the most confident first, each with the reasons. */
export function explainWrongAnswers(
  judged: readonly Judged[],
  explain: Bot['explain'],
  texts: boolean,
): WrongAnswer[] {
  return judged
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'answered')
    .map(({ question: { file, id, text, topic: expected }, reaction: { topic, answer, confidence } }) => {
      const { features, nearest } = explain(text)
      return {
        file,
        id,
        text: texts ? text : null,
        expected,
        topic,
        answer,
        confidence,
        because: { features: features.slice(0, MOST_REASONS), nearest: nearest.slice(0, MOST_REASONS) },
      }
    })
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
}
