import { createHash, type Hash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What has arrived of a file so far, and of which version of it. */
export class Part {
  readonly path: string
  readonly #final: string
  readonly #etag: string

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#final = path
    this.path = `${path}.part`
    this.#etag = `${path}.etag`
  }

  get size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0
  }

  rangeHeaders(): Record<string, string> {
    if (this.size === 0 || !existsSync(this.#etag)) return {}
    return { range: `bytes=${this.size}-`, 'if-range': readFileSync(this.#etag, 'utf8') }
  }

  /** A weak tag does not vouch for every byte. */
  remember(etag: string | null): void {
    if (etag === null || etag.startsWith('W/')) rmSync(this.#etag, { force: true })
    else writeFileSync(this.#etag, etag)
  }

  async hashed(): Promise<Hash> {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(this.path)) hash.update(chunk)
    return hash
  }

  finish(): void {
    renameSync(this.path, this.#final)
    rmSync(this.#etag, { force: true })
  }

  drop(): void {
    rmSync(this.path, { force: true })
    rmSync(this.#etag, { force: true })
  }
}
