import type { Utterance } from '../intents.ts'
import { rankedAnew } from '../understand.ts'
import type { Understanding } from '../understanding.ts'
import { SemanticError } from './errors.ts'
import { findModel } from './model-folder.ts'
import { type EmbedderProcess, startEmbedder } from './process/client.ts'
import { HEAD, leavesDoubt, rerank } from './rerank.ts'

export interface SemanticSettings {
  /** Holds `<org>/<name>` of each embedding model. */
  readonly modelsDir: string
  /** `<org>/<name>`. */
  readonly model: string
  /** Where the vectors of the utterances are kept between starts. */
  readonly cacheDir: string
}

type LogLine = (fields: object, message: string) => void

/** No words of a message are ever given to it. */
export interface SemanticLog {
  readonly debug: LogLine
  readonly info: LogLine
  readonly warn: LogLine
}

/** off: no model, or none that works; reading: the utterances do not all have their vectors yet. */
export type TierState = 'off' | 'loading' | 'reading' | 'ready'

/** What ranks anew by meaning what the classifier ranked by words. */
export interface SemanticTier {
  readonly state: TierState
  /** Of the process that holds the model; undefined while there is none. */
  readonly pid: number | undefined
  /**
   * Takes up the utterances that stand for the topics; loads the model first if need be. Returns at once: meanwhile the
   * former ones serve, or none.
   */
  learn(utterances: readonly Utterance[]): void
  /** The same message, ranked anew where that may help and is done in time. Never rejects. */
  refine(heard: Understanding): Understanding | Promise<Understanding>
  /** Resolves when it is ready, off, or known to need a while to read the utterances. */
  settled(): Promise<TierState>
  /** Resolves when every utterance has its vector, or when it is off. */
  complete(): Promise<TierState>
  /** For good: what is learnt after it starts nothing. */
  close(): Promise<void>
}

/** A resident waits for a better ranking no longer than so, in milliseconds; then the classifier's stands. */
export const LIMIT_MS = 250

/** Whoever asks when so many are waiting already would wait in vain. */
const MOST_WAITING = 4

/** Whoever asks more than so at once waits for the first ones only. */
const MOST_QUESTIONS = 3

/** What the tier is without a model. */
export const NO_TIER: Pick<SemanticTier, 'learn' | 'refine'> = {
  learn: () => undefined,
  refine: (heard) => heard,
}

/** A tier that has not started anything yet: `learn` does. */
export function createTier(settings: SemanticSettings, log: SemanticLog, limitMs = LIMIT_MS): SemanticTier {
  let state: TierState = 'off'
  let embedder: EmbedderProcess | null = null
  let weight = 0
  let waiting = 0
  let learning: Promise<unknown> = Promise.resolve()
  let settling: Promise<unknown> = Promise.resolve()
  let isFaultSaid = false
  let isClosed = false

  /** null where there is no model that could be started. */
  function start(): EmbedderProcess | null {
    try {
      const model = findModel(settings.modelsDir, settings.model)
      const started = startEmbedder({ ...settings, model, keeps: true })
      weight = model.weight
      state = 'loading'
      isFaultSaid = false
      started.opened.then(
        ({ dimensions, ms, bytes }) =>
          log.info({ model: model.id, dimensions, ms, bytes }, 'the embedding model is loaded'),
        () => undefined,
      )
      void started.ended.then((error) => {
        embedder = null
        state = 'off'
        if (error !== null) sayWithout(error)
      })
      return started
    } catch (error) {
      sayWithout(error)
      return null
    }
  }

  /** That there is none is no fault: most machines have none. */
  function sayWithout(error: unknown, what = 'Messages'): void {
    const code = error instanceof SemanticError ? error.code : 'MODEL_BROKEN'
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.')
    log[code === 'MODEL_ABSENT' ? 'debug' : 'warn']({ code }, `${reason} ${what} are understood without it.`)
  }

  async function take(
    by: EmbedderProcess,
    utterances: readonly Utterance[],
    onProgress: (done: number, of: number) => void,
  ): Promise<void> {
    try {
      await by.opened
      if (state === 'loading') state = 'reading'
      const learnt = await by.learn(utterances, onProgress)
      if (learnt === null || by !== embedder) return
      state = 'ready'
      const { problem, embedded, ms } = learnt
      if (problem !== null) log.warn({}, problem)
      log.info({ utterances: learnt.utterances, embedded, ms }, 'messages are ranked by meaning as well')
    } catch {
      // It ended, and that was said.
    }
  }

  async function lookAgain(by: EmbedderProcess, heard: Understanding): Promise<Understanding> {
    const again = async ({ text, topics }: Pick<Understanding, 'text' | 'topics'>) => {
      if (!leavesDoubt(topics)) return topics
      const first = topics.slice(0, HEAD).map(({ topic }) => topic)
      return rerank(topics, await by.compare(text, first), weight)
    }
    waiting++
    const looking = Promise.all([heard, ...heard.questions.slice(0, MOST_QUESTIONS)].map(again))
      .catch((error: unknown) => {
        // That it ended is said elsewhere; one text that it cannot embed is not the last.
        if (by === embedder && !isFaultSaid) {
          isFaultSaid = true
          sayWithout(error, 'Such messages')
        }
        return null
      })
      .finally(() => {
        waiting--
      })
    const seen = await within(limitMs, looking, () =>
      log.debug({ limitMs }, 'the embedding model took too long for a message'),
    )
    if (seen === null) return heard
    const [topics = heard.topics, ...ofQuestions] = seen
    return rankedAnew(heard, topics, ofQuestions)
  }

  async function until(work: Promise<unknown>): Promise<TierState> {
    await (embedder === null ? work : embedder.hold(work))
    return state
  }

  return {
    get state() {
      return state
    },
    get pid() {
      return embedder?.pid
    },
    learn(utterances) {
      if (isClosed) return
      embedder ??= start()
      if (embedder === null) return
      const busy = Promise.withResolvers<void>()
      let isSaid = false
      learning = take(embedder, utterances, (done, of) => {
        busy.resolve()
        log[isSaid ? 'debug' : 'info']({ done, of }, 'the embedding model reads the utterances')
        isSaid = true
      })
      settling = Promise.race([learning, busy.promise])
    },
    refine(heard) {
      if (embedder === null || state !== 'ready' || waiting >= MOST_WAITING) return heard
      return leavesDoubt(heard.topics) ? lookAgain(embedder, heard) : heard
    },
    settled: () => until(settling),
    complete: () => until(learning),
    async close() {
      isClosed = true
      await embedder?.close()
    },
  }
}

/** null when it takes longer; then `onLate` is told. */
async function within<T>(ms: number, work: Promise<T>, onLate: () => void): Promise<T | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => {
    onLate()
    late.resolve(null)
  }, ms)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
