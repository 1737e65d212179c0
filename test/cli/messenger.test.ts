import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadValidPack } from '../../src/answering/load-brain.ts'
import { PROFILE_LIMITS } from '../../src/channels/messenger/profile.ts'
import { profileWords } from '../../src/cli/messenger-words.ts'
import { decodePayload } from '../../src/conversation/payload.ts'
import { FOLDERS } from '../support/brain.ts'
import { settingsFor, startTestServer, type TestServer } from '../support/server.ts'
import { hoi } from './hoi.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(() => server.messenger.page.reset())

const messenger = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
  const { DATA_DIR: _, ...env } = settingsFor(server.zalo.url, server.messenger.url)
  return hoi(['messenger', ...args], { env: { ...env, ...settings } })
}

test('a new page is set up in one go, the webhook with it, and then stands', async () => {
  const before = await messenger([])
  expect(before.code).toBe(1)
  expect(before.stdout).toContain('Phường Ái Quốc (trang thử)')
  expect(before.stdout).toMatch(/TO DO +Run `hoi messenger setup --url/)

  const setup = await messenger(['setup', '--url', server.url])
  expect({ code: setup.code, stderr: setup.stderr }).toEqual({ code: 0, stderr: '' })
  expect(server.messenger.page.webhook?.url).toBe(`${server.url}/webhooks/messenger`)
  expect(server.messenger.page.profile).toMatchObject({
    greeting: [{ text: expect.stringContaining('phường Ái Quốc') }],
  })

  const { length } = server.messenger.page.writes
  const again = await messenger(['setup', '--url', `${server.url}/`])
  expect({ code: again.code, stdout: again.stdout }).toEqual({
    code: 0,
    stdout: expect.not.stringContaining('written'),
  })
  expect(server.messenger.page.writes).toHaveLength(length)

  const after = await messenger(['--json'])
  expect({ code: after.code, ...JSON.parse(after.stdout) }).toMatchObject({ code: 0, ready: true })
})

test('has the page tell the app nothing any more with --off; once more changes nothing', async () => {
  await messenger(['setup'])
  expect(server.messenger.page.pageFields).toContain('messages')
  for (let times = 0; times < 2; times++) {
    const off = await messenger(['setup', '--off'])
    expect({ code: off.code, stderr: off.stderr }).toEqual({ code: 0, stderr: '' })
    expect(server.messenger.page.pageFields).toEqual([])
  }
  expect(server.messenger.page.writes.filter((one) => one.startsWith('DELETE'))).toHaveLength(1)
  expect((await messenger(['setup', '--off', '--url', server.url])).code).toBe(2)
})

test('without the App ID PUBLIC_URL is no reason to stop: the webhook is set by hand', async () => {
  const settings = { PUBLIC_URL: 'https://bhyt.example.vn', MESSENGER_APP_ID: '' }
  const setup = await messenger(['setup'], settings)
  expect(setup.code).toBe(0)
  expect(setup.stdout).toMatch(/webhook +not looked at/)
})

test.each([
  [{ MESSENGER_PAGE_TOKEN: 'DEAD_TOKEN' }, 'MESSENGER_PAGE_TOKEN'],
  [{ MESSENGER_PAGE_ID: '999' }, 'MESSENGER_PAGE_ID'],
  [{ MESSENGER_API_ROOT: 'http://127.0.0.1:9/v25.0' }, 'not reachable'],
])('%j: one clear sentence and no stack', async (settings, words) => {
  const run = await messenger(['setup'], settings)
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
  expect(run.stderr).toContain(words)
  expect(run.stderr.trim().split('\n')).toHaveLength(1)
  expect(run.stderr).not.toContain('DEAD_TOKEN')
})

test('says when to come back after too many calls', async () => {
  server.messenger.page.failNextOf('messenger_profile', 613)
  expect((await messenger(['setup'])).stderr).toContain('ten minutes: try again after that')
})

test('a webhook needs an address, and the App ID', async () => {
  expect((await messenger(['setup', '--url', 'bhyt.example.vn'])).code).toBe(2)
  const noApp = await messenger(['setup', '--url', 'https://bhyt.example.vn'], { MESSENGER_APP_ID: '' })
  expect({ code: noApp.code, stderr: noApp.stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('MESSENGER_APP_ID'),
  })
})

test('a channel that is off says how to turn it on', async () => {
  const run = await hoi(['messenger'])
  expect({ code: run.code, stderr: run.stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('MESSENGER_PAGE_TOKEN'),
  })
})

describe('what the page shows', () => {
  const pack = loadValidPack(FOLDERS.knowledgeDir)

  test.each([...pack.places.values()])('fits into what Messenger takes: $name', (place) => {
    const { greeting, menu, questions } = profileWords(pack, place)
    expect(greeting).toContain(place.name)
    expect(greeting).toContain('máy trả lời tự động')
    expect(greeting.length).toBeLessThanOrEqual(PROFILE_LIMITS.greeting)
    expect(menu.length).toBeLessThanOrEqual(PROFILE_LIMITS.menu)
    expect(questions).toHaveLength(PROFILE_LIMITS.questions)
    for (const { label } of menu) expect(label.length).toBeLessThanOrEqual(PROFILE_LIMITS.title)
    for (const { label } of questions) expect(label.length).toBeLessThanOrEqual(PROFILE_LIMITS.question)
  })

  test('leads somewhere, each tap of it', () => {
    const [place] = pack.places.values()
    if (place === undefined) throw new Error('no place')
    const { menu, questions } = profileWords(pack, place)
    const payloads = [...menu, ...questions].map(({ payload }) => decodePayload(payload))
    expect(payloads.filter((payload) => payload === null)).toEqual([])
    const ids = payloads.flatMap((one) => (one?.kind === 'answer' ? [one.id] : []))
    expect(ids.filter((id) => !pack.answers.has(id))).toEqual([])
    expect(ids).toHaveLength(4)
  })

  test('leaves out an answer that the knowledge does not have, and a title that is too long', () => {
    const [place] = pack.places.values()
    if (place === undefined) throw new Error('no place')
    const answers = new Map([...pack.answers].filter(([id]) => id !== 'lua-dao/chung'))
    const { menu, questions } = profileWords({ ...pack, answers }, place)
    expect([menu.length, questions.length]).toEqual([3, 3])
    const wordy = new Map([...pack.answers].map(([id, one]) => [id, { ...one, title: 'dài '.repeat(30) }]))
    expect(profileWords({ ...pack, answers: wordy }, place).questions).toHaveLength(1)
  })
})
