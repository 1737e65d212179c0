import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../config.ts'
import type { ParkedMessage } from '../store/ports.ts'
import { openSqlite } from '../store/sqlite/open.ts'
import { print } from './brain.ts'

const MOST_LISTED = 200

/** `hoi outbox`: what could not be sent and why; `--retry ID` puts one back in line. */
export async function outbox(options: { readonly json?: boolean; readonly retry?: string }): Promise<void> {
  const id = options.retry === undefined ? null : Number(options.retry)
  if (id !== null && (!Number.isSafeInteger(id) || id < 1)) {
    console.error('--retry takes the number of a parked message, as `hoi outbox` lists it.')
    process.exit(2)
  }
  const path = join(loadConfig(process.env, process.cwd()).DATA_DIR, 'hoi.db')
  if (!existsSync(path)) {
    console.error(`There is no store at ${path} yet: start the server once, or set DATA_DIR.`)
    process.exit(1)
  }
  const store = await openSqlite(path)
  try {
    await store.migrate()
    if (id !== null) {
      const found = await store.outbox.retryParked(id, new Date())
      const said = found ? `Message ${id} is back in line.` : `There is no parked message ${id}.`
      print(options.json === true ? JSON.stringify({ id, retried: found }) : said)
      process.exitCode = found ? 0 : 1
      return
    }
    const parked = await store.outbox.parked(MOST_LISTED)
    const counts = await store.outbox.counts()
    if (options.json === true) {
      print(JSON.stringify({ counts, parked: parked.map(withoutPerson) }))
      return
    }
    print(
      `waiting ${counts.waiting}, sending ${counts.sending}, sent ${counts.sent}, parked ${counts.parked}`,
    )
    for (const { id: number, conversation, outcome, reason, parkedAt } of parked) {
      print(`${number}  ${parkedAt.toISOString()}  ${conversation.channel}  ${outcome}  ${reason}`)
    }
  } finally {
    await store.close()
  }
}

/** What went wrong, without whom it concerns. */
function withoutPerson({ conversation, ...message }: ParkedMessage) {
  return { ...message, channel: conversation.channel, account: conversation.account }
}
