import { createClassifier } from '../../classifier/classifier.ts'
import { train } from '../../classifier/train.ts'
import type { Utterance } from '../../intents.ts'
import type { ModelFolder } from '../model-folder.ts'
import { type EmbedderProcess, type EmbedderSettings, type Opened, startEmbedder } from '../process/client.ts'
import { HEAD, leavesDoubt } from '../rerank.ts'
import { type HeldOutCase, SEED, scoreWeights, split, type WeightScore } from './held-out.ts'
import { TRIPLES, type Triple } from './sentences.ts'

/** Measured utterances; of a small collection one in four. */
const HELD_OUT = 300
/** Utterances of each topic that they are compared with where vectors have to be made first. */
const PER_TOPIC = 20

const WEIGHTS = [0, 5, 10, 20, 40]

export interface ModelReport {
  readonly opened: Opened
  /** Milliseconds for one sentence. */
  readonly embedMs: { readonly median: number; readonly longest: number }
  readonly triples: readonly (Triple & { readonly toParaphrase: number; readonly toStranger: number })[]
  readonly heldOut: {
    readonly seed: number
    readonly utterances: number
    /** With so many they were compared. */
    readonly comparedWith: number
    readonly weightInUse: number
    readonly scores: readonly WeightScore[]
  }
}

/**
 * Loads a model as the server does, and measures what it would change. Keeps nothing.
 * @param onStep told before each part of the work that takes a while
 * @throws SemanticError when it cannot be used
 */
export async function checkModel(
  settings: Omit<EmbedderSettings, 'keeps'>,
  utterances: readonly Utterance[],
  onStep: (step: string) => void,
): Promise<ModelReport> {
  const embedder = startEmbedder({ ...settings, keeps: false })
  const report = async () => {
    onStep('loading the model')
    const opened = await embedder.opened
    const { triples, embedMs } = await embedTriples(embedder)
    const heldOut = await measure(embedder, settings.model, opened, utterances, onStep)
    return { opened, embedMs, triples, heldOut }
  }
  try {
    return await embedder.hold(report())
  } finally {
    await embedder.close()
  }
}

async function embedTriples(embedder: EmbedderProcess): Promise<Pick<ModelReport, 'triples' | 'embedMs'>> {
  const times: number[] = []
  const embed = async (sentence: string) => {
    const begun = performance.now()
    const vector = await embedder.embed(sentence)
    times.push(performance.now() - begun)
    return vector
  }
  const triples: ModelReport['triples'][number][] = []
  for (const triple of TRIPLES) {
    const asked = await embed(triple.asked)
    const toParaphrase = cosine(asked, await embed(triple.paraphrase))
    triples.push({ ...triple, toParaphrase, toStranger: cosine(asked, await embed(triple.stranger)) })
  }
  times.sort((a, b) => a - b)
  return { triples, embedMs: { median: times[times.length >> 1] ?? 0, longest: times.at(-1) ?? 0 } }
}

async function measure(
  embedder: EmbedderProcess,
  { weight }: ModelFolder,
  { vectors }: Opened,
  utterances: readonly Utterance[],
  onStep: (step: string) => void,
): Promise<ModelReport['heldOut']> {
  const most = Math.min(HELD_OUT, Math.floor(utterances.length / 4))
  const { heldOut, kept, sample } = split(utterances, most, PER_TOPIC)
  onStep('training the classifier without what is held out')
  const classifier = createClassifier(train(kept))
  // Where the vectors of most are kept, all are used; making them would take many minutes.
  const learnt = vectors >= kept.length / 2 ? kept : sample
  onStep(`comparing ${heldOut.length} utterances with ${learnt.length} others`)
  await embedder.learn(learnt, (done, of) => onStep(`${done} of ${of} read`))
  const cases: HeldOutCase[] = []
  for (const { text, normalized, topic } of heldOut) {
    const { topics } = classifier.classify(normalized)
    const first = topics.slice(0, HEAD).map((ranked) => ranked.topic)
    // As a message is treated: where there is no doubt nothing is compared, and nothing moves.
    const similarities = leavesDoubt(topics) ? await embedder.compare(text, first) : new Map<string, number>()
    cases.push({ truth: topic, topics, similarities })
  }
  const weights = [...new Set([...WEIGHTS, weight])].sort((a, b) => a - b)
  return {
    seed: SEED,
    utterances: heldOut.length,
    comparedWith: learnt.length,
    weightInUse: weight,
    scores: scoreWeights(cases, weights),
  }
}

/** Of two vectors of length one. */
function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)
}
