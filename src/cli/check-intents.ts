import type { Fault } from '../knowledge/fault.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { Utterance } from '../understanding/intents.ts'

/** Topics that the understanding knows and that have no answer of their own. */
const WITHOUT_ANSWER = /^(?:personal-subsidy|out-of-scope\/\w+)$/

/** Utterances that point to a topic or an answer that the knowledge does not have. */
export function crossFaults(utterances: readonly Utterance[], pack: Pack): Fault[] {
  const topics = new Set(utterances.map(({ topic }) => topic))
  const answers = new Set(utterances.flatMap(({ answer }) => (answer === null ? [] : [answer])))
  return [
    ...[...topics]
      .filter((topic) => !WITHOUT_ANSWER.test(topic) && !pack.topics.has(topic))
      .map((topic) => ({
        file: 'intents',
        field: topic,
        problem: 'utterances for a topic that knowledge/topics.yaml does not have',
        fix: 'add the topic there or correct its id here',
      })),
    ...[...answers]
      .filter((answer) => !pack.answers.has(answer))
      .map((answer) => ({
        file: 'intents',
        field: answer,
        problem: 'utterances for an answer that does not exist',
        fix: `write knowledge/answers/${answer}.md or correct the id`,
      })),
    ...[...pack.topics.keys()]
      .filter((topic) => !topics.has(topic))
      .map((topic) => ({
        file: 'topics.yaml',
        field: topic,
        problem: 'nobody could ask for it: it has no utterances',
        fix: `write intents/${topic}.yaml`,
      })),
  ]
}
