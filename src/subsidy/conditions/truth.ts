/** True, false, or not known (null). */
export type Truth = boolean | null

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
