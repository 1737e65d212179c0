const batch = 1000

/** Deletes in batches, each its own write, so that a large clean-up never holds the others up for long. */
export async function inBatches(deleteSome: (limit: number) => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const deleted = await deleteSome(batch)
    total += deleted
    if (deleted < batch) return total
  }
}
