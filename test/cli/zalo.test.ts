import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { startZalo, ZALO, type ZaloStandIn } from '../standins/zalo.ts'
import { answer } from '../store/fixtures.ts'
import { zaloSettings } from '../support/server.ts'
import { emptyFolder, hoi } from './hoi.ts'

let standIn: ZaloStandIn
let cwd: string
beforeEach(async () => {
  standIn = await startZalo()
  cwd = emptyFolder()
})
afterEach(() => standIn.close())

const run = (args: readonly string[], input = '', env: Record<string, string> = {}) =>
  hoi(args, {
    cwd,
    input,
    env: { ...zaloSettings(standIn.url), ...env },
  })

const stored = () =>
  inStore(async (store) => {
    const pair = await store.tokens.read('zalo-oa', ZALO.oaId)
    return pair === null ? null : { accessToken: pair.accessToken, refreshToken: pair.refreshToken }
  })

async function inStore<T>(work: (store: Awaited<ReturnType<typeof openSqlite>>) => Promise<T>): Promise<T> {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const PAIR_LINES = `${ZALO.accessToken}\n${ZALO.refreshToken}\n`

describe('hoi zalo', () => {
  test('says what to set where the channel is off', async () => {
    const { code, stderr } = await hoi(['zalo'])
    expect(code).toBe(1)
    expect(stderr).toContain('ZALO_APP_ID')
    expect(stderr).not.toContain('ZALO_ACCESS_TOKEN')
  })

  test('says what to do without a token', async () => {
    const { code, stdout } = await run(['zalo'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/TO DO +No token.*hoi zalo token/)
    expect(stdout).toMatch(/NOTE +No event/)
  })

  test('tells whose OA it is, until when the token works, and what waits', async () => {
    await run(['zalo', 'token'], PAIR_LINES)
    await inStore((store) =>
      answer(store, 'e1', [], { channel: 'zalo-oa', account: ZALO.oaId, person: '8000000000000000001' }),
    )
    const { code, stdout } = await run(['zalo'])
    expect(stdout).toContain('UBND phường Ái Quốc, government')
    expect(stdout).toMatch(/token +until 20/)
    expect(stdout).toMatch(/events +last one 2026-/)
    expect(stdout).toContain('ready')
    expect(code).toBe(0)
    const json = await run(['zalo', '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      ready: true,
      account: { name: 'UBND phường Ái Quốc', government: true, package: 'Tăng trưởng' },
      buttonsRefused: null,
      paidMessages: false,
      todo: [],
    })
    for (const secret of [ZALO.accessToken, ZALO.refreshToken, ZALO.appSecret]) {
      expect(stdout + json.stdout).not.toContain(secret)
    }
  })

  test('tells of an OA that refuses buttons, and of a token that is refused', async () => {
    await run(['zalo', 'token'], PAIR_LINES)
    await inStore(async (store) => {
      const note = { value: 'refused', at: new Date('2026-11-20T00:00:00Z') }
      await store.platformNotes.write('zalo-oa', ZALO.oaId, 'buttons', note)
      const pair = { accessToken: 'gone', refreshToken: 'spent', expiresAt: new Date(Date.now() + 9e7) }
      await store.tokens.write('zalo-oa', ZALO.oaId, pair)
    })
    const { code, stdout } = await run(['zalo'])
    expect(stdout).toContain('refused on 2026-11-20')
    expect(stdout).toMatch(/TO DO +Zalo refuses the token/)
    expect(stdout).toMatch(/renewal +20.* HTTP 200 Invalid refresh token -14014/)
    expect(code).toBe(1)
  })

  test('tells when Zalo cannot be reached', async () => {
    await run(['zalo', 'token'], PAIR_LINES)
    const { code, stdout } = await run(['zalo'], '', { ZALO_API_ROOT: 'http://127.0.0.1:9' })
    expect(stdout).toMatch(/TO DO +Zalo could not be reached/)
    expect(code).toBe(1)
  })
})

describe('hoi zalo token', () => {
  test('takes the pair from standard input, from options, and renews one that has run out', async () => {
    expect(await run(['zalo', 'token'], PAIR_LINES)).toMatchObject({ code: 0 })
    expect(await stored()).toEqual({ accessToken: ZALO.accessToken, refreshToken: ZALO.refreshToken })
    standIn.expireAccessToken()
    const options = ['--access', ZALO.accessToken, '--refresh', ZALO.refreshToken]
    const { code, stdout } = await run(['zalo', 'token', ...options])
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Ái Quốc') })
    expect(await stored()).toEqual(standIn.goodPair())
  })

  test('leaves what there is where Zalo refuses the new pair, or it is of another OA', async () => {
    await run(['zalo', 'token'], PAIR_LINES)
    const wrong = await run(['zalo', 'token'], 'wrong\nspent\n')
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was changed') })
    const other = await run(['zalo', 'token'], PAIR_LINES, { ZALO_OA_ID: '4000000000000000009' })
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining(`of the OA ${ZALO.oaId}`) })
    expect(await stored()).toEqual({ accessToken: ZALO.accessToken, refreshToken: ZALO.refreshToken })
  })

  test('stores a pair that could not be checked', async () => {
    const { code, stdout } = await run(['zalo', 'token'], PAIR_LINES, { ZALO_API_ROOT: 'http://127.0.0.1:9' })
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('unchecked') })
    expect(await stored()).not.toBeNull()
  })

  test.each([
    [['--access', 'a'], ''],
    [[], 'two words\nx\n'],
  ])('wrong usage: %j', async (options, input) => {
    const { code, stderr } = await run(['zalo', 'token', ...options], input)
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
    expect(await stored()).toBeNull()
  })
})

describe('hoi zalo grant', () => {
  const REDIRECT = 'https://phuong.example/zalo'

  test('shows the link, then takes the code that comes back, once', async () => {
    const asked = await run(['zalo', 'grant', '--redirect', REDIRECT])
    expect(asked.code).toBe(0)
    const link = new URL(z.string().parse(/https?:\S+permission\S+/.exec(asked.stdout)?.[0]))
    expect(link.searchParams.get('redirect_uri')).toBe(REDIRECT)
    const verifier = z.string().parse(/--verifier=(\S{43}) /.exec(asked.stdout)?.[1])
    const code = standIn.agree(link.searchParams.get('code_challenge') ?? '')

    const back = [`--verifier=${verifier}`, '--code', `${REDIRECT}?code=${code}&oa_id=${ZALO.oaId}`]
    expect(await run(['zalo', 'grant', ...back])).toMatchObject({ code: 0 })
    expect(await stored()).toEqual(standIn.goodPair())

    const again = await run(['zalo', 'grant', ...back])
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('HTTP 200') })
    expect(await stored()).toEqual(standIn.goodPair())
  })

  test('a code of another verifier gives nothing', async () => {
    const code = standIn.agree('of-somebody-else')
    const back = ['--verifier', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', '--code', code]
    expect((await run(['zalo', 'grant', ...back])).code).toBe(1)
    expect(await stored()).toBeNull()
  })

  test.each([[[]], [['--code', 'c', '--redirect', 'https://phuong.example']]])(
    'wrong usage: %j',
    async (options) => {
      expect((await run(['zalo', 'grant', ...options])).code).toBe(2)
    },
  )
})
