import type { Change, Note } from '../vietnamese/change.ts'
import { explainNormalization } from '../vietnamese/explain-normalization.ts'
import { maskedMessage, type UnderstandingContext, understand } from './understand.ts'
import type { Evidence, Understanding } from './understanding.ts'

/** What was made of a message, and why. */
export interface UnderstandingExplained {
  readonly heard: Understanding
  /** Made one after the other, they lead from the message to `heard.folded` as the classifier looked at it. */
  readonly changes: readonly Change[]
  readonly evidence: Evidence
}

/** The same as `understand`, with its reasons: for officials, who ask for few messages. */
export function explainUnderstanding(text: string, context: UnderstandingContext): UnderstandingExplained {
  const heard = understand(text, context)
  const changes: Change[] = []
  const note: Note = (change) => changes.push(change.step === 'mask' ? veiled(change) : change)
  changes.push(...explainNormalization(maskedMessage(text, note)))
  context.classifier.read(heard.folded, note)
  return { heard, changes, evidence: context.classifier.explain(heard.folded) }
}

/** A secret stays one: that something stood there and how long it was is enough. */
function veiled(change: Change): Change {
  return { ...change, from: '•'.repeat(change.from.length) }
}
