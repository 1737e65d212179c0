import type { Outbox, ParkedMessage } from '../store/ports.ts'
import { print } from './brain.ts'
import { withStore } from './store.ts'

const MOST_LISTED = 200
const MOST_RETRIED = 100_000

export interface OutboxOptions {
  readonly json?: boolean
  readonly retry?: string
}

/** `hoi outbox`: what could not be sent and why; `--retry ID` or `--retry all` puts messages back in line. */
export async function outbox({ json = false, retry }: OutboxOptions): Promise<void> {
  const asked = retry === undefined ? null : readRetry(retry)
  await withStore(async (store) => {
    if (asked === null) await list(store.outbox, json)
    else await putBack(store.outbox, asked, json)
  })
}

function readRetry(retry: string): number | 'all' {
  if (retry === 'all') return 'all'
  const id = Number(retry)
  if (Number.isSafeInteger(id) && id > 0) return id
  console.error('--retry takes the number of a parked message, as `hoi outbox` lists it, or the word all.')
  process.exit(2)
}

/** What waits for the operator and now may go; what the person's side refused, or may have arrived, stays. */
const RETRIED_TOGETHER: ReadonlySet<string> = new Set(['operator-needed', 'retry'])

async function putBack(messages: Outbox, asked: number | 'all', json: boolean): Promise<void> {
  const ids =
    asked === 'all'
      ? (await messages.parked(MOST_RETRIED)).flatMap(({ id, outcome }) =>
          RETRIED_TOGETHER.has(outcome) ? [id] : [],
        )
      : [asked]
  const retried: number[] = []
  for (const id of ids) if (await messages.retryParked(id, new Date())) retried.push(id)
  if (json) print(JSON.stringify({ retried }))
  else if (asked === 'all') print(`Messages back in line: ${retried.length}.`)
  else
    print(retried.length > 0 ? `Message ${asked} is back in line.` : `There is no parked message ${asked}.`)
  process.exitCode = asked === 'all' || retried.length > 0 ? 0 : 1
}

async function list(messages: Outbox, json: boolean): Promise<void> {
  const parked = await messages.parked(MOST_LISTED)
  const counts = await messages.counts()
  if (json) {
    print(JSON.stringify({ counts, parked: parked.map(withoutPerson) }))
    return
  }
  print(`waiting ${counts.waiting}, sending ${counts.sending}, sent ${counts.sent}, parked ${counts.parked}`)
  for (const { id, conversation, outcome, reason, parkedAt } of parked) {
    print(`${id}  ${parkedAt.toISOString()}  ${conversation.channel}  ${outcome}  ${reason}`)
  }
}

/** What went wrong, without whom it concerns. */
function withoutPerson({ conversation, ...message }: ParkedMessage) {
  return { ...message, channel: conversation.channel, account: conversation.account }
}
