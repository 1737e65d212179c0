/** Where what stands in a pack: in its folders, and once more in the folder of each place, for that place alone. */

/** Path without the folder of a place, if it lies in one. */
export function withoutHome(path: string): string {
  const home = homeOf(path)
  return home === null ? path : path.slice(`places/${home}/`.length)
}

/** Id of the place in whose folder a file lies; null if it lies in none. */
export function homeOf(path: string): string | null {
  return /^places\/([^/]+)\//.exec(path)?.[1] ?? null
}
