/**
 * What a tapped choice means, as short ASCII that fits every platform (at most 64 bytes).
 * The same words are understood when typed.
 */
export type Payload =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'details'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly choice: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'contact' }

const PLAIN = ['check', 'menu', 'skip', 'none-of-these', 'contact'] as const

export function encodePayload(payload: Payload): string {
  switch (payload.kind) {
    case 'answer':
      return `a:${payload.id}`
    case 'details':
      return `d:${payload.id}`
    case 'topic':
      return `t:${payload.id}`
    case 'fact':
      return `q:${payload.fact}:${payload.choice}`
    default:
      return payload.kind
  }
}

/** null = not one of ours. */
export function decodePayload(text: string): Payload | null {
  const plain = PLAIN.find((kind) => kind === text)
  if (plain !== undefined) return { kind: plain }
  const [tag, rest, index] = text.split(':')
  if (rest === undefined || rest === '') return null
  if (tag === 'a' && index === undefined) return { kind: 'answer', id: rest }
  if (tag === 'd' && index === undefined) return { kind: 'details', id: rest }
  if (tag === 't' && index === undefined) return { kind: 'topic', id: rest }
  if (tag === 'q' && index !== undefined && /^\d{1,2}$/.test(index)) {
    return { kind: 'fact', fact: rest, choice: Number(index) }
  }
  return null
}
