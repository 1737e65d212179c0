import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { encodeModel } from '../src/understanding/classifier/artefact.ts'
import { fitTemperature, probabilitiesOf } from '../src/understanding/classifier/calibration.ts'
import { type Classifier, createClassifier } from '../src/understanding/classifier/classifier.ts'
import { finerAnswer, trainFiner } from '../src/understanding/classifier/finer-answer.ts'
import { prepareExamples, scoreHeldOut, train } from '../src/understanding/classifier/train.ts'
import { loadIntents, type Utterance } from '../src/understanding/intents.ts'
import { normalize } from '../src/vietnamese/normalize.ts'

/**
 * Measures the classifier. On our own intents by cross-validation:
 *   node bench/understanding.ts
 * and the learner alone on a labelled set that nobody here wrote, for example the Vietnamese part of MASSIVE:
 *   node bench/understanding.ts <folder with train.jsonl and test.jsonl of {text, label}>
 */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined) measureIntents('intents')
  else measureLabelled(folder)
}

function measureIntents(dir: string): void {
  const utterances = timed(`read ${dir}`, () => loadIntents(dir))
  const classifier = trainAndReport(utterances)
  report('latency', latency(classifier, utterances))

  const folds = 5
  const examples = prepareExamples(utterances)
  const held = Array.from({ length: folds }, (_, fold) => scoreHeldOut(examples, fold, folds)).flat()
  const temperature = fitTemperature(held)
  const ranked = held.map(({ scores, label }) => {
    const probabilities = [...probabilitiesOf(scores, temperature).entries()].sort(([, a], [, b]) => b - a)
    return { probability: probabilities[0]?.[1] ?? 0, rank: probabilities.findIndex(([c]) => c === label) }
  })
  report(
    'cross-validated, first',
    percent(ranked, ({ rank }) => rank === 0),
  )
  report(
    'cross-validated, first three',
    percent(ranked, ({ rank }) => rank < 3),
  )
  for (const sure of [0.4, 0.5, 0.6, 0.7, 0.8]) {
    const answered = ranked.filter(({ probability }) => probability >= sure)
    const right = percent(answered, ({ rank }) => rank === 0)
    report(
      `sure from ${sure}`,
      `${percent(ranked, (r) => r.probability >= sure)} answered, ${right} of them right`,
    )
  }
  measureFiner(utterances, folds)
}

/** Five-fold: how often the finer answer is right within the right topic, how often one is given at all. */
function measureFiner(utterances: readonly Utterance[], folds: number): void {
  const { vectors, vocabulary } = prepareExamples(utterances)
  const judged = Array.from({ length: folds }, (_, fold) => {
    const kept = [...utterances.keys()].filter((i) => i % folds !== fold)
    const models = trainFiner(
      kept.flatMap((i) => utterances[i] ?? []),
      kept.flatMap((i) => vectors[i] ?? []),
      vocabulary.hashes.length,
    )
    const byTopic = new Map(models.map((model) => [model.topic, model]))
    return [...utterances.keys()].flatMap((i) => {
      const [utterance, vector] = [utterances[i], vectors[i]]
      const model = byTopic.get(utterance?.topic ?? '')
      if (i % folds !== fold || utterance === undefined || vector === undefined || model === undefined)
        return []
      return [{ wanted: utterance.answer, got: finerAnswer(model, vector) }]
    })
  }).flat()
  const given = judged.filter(({ got }) => got !== null)
  const wanted = judged.filter((one) => one.wanted !== null)
  report(
    'finer answers given',
    `${percent(given, (one) => one.got === one.wanted)} right; of those wanted ${percent(wanted, (one) => one.got === one.wanted)} given`,
  )
}

function measureLabelled(dir: string): void {
  const classifier = trainAndReport(readLabelled(dir, 'train.jsonl'))
  const test = readLabelled(dir, 'test.jsonl')
  const ranks = test.map(({ normalized, topic }) =>
    classifier.classify(normalized).topics.findIndex((ranked) => ranked.topic === topic),
  )
  report(
    'test, first',
    percent(ranks, (rank) => rank === 0),
  )
  report(
    'test, first three',
    percent(ranks, (rank) => rank >= 0 && rank < 3),
  )
  report('latency', latency(classifier, test))
}

function trainAndReport(utterances: readonly Utterance[]): Classifier {
  const model = timed('train', () => train(utterances))
  report('utterances, classes', `${utterances.length}, ${model.topics.length}`)
  report('features', String(model.vocabulary.hashes.length))
  report('stored model', `${(encodeModel(model, 'bench').length / 1e6).toFixed(2)} MB`)
  return timed('make ready', () => createClassifier(model))
}

const Labelled = z.object({ text: z.string(), label: z.string() })

function readLabelled(dir: string, file: string): Utterance[] {
  return readFileSync(join(dir, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, label } = Labelled.parse(JSON.parse(line))
      return { text, normalized: normalize(text), topic: label, answer: null }
    })
}

function latency(classifier: Classifier, utterances: readonly Utterance[]): string {
  const classifyAll = () =>
    utterances.map(({ normalized }) => {
      const begun = performance.now()
      classifier.classify(normalized)
      return performance.now() - begun
    })
  classifyAll()
  const times = classifyAll().sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`
}

function timed<T>(what: string, work: () => T): T {
  const begun = performance.now()
  const result = work()
  report(what, `${Math.round(performance.now() - begun)} ms`)
  return result
}

function percent<T>(items: readonly T[], holds: (item: T) => boolean): string {
  return `${((100 * items.filter(holds).length) / Math.max(items.length, 1)).toFixed(1)}%`
}

function report(what: string, value: string): void {
  console.log(`${what.padEnd(30)}${value}`)
}

main()
