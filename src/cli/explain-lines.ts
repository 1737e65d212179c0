import type { UnderstandingExplained } from '../understanding/explain-understanding.ts'
import type { RankedTopic } from '../understanding/understanding.ts'
import { applyChanges, type Change, type Step } from '../vietnamese/change.ts'

const MOST_TOPICS = 5
/** Every message has these by the dozen: what they come to is the text as read. */
const EVERYWHERE: ReadonlySet<Step> = new Set(['fold', 'marks', 'tone'])

/** For a terminal: what a message was read as, what was changed for it, its topics, and why the first one is first. */
export function explainLines(text: string, { heard, changes, evidence }: UnderstandingExplained): string[] {
  return [
    `read as: ${applyChanges(text, changes)}`,
    ...titled('changed', changes.filter(({ step }) => !EVERYWHERE.has(step)).map(changeLine)),
    ...titled(
      'questions',
      heard.questions.map((part) => `"${part.text}": ${part.topics.slice(0, 1).map(topicOf).join('')}`),
    ),
    ...titled(`topics (${heard.zone})`, heard.topics.slice(0, MOST_TOPICS).map(topicOf)),
    ...titled(
      'words in favour',
      evidence.features.map(({ feature, weight }) => `${weight.toFixed(2)} ${feature}`),
    ),
    ...titled(
      'nearest utterances',
      evidence.nearest.map(
        ({ utterance, topic, similarity }) => `${similarity.toFixed(2)} ${topic}: ${utterance}`,
      ),
    ),
  ]
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
}

function changeLine({ step, from, to }: Change): string {
  return `${step}: ${visible(from)} → ${visible(to)}`
}

/** What cannot be seen is shown by its number. */
function visible(text: string): string {
  return text === ''
    ? '(nothing)'
    : text.replace(/[\p{C}\p{M}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
}

function topicOf({ topic, probability, answer }: RankedTopic): string {
  return `${probability.toFixed(2)} ${answer ?? topic}`
}
