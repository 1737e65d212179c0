/** True, false, or not known (null). */
export type Truth = boolean | null

/** A part that is known to be of a value; null when the part is not known. */
export function compare(known: unknown, wanted: unknown): Truth {
  return known === undefined || known === null ? null : known === wanted
}

/** True when every part is, false when one part is not, else not known. Stops at the first false. */
export function every<T>(parts: readonly T[], truth: (part: T) => Truth): Truth {
  let result: Truth = true
  for (const part of parts) {
    const found = truth(part)
    if (found === false) return false
    if (found === null) result = null
  }
  return result
}

/** The opposite; not known stays not known. */
export function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth
}
