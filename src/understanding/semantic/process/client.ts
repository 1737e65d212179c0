import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SemanticError } from '../errors.ts'
import type { ModelFolder } from '../model-folder.ts'
import { Message, type Request } from './protocol.ts'

export interface EmbedderSettings {
  readonly modelsDir: string
  readonly model: ModelFolder
  /** Where the vectors of the utterances are kept between starts. */
  readonly cacheDir: string
  /** False = kept vectors are used and stay as they are. */
  readonly keeps: boolean
}

export type Opened = Omit<Extract<Message, { kind: 'opened' }>, 'kind'>
export type Learnt = Omit<Extract<Message, { kind: 'learnt' }>, 'kind' | 'id'>

type OnProgress = (done: number, of: number) => void

/** The process that holds the model, seen from outside. */
export interface EmbedderProcess {
  readonly pid: number | undefined
  /** Resolves when the model is loaded. */
  readonly opened: Promise<Opened>
  /** Resolves with why it ended; null when it was closed. Never rejects. */
  readonly ended: Promise<SemanticError | null>
  /** Takes up utterances in place of the former ones; resolves with null when it is told others meanwhile. */
  learn(
    utterances: readonly { readonly text: string; readonly topic: string }[],
    onProgress: OnProgress,
  ): Promise<Learnt | null>
  /** How near a text is to each of some topics, as far as they are learnt. */
  compare(text: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>>
  embed(text: string): Promise<Float32Array>
  /** Keeps this process alive until the work has ended: by itself nothing that is asked here does. */
  hold<T>(work: Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Of the JavaScript heap alone; the model's numbers lie beside it. */
const HEAP_MB = 768
const FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=4',
  `--max-old-space-size=${HEAP_MB}`,
]

/** It ends itself when its channel closes; what does not by then is ended. */
const CLOSE_MS = 1000

interface Waiting {
  readonly resolve: (answer: Message) => void
  readonly reject: (error: Error) => void
  readonly onProgress: OnProgress
}

/**
 * Starts the process and has it load the model. It keeps nobody alive, whatever is asked of it, and ends with this process. Everything asked rejects with a SemanticError once it has ended.
 */
export function startEmbedder({ modelsDir, model, cacheDir, keeps }: EmbedderSettings): EmbedderProcess {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    execArgv: FLAGS,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const hold = holdFor(child)
  const asked = new Map<number, Waiting>()
  let nextId = 0
  let over: SemanticError | null = null
  let isClosing = false
  const opened = Promise.withResolvers<Opened>()
  const ended = Promise.withResolvers<SemanticError | null>()

  function end(error: SemanticError): void {
    if (over !== null) return
    over = error
    ended.resolve(isClosing ? null : error)
    opened.reject(error)
    for (const { reject } of asked.values()) reject(error)
    asked.clear()
    child.kill('SIGKILL')
  }

  function hear(raw: unknown): void {
    const { data: message } = Message.safeParse(raw)
    if (message === undefined) {
      end(
        new SemanticError('MODEL_BROKEN', 'What the process of the embedding model says is not understood.'),
      )
      return
    }
    switch (message.kind) {
      case 'opened':
        opened.resolve(message)
        break
      case 'failed':
        end(new SemanticError(message.code, message.message))
        break
      case 'progress':
        asked.get(message.id)?.onProgress(message.done, message.of)
        break
      default:
        asked.get(message.id)?.resolve(message)
        asked.delete(message.id)
    }
  }

  function tell(request: Request): void {
    // That it is gone already is told by its end.
    child.send(request, () => undefined)
  }

  async function ask(request: (id: number) => Request, onProgress: OnProgress = () => undefined) {
    if (over !== null) throw over
    const id = nextId++
    const { promise, ...answer } = Promise.withResolvers<Message>()
    asked.set(id, { ...answer, onProgress })
    tell(request(id))
    return promise
  }

  child.on('message', hear)
  child.on('error', (error) => end(gone(error.message)))
  child.on('exit', (code, signal) => end(gone(signal ?? `code ${code}`)))
  // Whoever waits for it is told; nobody has to.
  opened.promise.catch(() => undefined)
  tell({
    kind: 'open',
    modelsDir,
    model: model.id,
    card: model.card,
    files: model.files.map(({ path }) => path),
    cacheDir,
    keeps,
  })

  return {
    pid: child.pid,
    opened: opened.promise,
    ended: ended.promise,
    async learn(utterances, onProgress) {
      const learnt = utterances.map(({ text, topic }) => ({ text, topic }))
      const answer = await ask((id) => ({ kind: 'learn', id, utterances: learnt }), onProgress)
      if (answer.kind === 'superseded') return null
      if (answer.kind === 'learnt') return answer
      throw notAnswered(answer)
    },
    async compare(text, topics) {
      const answer = await ask((id) => ({ kind: 'compare', id, text, topics: [...topics] }))
      if (answer.kind === 'compared') return answer.similarities
      throw notAnswered(answer)
    },
    async embed(text) {
      const answer = await ask((id) => ({ kind: 'embed', id, text }))
      if (answer.kind === 'embedded') return answer.vector
      throw notAnswered(answer)
    },
    hold,
    async close() {
      if (over !== null) return
      isClosing = true
      const impatient = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS)
      if (child.connected) child.disconnect()
      await hold(ended.promise)
      clearTimeout(impatient)
    },
  }
}

function gone(how: string): SemanticError {
  return new SemanticError('EMBEDDER_ENDED', `The process of the embedding model ended (${how}).`)
}

function notAnswered(message: Message): SemanticError {
  const reason = message.kind === 'unanswered' ? message.reason : `it answered ${message.kind}`
  return new SemanticError('MODEL_BROKEN', `The embedding model does not embed a text: ${reason}`)
}

/** Lets a child keep this process alive as long as something is waited for, and no longer. */
function holdFor(child: ChildProcess): EmbedderProcess['hold'] {
  let count = 0
  const letGo = () => {
    child.unref()
    child.channel?.unref()
  }
  letGo()
  return async (work) => {
    if (count++ === 0) {
      child.ref()
      child.channel?.ref()
    }
    try {
      return await work
    } finally {
      if (--count === 0) letGo()
    }
  }
}
