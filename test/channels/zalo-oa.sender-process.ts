import { createInterface } from 'node:readline'
import { z } from 'zod'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { zaloOaDeps } from '../../src/connect/zalo-oa.ts'
import { systemClock } from '../../src/delivery/clock.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { ZALO } from '../standins/zalo.ts'
import { outgoing, reply } from './support.ts'

/**
 * A process of its own that sends for the OA, on a store that others use as well: the store's path and the stand-in's
 * address are its arguments. A number on standard input sends so many messages at a time; a line tells how they ended.
 */
const [path, url] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2))

/** Longer than the HTTP timeout, as in earnest, but not so long that a test has to wait for it. */
const locks = { expiresMs: 1_500, waitMs: 10_000, pollMs: 10 }
const timeoutMs = 500

const store = await openSqlite(path, { locks })
await store.migrate()
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const channel = createZaloOa(
  { ...ZALO, apiRoot: url, oauthRoot: url, timeoutMs, paidMessages: false },
  zaloOaDeps({ ZALO_OA_ID: ZALO.oaId }, store, silent, systemClock),
)

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const sends = Array.from({ length: Number(line) }, (_, n) =>
    channel.send(outgoing('8000000000000000001', reply(`tin ${n}`))),
  )
  const ends = (await Promise.all(sends)).map(({ kind }) => kind)
  process.stdout.write(`${JSON.stringify(ends)}\n`)
}
await store.close()
