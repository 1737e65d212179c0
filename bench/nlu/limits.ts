import type { Figures } from './figures.ts'

export interface Limits {
  /** Milliseconds. */
  readonly mostP99: number
  /** Percent right in the first place; null asks for nothing. */
  readonly leastClean: number | null
  readonly leastChat: number | null
}

/** A line for each limit that the figures do not keep. */
export function shortfalls({ latency, first }: Figures, limits: Limits): string[] {
  const accuracies = [
    { name: 'clean', least: limits.leastClean, got: first.clean ?? 0 },
    { name: 'chat', least: limits.leastChat, got: first.chat ?? 0 },
  ]
  return [
    ...(latency.p99 <= limits.mostP99
      ? []
      : [`latency p99 is ${latency.p99.toFixed(2)} ms, over ${limits.mostP99} ms`]),
    ...accuracies.flatMap(({ name, least, got }) =>
      least === null || got >= least ? [] : [`accuracy ${name} is ${got.toFixed(2)}%, under ${least}%`],
    ),
  ]
}
