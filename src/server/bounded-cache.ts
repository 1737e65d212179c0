/** Keeps what takes a moment to make, the most recently wanted ones; what is being made is not made twice. */
export class BoundedCache<T> {
  readonly #most: number
  readonly #kept = new Map<string, Promise<T>>()

  constructor(most: number) {
    this.#most = most
  }

  /** @throws what `make` throws; it is tried again the next time */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(key)
    if (found !== undefined) {
      this.#keep(key, found)
      return found
    }
    const made = make()
    this.#keep(key, made)
    made.catch(() => this.#kept.delete(key))
    return made
  }

  #keep(key: string, value: Promise<T>): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    const oldest = this.#kept.keys().next().value
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
  }
}
