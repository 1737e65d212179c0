import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, channelsOff, describeConfig, loadConfig } from '../src/config.ts'

const empty = () => mkdtempSync(join(tmpdir(), 'hoi-config-'))

const ZALO = {
  ZALO_APP_ID: '1234567890123456789',
  ZALO_OA_ID: '4000000000000000003',
  ZALO_OA_SECRET_KEY: 'oa-secret-for-tests',
  ZALO_APP_SECRET: 'app-secret-for-tests',
}
const ZALO_PAIR = {
  ZALO_ACCESS_TOKEN: 'access-token-for-tests',
  ZALO_REFRESH_TOKEN: 'refresh-token-for-tests',
}

function problemsOf(environment: Record<string, string>, folder = empty()) {
  try {
    loadConfig(environment, folder)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('without any setting', () => {
  const config = loadConfig({}, empty())

  test('the server starts with the embedded store and the web chat', () => {
    expect(config).toMatchObject({ PORT: 8080, DATA_DIR: 'data', PLACE: 'ai-quoc' })
  })

  test('the other channels are off and say how to turn them on', () => {
    expect(config.zalo).toBeNull()
    expect(channelsOff(config)).toEqual([
      { channel: 'zalo', set: Object.keys(ZALO) },
      { channel: 'zaloBot', set: ['ZALO_BOT_TOKEN'] },
      { channel: 'messenger', set: expect.arrayContaining(['MESSENGER_PAGE_TOKEN']) },
      { channel: 'telegram', set: ['TELEGRAM_BOT_TOKEN'] },
    ])
  })
})

describe('a channel', () => {
  test('is on with all its secrets', () => {
    expect(loadConfig(ZALO, empty()).zalo).toMatchObject({
      ...ZALO,
      ZALO_API_ROOT: 'https://openapi.zalo.me',
    })
  })

  test.each(Object.keys(ZALO))('refuses to start when only %s is missing', (missing) => {
    const rest = Object.fromEntries(Object.entries(ZALO).filter(([name]) => name !== missing))
    expect(problemsOf(rest)).toEqual([
      expect.objectContaining({ variable: missing, fix: expect.stringContaining('turn the channel off') }),
    ])
  })

  test('Zalo OA is on without tokens: a command gives them', () => {
    expect(loadConfig(ZALO, empty()).zalo).toMatchObject({ ZALO_PAID_MESSAGES: false })
    expect(loadConfig({ ...ZALO, ...ZALO_PAIR }, empty()).zalo).toMatchObject(ZALO_PAIR)
  })

  test('a misspelt setting is named, not ignored', () => {
    expect(problemsOf({ ...ZALO, ZALO_APPID: '1' })).toEqual([
      expect.objectContaining({ variable: 'ZALO_APPID', problem: 'is not a setting' }),
    ])
  })
})

test('all problems come at once', () => {
  const variables = problemsOf({ PORT: 'eighty', LOG_LEVEL: 'loud', ZALO_APP_ID: 'abc' }).map(
    ({ variable }) => variable,
  )
  expect(variables).toEqual(
    expect.arrayContaining(['PORT', 'LOG_LEVEL', 'ZALO_APP_ID', 'ZALO_OA_SECRET_KEY', 'ZALO_APP_SECRET']),
  )
})

test('a .env file fills in what the environment does not say', () => {
  const folder = empty()
  writeFileSync(join(folder, '.env'), 'PORT=9000\nPLACE=nha-trang\n')
  expect(loadConfig({ PORT: '9001' }, folder)).toMatchObject({ PORT: 9001, PLACE: 'nha-trang' })
})

describe('sites that may show the chat in a frame', () => {
  const originsOf = (EMBED_ORIGINS: string) => loadConfig({ EMBED_ORIGINS }, empty()).EMBED_ORIGINS

  test('are none at first, and several with spaces between', () => {
    expect(loadConfig({}, empty()).EMBED_ORIGINS).toEqual([])
    expect(
      originsOf(' https://phuong.example.vn  https://TIN.example.vn:8443 http://localhost:3000'),
    ).toEqual(['https://phuong.example.vn', 'https://tin.example.vn:8443', 'http://localhost:3000'])
  })

  test.each([
    'phuong.example.vn',
    'https://phuong.example.vn/trang',
    'http://phuong.example.vn',
    'https://*.example.vn',
    '*',
    "https://a.example; script-src 'unsafe-inline'",
  ])('%s is refused', (value) => {
    expect(problemsOf({ EMBED_ORIGINS: value })[0]).toMatchObject({ variable: 'EMBED_ORIGINS' })
  })

  test('are printed as they are written', () => {
    const config = loadConfig({ EMBED_ORIGINS: 'https://a.example https://b.example' }, empty())
    expect(describeConfig(config).find(({ variable }) => variable === 'EMBED_ORIGINS')?.value).toBe(
      'https://a.example https://b.example',
    )
  })
})

test('an empty value counts as absent', () => {
  expect(loadConfig({ PORT: ' ', ZALO_APP_ID: '' }, empty())).toMatchObject({ PORT: 8080, zalo: null })
})

test('no secret is printed, every other setting is', () => {
  const lines = describeConfig(loadConfig({ ...ZALO, ...ZALO_PAIR }, empty()))
  const printed = JSON.stringify(lines)
  for (const [variable, value] of Object.entries({ ...ZALO, ...ZALO_PAIR })) {
    if (variable.endsWith('_ID')) expect(printed).toContain(value)
    else expect(printed).not.toContain(value)
  }
  expect(lines.find(({ variable }) => variable === 'ZALO_APP_SECRET')?.value).toBe('…ts')
})

describe('the address at which residents reach the server', () => {
  test('is an https origin', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://Hoi.example.vn/' }, empty()).PUBLIC_URL).toBe(
      'https://hoi.example.vn',
    )
  })

  test.each(['http://hoi.example.vn', 'hoi.example.vn', 'https://hoi.example.vn/chat'])(
    'not "%s"',
    (PUBLIC_URL) => {
      expect(problemsOf({ PUBLIC_URL }).map(({ variable }) => variable)).toEqual(['PUBLIC_URL'])
    },
  )
})
