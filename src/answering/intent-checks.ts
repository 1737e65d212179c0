import type { Fault } from '../knowledge/fault.ts'
import { locateFaults } from '../knowledge/files/locate.ts'
import type { PackFile } from '../knowledge/files/tree.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { Utterance } from '../understanding/intents.ts'

/** Topics that the understanding knows and that have no answer of their own. */
const WITHOUT_ANSWER = /^(?:personal-subsidy|out-of-scope\/\w+)$/

/**
 * Utterances that point to a topic or an answer that the knowledge does not have, and topics that nobody could reach.
 * @param readFiles the intents, to name the file and the line; read only if there is something to name
 */
export function checkUtterances(
  utterances: readonly Utterance[],
  pack: Pick<Pack, 'topics' | 'answers'>,
  readFiles: () => readonly PackFile[],
): Fault[] {
  const topics = new Set(utterances.map(({ topic }) => topic))
  const answers = new Set(utterances.flatMap(({ answer }) => (answer === null ? [] : [answer])))
  const strangeTopics = [...topics].filter((topic) => !WITHOUT_ANSWER.test(topic) && !pack.topics.has(topic))
  const strangeAnswers = [...answers].filter((answer) => !pack.answers.has(answer))
  const silentTopics = [...pack.topics.keys()].filter((topic) => !topics.has(topic))
  if (strangeTopics.length + strangeAnswers.length + silentTopics.length === 0) return []

  const files = readFiles()
  const fileOf = (topic: string) => files.find(({ text }) => topicLine(text) === topic)?.path ?? 'intents'
  const faults = [
    ...strangeTopics.map((topic) => ({
      file: fileOf(topic),
      field: 'topic',
      problem: `knowledge/topics.yaml has no topic "${topic}"`,
      fix: 'add the topic there or correct its id here',
    })),
    ...strangeAnswers.map((answer) => ({
      file: fileOf(answer.slice(0, answer.indexOf('/'))),
      field: `answers.${answer}`,
      problem: `there is no answer "${answer}"`,
      fix: `write knowledge/answers/${answer}.md or correct the id`,
    })),
    ...silentTopics.map((topic) => ({
      file: 'topics.yaml',
      field: topic,
      problem: 'nobody could ask for it: it has no utterances',
      fix: `write intents/${topic}.yaml`,
    })),
  ]
  return locateFaults(faults, files)
}

function topicLine(text: string): string | undefined {
  return /^topic: *["']?([^"'\s]+)/m.exec(text)?.[1]
}
