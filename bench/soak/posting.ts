import type { SignedEvent } from '../../test/standins/post.ts'
import type { Garbage } from './plan.ts'

/** One request as a platform makes it. */
export interface Posting {
  /** Below the server's address. */
  readonly path: string
  readonly event: SignedEvent
  /** Of the events that the inbox keeps for it. */
  readonly keys: readonly string[]
}

/** A message as the person sees it. */
export interface Shown {
  readonly person: string
  readonly id: string
  readonly text: string
  readonly buttons: readonly Button[]
}

export interface Button {
  readonly label: string
  readonly payload: string
}

export interface When {
  /** Unlike any other of the run. */
  readonly n: number
  readonly at: Date
}

/** What residents can do on a platform, and what others try there. */
export interface Way {
  readonly acknowledged: 200 | 202
  person(n: number): string
  say(person: string, text: string, when: When): Posting
  tap(person: string, button: Button, when: When): Posting
  sticker(person: string, when: When): Posting
  open(person: string, when: When): Posting
  /** Brings the mark along wherever it can carry words; none of it may be kept. */
  garbage(person: string, kind: Garbage, mark: string, when: When): Posting
}

/** Above what any route takes. */
export const OVERSIZED = 'x'.repeat(300 * 1024)

/** Marks a message of ours by its number in an id. */
export const idOf = (n: number) => `soak-${n}`

/** The same request without the headers of that name. */
export function without({ event, ...posting }: Posting, header: string): Posting {
  const headers = Object.fromEntries(Object.entries(event.headers).filter(([name]) => name !== header))
  return { ...posting, event: { ...event, headers } }
}

/** The same request with another body. */
export function withBody(posting: Posting, body: string): Posting {
  return { ...posting, event: { ...posting.event, body } }
}

/** The second half of a body never came. */
export function cutOff(body: string): string {
  return body.slice(0, body.length / 2)
}
