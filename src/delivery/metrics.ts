/** What delivery counts, with the labels that each carries. */
export const deliveryMetrics = {
  /** Events taken in; label channel. */
  accepted: 'hoi_events_accepted_total',
  /** Second deliveries of a known event; label channel. */
  duplicates: 'hoi_events_duplicate_total',
  /** Turns done; label channel. */
  turns: 'hoi_turns_total',
  /** Times that answering an event threw; label channel. */
  turnErrors: 'hoi_turn_errors_total',
  /** Events given up, with the fallback sent; label channel. */
  turnsFailed: 'hoi_turns_failed_total',
  /** Ended sends; labels channel, outcome. */
  sends: 'hoi_sends_total',
  /** Messages put aside; labels channel, outcome. */
  parked: 'hoi_messages_parked_total',
  /** Sends cut off by a crash and found at start; label result: again or parked. */
  recovered: 'hoi_sends_recovered_total',
  /** Store operations that failed: tried again by us, or by who brought the event. */
  storeErrors: 'hoi_store_errors_total',
} as const

export type DeliveryMetric = (typeof deliveryMetrics)[keyof typeof deliveryMetrics]

export interface Metrics {
  count(name: DeliveryMetric, labels?: Readonly<Record<string, string>>, by?: number): void
}

export const noMetrics: Metrics = { count: () => undefined }
