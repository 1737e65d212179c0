/** Milliseconds. */
export interface Latency {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** @param samples milliseconds, in any order; without any, nothing is known (NaN) */
export function latencyOf(samples: readonly number[]): Latency {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN }
}

export function row(name: string, { p50, p99, max }: Latency): void {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(11)
  console.log(`${name.padEnd(62)} p50${ms(p50)}  p99${ms(p99)}  max${ms(max)}`)
}
