import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectZaloOa } from '../../src/connect/zalo-oa.ts'
import { ZaloOa } from '../../src/settings/zalo-oa.ts'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { zaloPair } from '../channels/support.ts'
import { ManualClock } from '../delivery/manual-clock.ts'
import { startZalo, ZALO, type ZaloStandIn } from '../standins/zalo.ts'
import { eventually, zaloSettings } from '../support/server.ts'

const HOUR = 3_600_000

let standIn: ZaloStandIn
let store: Store
let clock: ManualClock
beforeEach(async () => {
  standIn = await startZalo()
  store = await openSqlite(':memory:')
  await store.migrate()
  clock = new ManualClock(new Date())
})
afterEach(async () => {
  await store.close()
  await standIn.close()
})

/** What the log says, and the connection. */
async function connect(pair: Readonly<Record<string, string>> = {}) {
  const lines: string[] = []
  const log = pino({}, { write: (line) => void lines.push(line) })
  const given = { ...zaloSettings(standIn.url), ...pair }
  const settings = { ...ZaloOa.required.parse(given), ...ZaloOa.optional.parse(given) }
  return { lines, ...(await connectZaloOa(settings, { store, log, clock })) }
}

const pairOf = (n: number) => ({ ZALO_ACCESS_TOKEN: `access-${n}`, ZALO_REFRESH_TOKEN: `refresh-${n}` })
const refreshToken = async () => (await store.tokens.read('zalo-oa', ZALO.oaId))?.refreshToken

describe('the tokens of a Zalo OA in the settings', () => {
  it('are taken up once, and again when others stand there', async () => {
    await connect(pairOf(0))
    expect(await refreshToken()).toBe('refresh-0')
    await store.tokens.write('zalo-oa', ZALO.oaId, { ...zaloPair(), refreshToken: 'renewed' })
    await connect(pairOf(0))
    expect(await refreshToken()).toBe('renewed')
    await connect(pairOf(7))
    expect(await refreshToken()).toBe('refresh-7')
  })

  it('may be absent: the log says what to do, unless the store has some', async () => {
    expect((await connect()).lines.join()).toContain('hoi zalo')
    await store.tokens.write('zalo-oa', ZALO.oaId, zaloPair())
    expect((await connect()).lines).toEqual([])
  })

  it('are left out where one is missing', async () => {
    const { lines } = await connect({ ZALO_ACCESS_TOKEN: 'access-0' })
    expect(lines.join()).toContain('go together')
    expect(await refreshToken()).toBeUndefined()
  })
})

describe('a connected Zalo OA', () => {
  it('looks after its tokens at the start and every hour, also when nobody writes', async () => {
    const { start } = await connect(pairOf(0))
    const end = start(async () => undefined)
    for (let hour = 1; hour < 20; hour++) clock.advance(HOUR)
    expect(standIn.refreshes()).toBe(0)
    clock.advance(HOUR)
    clock.advance(HOUR)
    await eventually('a renewal', async () => ((await refreshToken()) === 'refresh-1' ? true : undefined))
    await end()
    clock.advance(30 * HOUR)
    expect(standIn.refreshes()).toBe(1)
  })

  it('waits at its end for a renewal under way: the new pair is kept', async () => {
    await store.tokens.write('zalo-oa', ZALO.oaId, zaloPair(1))
    const { start } = await connect()
    const end = start(async () => undefined)
    await end()
    expect(await refreshToken()).toBe('refresh-1')
  })
})
