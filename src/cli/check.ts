import { formatFault } from '../answering/errors.ts'
import { checkKnowledge } from '../answering/load-brain.ts'
import { loadConfig } from '../config.ts'
import type { Fault } from '../knowledge/fault.ts'
import { InvalidIntents, loadIntents, type Utterance } from '../understanding/intents.ts'
import { print } from './brain.ts'
import { crossFaults } from './check-intents.ts'

/** `hoi check`: every fault of the knowledge and the utterances; ends with 1 if there is any. */
export function check(options: { readonly json?: boolean }): void {
  const config = loadConfig(process.env, process.cwd())
  const { faults: knowledgeFaults, pack } = checkKnowledge(config.KNOWLEDGE_DIR)
  const { faults: intentFaults, utterances } = checkIntents(config.INTENTS_DIR)
  const bothRead = pack !== null && intentFaults.length === 0
  const faults = [...knowledgeFaults, ...intentFaults, ...(bothRead ? crossFaults(utterances, pack) : [])]
  if (options.json === true) {
    print(JSON.stringify({ ok: faults.length === 0, faults }))
  } else {
    for (const fault of faults) print(formatFault(fault))
    print(
      faults.length === 0 && pack !== null
        ? `OK: ${pack.answers.size} answers in ${pack.topics.size} topics, ${pack.documents.size} documents, ` +
            `${pack.policy.groups.size} groups, ${pack.places.size} places, ${utterances.length} utterances.`
        : `${faults.length} faults.`,
    )
  }
  process.exitCode = faults.length === 0 ? 0 : 1
}

function checkIntents(dir: string): {
  readonly faults: readonly Fault[]
  readonly utterances: readonly Utterance[]
} {
  try {
    return { faults: [], utterances: loadIntents(dir) }
  } catch (error) {
    if (error instanceof InvalidIntents) return { faults: error.faults, utterances: [] }
    throw error
  }
}
