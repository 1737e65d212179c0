import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import { type Metrics as DeliveryCounts, type DeliveryMetric, deliveryMetrics } from '../delivery/metrics.ts'

const WEBHOOK_REFUSED = 'hoi_webhook_refused_total'

export type CounterName = DeliveryMetric | typeof WEBHOOK_REFUSED

/** Every counter there is, its help and its labels. A name outside this table cannot be counted. */
const COUNTERS: Readonly<Record<CounterName, { readonly help: string; readonly labels: readonly string[] }>> =
  {
    [WEBHOOK_REFUSED]: { help: 'Webhook requests refused, by reason', labels: ['channel', 'reason'] },
    [deliveryMetrics.accepted]: { help: 'Events taken in', labels: ['channel'] },
    [deliveryMetrics.duplicates]: { help: 'Second deliveries of a known event', labels: ['channel'] },
    [deliveryMetrics.turns]: { help: 'Turns taken', labels: ['channel'] },
    [deliveryMetrics.turnErrors]: { help: 'Times that answering an event failed', labels: ['channel'] },
    [deliveryMetrics.turnsFailed]: { help: 'Events given up, with an apology sent', labels: ['channel'] },
    [deliveryMetrics.sends]: { help: 'Ended sends, by outcome', labels: ['channel', 'outcome'] },
    [deliveryMetrics.parked]: { help: 'Messages put aside, by outcome', labels: ['channel', 'outcome'] },
    [deliveryMetrics.recovered]: { help: 'Sends that a crash cut off, found at start', labels: ['result'] },
    [deliveryMetrics.storeErrors]: { help: 'Store operations that failed', labels: [] },
  }

export interface Metrics extends DeliveryCounts {
  count(name: CounterName, labels?: Readonly<Record<string, string>>, by?: number): void
  render(): Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counters = new Map(
    Object.entries(COUNTERS).map(([name, { help, labels }]) => [
      name,
      new Counter({ name, help, labelNames: [...labels], registers: [registry] }),
    ]),
  )
  return {
    count: (name, labels = {}, by = 1) => counters.get(name)?.inc({ ...labels }, by),
    render: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
