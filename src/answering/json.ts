/** "Pension and no pension": of a key that stands twice in one object JSON.parse takes the last without a word. */
export class RepeatedKey extends Error {
  readonly code = 'REPEATED_KEY'
  constructor(key: string) {
    super(`the key "${key}" stands twice in one object`)
  }
}

/** @throws RepeatedKey, SyntaxError */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  const key = repeatedKey(text)
  if (key !== null) throw new RepeatedKey(key)
  return value
}

/** Braces, and texts, keys with their colon: in what JSON.parse takes there is nothing else to look at. */
const TOKENS = /[{}]|"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?/g

/**
 * The first key that stands twice in one object. Takes about as long as JSON.parse; the yaml package, which finds such
 * keys as well, takes a hundred times as long, and as the square of the keys: too long for what anybody may send.
 * @param json what JSON.parse takes
 */
export function repeatedKey(json: string): string | null {
  const open: Set<string>[] = []
  for (const [token, written = '', colon] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon !== undefined) {
      const key = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return null
}
