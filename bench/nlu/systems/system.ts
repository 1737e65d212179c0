import type { Labelled } from '../dataset.ts'

/** Something that learns labels from texts. */
export interface System {
  train(examples: readonly Labelled[]): Promise<Ranker>
}

export interface Ranker {
  /** Labels from the likeliest on; those that the system rules out are missing. */
  rank(text: string): Promise<readonly string[]>
}
