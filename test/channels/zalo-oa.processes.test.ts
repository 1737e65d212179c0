import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { startZalo, ZALO, type ZaloStandIn } from '../standins/zalo.ts'
import { eventually } from '../support/server.ts'
import { zaloPair } from './support.ts'

const PROGRAM = join(import.meta.dirname, 'zalo-oa.sender-process.ts')

interface Sender {
  /** Sends so many messages at a time; how each ended. */
  send(count: number): Promise<string[]>
  kill(): Promise<void>
  end(): Promise<void>
}

let folder: string
let standIn: ZaloStandIn
let store: Store
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-tokens-'))
  standIn = await startZalo()
  store = await openSqlite(join(folder, 'hoi.db'))
  await store.migrate()
  await store.tokens.write('zalo-oa', ZALO.oaId, zaloPair())
})

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  await store.close()
  await standIn.close()
  rmSync(folder, { recursive: true })
})

async function startSender(): Promise<Sender> {
  const child = spawn(process.execPath, [PROGRAM, join(folder, 'hoi.db'), standIn.url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => z.string().parse((await lines.next()).value)
  expect(await line()).toBe('ready')
  return {
    async send(count) {
      child.stdin.write(`${count}\n`)
      return z.array(z.string()).parse(JSON.parse(await line()))
    },
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
    async end() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}

const stored = () => store.tokens.read('zalo-oa', ZALO.oaId)
const all = (count: number, kind: string) => Array(count).fill(kind)

describe('two processes that send for one OA', () => {
  it('refresh its tokens once each time they run out, and never lose the pair', async () => {
    const [here, there] = [await startSender(), await startSender()]
    for (let round = 1; round <= 10; round++) {
      standIn.expireAccessToken()
      const ends = await Promise.all([here.send(3), there.send(3)])
      expect(ends.flat()).toEqual(all(6, 'sent'))
      expect(standIn.refreshes()).toBe(round)
      expect(await stored()).toMatchObject(standIn.goodPair())
    }
    await Promise.all([here.end(), there.end()])
  })

  it('go on with the same pair after refreshes that were never answered', async () => {
    const [here, there] = [await startSender(), await startSender()]
    standIn.expireAccessToken()
    standIn.failNextRefreshes(['hang-unseen', 'hang-unseen'])
    const ends = await Promise.all([here.send(2), there.send(2)])
    expect(ends.flat()).toEqual(all(4, 'retry'))
    expect((await Promise.all([here.send(2), there.send(2)])).flat()).toEqual(all(4, 'sent'))
    expect(await stored()).toMatchObject(standIn.goodPair())
    await Promise.all([here.end(), there.end()])
  })

  it('take over from one that died while it held the lock', async () => {
    const [here, there] = [await startSender(), await startSender()]
    standIn.expireAccessToken()
    standIn.failNextRefreshes(['hang-unseen'])
    void here.send(1).catch(() => undefined)
    await eventually('a refresh under way', () => (standIn.refreshes() === 1 ? true : undefined))
    await here.kill()
    expect(await there.send(2)).toEqual(all(2, 'sent'))
    expect(await stored()).toMatchObject(standIn.goodPair())
    await there.end()
  })
})
