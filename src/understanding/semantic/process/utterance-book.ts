import type { Embedder } from '../embedding/embedder.ts'
import { fillTable } from '../table/fill.ts'
import { keepTable, readTable } from '../table/kept-table.ts'
import { similarityTo } from '../table/similarity.ts'
import type { VectorTable } from '../table/vector-table.ts'

export interface Learnt {
  readonly utterances: number
  readonly embedded: number
  readonly problem: string | null
}

/** Where vectors are kept between starts. */
export interface Shelf {
  readonly path: string
  /** Names what vectors come from, so that kept ones of another model are not taken. */
  readonly key: string
  /** Whether those made now are kept as well. */
  readonly keeps: boolean
}

/** The utterances with their vectors, by topic. Former ones answer until the new ones are complete. */
export class UtteranceBook {
  readonly #embedder: Embedder
  readonly #shelf: Shelf
  #table: VectorTable
  #topics: ReadonlyMap<string, readonly Int8Array[]> = new Map()
  #version = 0

  constructor(embedder: Embedder, shelf: Shelf) {
    this.#embedder = embedder
    this.#shelf = shelf
    const { dimensions } = embedder
    const kept = readTable(shelf.path, shelf.key)
    this.#table = kept?.dimensions === dimensions ? kept : { dimensions, rows: new Map() }
  }

  /** Of how many sentences the vector is known. */
  get size(): number {
    return this.#table.rows.size
  }

  /** null when it was asked to learn others meanwhile. */
  async learn(
    utterances: readonly { readonly text: string; readonly topic: string }[],
    onProgress: (done: number, of: number) => void,
  ): Promise<Learnt | null> {
    const version = ++this.#version
    let problem: string | null = null
    let embedded = 0
    const table = await fillTable(
      utterances.map(({ text }) => text),
      this.#table,
      {
        embed: this.#embedder.embed,
        onProgress: (done, of) => {
          embedded = done
          onProgress(done, of)
        },
        keep: (filled) => {
          this.#table = filled
          const { path, key, keeps } = this.#shelf
          if (keeps) problem = keepTable(path, key, filled)
        },
        isStale: () => version !== this.#version,
      },
    )
    if (table === null) return null
    this.#table = table
    this.#topics = new Map(
      [...Map.groupBy(utterances, ({ topic }) => topic)].map(([topic, members]) => [
        topic,
        members.flatMap(({ text }) => table.rows.get(text) ?? []),
      ]),
    )
    return { utterances: utterances.length, embedded, problem }
  }

  /** How near a text is to each of these topics, as far as they have utterances. */
  async compare(text: string, topics: readonly string[]): Promise<Map<string, number>> {
    const vector = await this.#embedder.embed(text)
    return new Map(
      topics.flatMap((topic) => {
        const similarity = similarityTo(vector, this.#topics.get(topic) ?? [])
        return similarity === null ? [] : [[topic, similarity] as const]
      }),
    )
  }
}
