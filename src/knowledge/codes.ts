/** What code 1 opens: the check of one's own share, which is no answer. */
export const CHECK_TARGET = 'check'
export const CHECK_CODE = 1

/** The short numbers under which links and posters open something. A number never changes its meaning. */
export interface Codes {
  /** Code → id of an answer or correction, or 'check'. */
  readonly targets: ReadonlyMap<number, string>
  /** The same the other way round. */
  readonly codeOf: ReadonlyMap<string, number>
  /** Codes of what is gone, with the id that it had: they are given to nothing else. */
  readonly retired: ReadonlyMap<number, string>
}

/** The code of an id in the pack's files; a sound pack has one for each. */
export function codesFrom(targets: ReadonlyMap<number, string>, retired: ReadonlyMap<number, string>): Codes {
  return { targets, retired, codeOf: new Map([...targets].map(([code, id]) => [id, code])) }
}

/** The lowest number above all that were ever given: what is added next gets it. */
export function nextFreeCode({ targets, retired }: Codes): number {
  return Math.max(CHECK_CODE, ...targets.keys(), ...retired.keys()) + 1
}
