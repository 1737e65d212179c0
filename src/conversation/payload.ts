/**
 * What a tapped choice means, as short ASCII that fits every platform (at most 64 bytes).
 * The same words are understood when typed.
 */
export type Payload =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'details'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | FactChosen
  /** Whom to add to the family. */
  | { readonly kind: 'relative'; readonly relation: string }
  /** Which of the people spoken of is meant, by index. */
  | { readonly kind: 'person'; readonly index: number }
  | { readonly kind: 'feedback'; readonly about: string; readonly useful: boolean }
  | { readonly kind: (typeof PLAIN)[number] }

/** An answer to the interview: of which question, the how manieth; of which person of which interview. */
export interface FactChosen {
  readonly kind: 'fact'
  readonly fact: string
  readonly choice: number
  /** It holds for all of the family of whom it is not known yet. */
  readonly everybody: boolean
  /** null = typed by hand: the question that is open is meant. */
  readonly asked: { readonly person: number; readonly interview: number } | null
}

const PLAIN = [
  'check',
  'menu',
  'skip',
  'none-of-these',
  'contact',
  'why',
  'source',
  'back',
  'add-person',
  'enough',
  'leave-question',
  'resume',
] as const

export function encodePayload(payload: Payload): string {
  switch (payload.kind) {
    case 'answer':
      return `a:${payload.id}`
    case 'details':
      return `d:${payload.id}`
    case 'topic':
      return `t:${payload.id}`
    case 'fact': {
      const { fact, choice, asked, everybody } = payload
      return [
        `${everybody ? 'e' : 'q'}:${fact}:${choice}`,
        ...(asked === null ? [] : [asked.person, asked.interview]),
      ].join(':')
    }
    case 'relative':
      return `r:${payload.relation}`
    case 'person':
      return `p:${payload.index}`
    case 'feedback':
      return `${payload.useful ? 'y' : 'n'}:${payload.about}`
    default:
      return payload.kind
  }
}

/** null = not one of ours. */
export function decodePayload(text: string): Payload | null {
  const plain = PLAIN.find((kind) => kind === text)
  if (plain !== undefined) return { kind: plain }
  const [tag, rest, ...numbers] = text.split(':')
  if (rest === undefined || rest === '') return null
  if (tag === 'q' || tag === 'e') return factChosen(rest, tag === 'e', numbers)
  if (numbers.length > 0) return null
  switch (tag) {
    case 'a':
      return { kind: 'answer', id: rest }
    case 'd':
      return { kind: 'details', id: rest }
    case 't':
      return { kind: 'topic', id: rest }
    case 'r':
      return { kind: 'relative', relation: rest }
    case 'p':
      return SMALL.test(rest) ? { kind: 'person', index: Number(rest) } : null
    case 'y':
    case 'n':
      return { kind: 'feedback', about: rest, useful: tag === 'y' }
    default:
      return null
  }
}

const SMALL = /^(?:0|[1-9]\d?)$/
const COUNT = /^(?:0|[1-9]\d{0,8})$/

function factChosen(fact: string, everybody: boolean, numbers: readonly string[]): Payload | null {
  const [choice = '', person, interview, ...more] = numbers
  if (!SMALL.test(choice) || more.length > 0) return null
  if (person === undefined) return { kind: 'fact', fact, choice: Number(choice), everybody, asked: null }
  if (!SMALL.test(person) || interview === undefined || !COUNT.test(interview)) return null
  return {
    kind: 'fact',
    fact,
    choice: Number(choice),
    everybody,
    asked: { person: Number(person), interview: Number(interview) },
  }
}
