import { encodeModel } from '../src/understanding/classifier/artefact.ts'
import { createClassifier } from '../src/understanding/classifier/classifier.ts'
import { train } from '../src/understanding/classifier/train.ts'
import { loadIntents } from '../src/understanding/intents.ts'
import { latencyOf, row } from './table.ts'

/** What the classifier of our own intents costs: `node bench/understanding.ts`. How often it is right, `hoi eval` tells. */
const utterances = timed('read the intents', () => loadIntents('intents'))
const model = timed('train', () => train(utterances))
const classifier = timed('make ready', () => createClassifier(model))
report('utterances, classes', `${utterances.length}, ${model.topics.length}`)
report('features', String(model.vocabulary.hashes.length))
report('stored model', `${(encodeModel(model, 'bench').length / 1e6).toFixed(2)} MB`)

classifyAll()
row('classify an utterance', latencyOf(classifyAll()))

/** Milliseconds for each. */
function classifyAll(): number[] {
  return utterances.map(({ normalized }) => {
    const begun = performance.now()
    classifier.classify(normalized)
    return performance.now() - begun
  })
}

function timed<T>(what: string, work: () => T): T {
  const begun = performance.now()
  const result = work()
  report(what, `${Math.round(performance.now() - begun)} ms`)
  return result
}

function report(what: string, value: string): void {
  console.log(`${what.padEnd(30)}${value}`)
}
