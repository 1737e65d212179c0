import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { vectorDigest } from '../embedding/digest.ts'
import { type Embedder, loadEmbedder } from '../embedding/embedder.ts'
import { SemanticError } from '../errors.ts'
import { tablePath } from '../table/kept-table.ts'
import { type Message, Request } from './protocol.ts'
import { UtteranceBook } from './utterance-book.ts'

/**
 * The process that holds the embedding model. One of its own: what the model takes (a vocabulary of 250,000 pieces needs
 * 200 MB of heap) must not count against the server's small heap, and a crash of the native runtime must not end it.
 */

/** Progress is told at most so often. */
const TELL_EVERY_MS = 500

type Utterances = Extract<Request, { kind: 'learn' }>['utterances']

interface Open {
  readonly embedder: Embedder
  readonly book: UtteranceBook
}

let open: Promise<Open> | null = null

/**
 * Messages go first: whatever else this machine does is not held up by the model, not even while it reads thousands. Linux
 * counts thread by thread; those that are started later take it over.
 */
function giveWay(): void {
  try {
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Where that is not allowed the machine shares as it does.
  }
}

async function load(request: Extract<Request, { kind: 'open' }>): Promise<Open> {
  const begun = performance.now()
  const { modelsDir, model, card, files, cacheDir, keeps } = request
  const key = await vectorDigest(join(modelsDir, model), files, card)
  const embedder = await loadEmbedder(modelsDir, model, card)
  const book = new UtteranceBook(embedder, { path: tablePath(cacheDir, model), key, keeps })
  say({
    kind: 'opened',
    dimensions: embedder.dimensions,
    vectors: book.size,
    ms: performance.now() - begun,
    bytes: process.memoryUsage.rss(),
  })
  return { embedder, book }
}

async function learn(book: UtteranceBook, id: number, utterances: Utterances): Promise<void> {
  const begun = performance.now()
  let told = begun
  const learnt = await book.learn(utterances, (done, of) => {
    if (performance.now() - told < TELL_EVERY_MS) return
    told = performance.now()
    say({ kind: 'progress', id, done, of })
  })
  say(
    learnt === null
      ? { kind: 'superseded', id }
      : { kind: 'learnt', id, ...learnt, ms: performance.now() - begun },
  )
}

async function answer(request: Request): Promise<void> {
  if (request.kind === 'open') {
    open = load(request)
    await open
    return
  }
  if (open === null) throw new Error('asked before a model was named')
  const { embedder, book } = await open
  switch (request.kind) {
    case 'learn':
      return learn(book, request.id, request.utterances)
    case 'compare':
      return answerOne(request.id, async (id) => ({
        kind: 'compared',
        id,
        similarities: await book.compare(request.text, request.topics),
      }))
    case 'embed':
      return answerOne(request.id, async (id) => ({
        kind: 'embedded',
        id,
        vector: await embedder.embed(request.text),
      }))
  }
}

async function answerOne(id: number, work: (id: number) => Promise<Message>): Promise<void> {
  try {
    say(await work(id))
  } catch (error) {
    say({ kind: 'unanswered', id, reason: reasonOf(error) })
  }
}

function say(message: Message): void {
  process.send?.(message)
}

/** Says why and ends, once that is said. */
function fail(error: unknown): void {
  const code = error instanceof SemanticError ? error.code : 'MODEL_BROKEN'
  process.send?.({ kind: 'failed', code, message: reasonOf(error) } satisfies Message, undefined, {}, end)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** At once, whatever the native runtime is in the middle of; nothing is half written between two events. */
function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

/**
 * Terminals and service managers send these to every process of a program. This one ends with its channel, so that a server
 * that is told to stop, or to load anew, does not lose it first.
 */
function leaveSignalsToTheServer(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const) {
    process.on(signal, () => undefined)
  }
}

giveWay()
leaveSignalsToTheServer()
process.on('message', (message) => {
  answer(Request.parse(message)).catch(fail)
})
process.on('disconnect', end)
