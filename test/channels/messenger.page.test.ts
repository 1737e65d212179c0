import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkPage } from '../../src/channels/messenger/check-page.ts'
import type { GraphError } from '../../src/channels/messenger/graph-error.ts'
import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { FIELDS, subscribe } from '../../src/channels/messenger/page.ts'
import { profileOf } from '../../src/channels/messenger/profile.ts'
import { isReady, readState, type SetupStep, setUpPage } from '../../src/channels/messenger/setup.ts'
import { MESSENGER, type MessengerStandIn, startMessenger } from '../standins/messenger.ts'
import { nobody, rememberingLog } from './support.ts'

const WORDS = {
  greeting: 'Hỏi BHYT phường Ái Quốc: máy trả lời tự động về bảo hiểm y tế.',
  menu: [
    { label: 'Tính mức hỗ trợ', payload: 'check' },
    { label: 'Gặp cán bộ', payload: 'contact' },
  ],
  questions: [{ label: 'Mua BHYT ở đâu, cần giấy tờ gì?', payload: 'a:mua-o-dau-thu-tuc/chung' }],
}
const PROFILE = profileOf(WORDS)
const deps = () => ({ fetch, log: rememberingLog() })

let standIn: MessengerStandIn
let ownServer: Server
let webhookUrl: string

beforeAll(async () => {
  standIn = await startMessenger()
  const { handshake } = createMessenger(settings(), { ...deps(), clock: () => new Date() })
  ownServer = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams)
    const answer = handshake?.(query) ?? null
    response.writeHead(answer === null ? 403 : 200, { 'content-type': 'text/plain' }).end(answer ?? '')
  })
  await new Promise<void>((resolve) => ownServer.listen(0, '127.0.0.1', resolve))
  const address = ownServer.address()
  webhookUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/webhooks/messenger`
})
afterAll(async () => {
  ownServer.close()
  await standIn.close()
})
afterEach(() => standIn.page.reset())

function settings(changes: object = {}) {
  return { ...MESSENGER, apiRoot: `${standIn.url}/v25.0`, timeoutMs: 2000, ...changes }
}

async function setUp(changes: object = {}, profile = PROFILE, url: string | null = null) {
  const steps: SetupStep[] = []
  const webhook = url === null ? null : { appId: MESSENGER.appId, url }
  await setUpPage(settings(changes), deps(), { profile, webhook }, (step) => steps.push(step))
  return steps
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: GraphError) => error.problem,
  )

describe('setting up a page', () => {
  it('writes profile, fields and webhook of a new page', async () => {
    expect(await setUp({}, PROFILE, webhookUrl)).toEqual([
      { what: 'page', written: [] },
      { what: 'webhook', written: [webhookUrl] },
      { what: 'fields', written: [...FIELDS] },
      { what: 'profile', written: ['get_started', 'greeting', 'persistent_menu', 'ice_breakers'] },
    ])
    expect(standIn.page.profile).toMatchObject({
      get_started: { payload: 'GET_STARTED' },
      greeting: [{ locale: 'default', text: WORDS.greeting }],
      persistent_menu: [{ composer_input_disabled: false }],
      ice_breakers: [{ locale: 'default', call_to_actions: [{ payload: 'a:mua-o-dau-thu-tuc/chung' }] }],
    })
    expect(standIn.page.webhook).toEqual({ url: webhookUrl, fields: [...FIELDS] })
    expect(standIn.page.pageFields).toEqual(FIELDS)
  })

  it('writes nothing a second time', async () => {
    await setUp({}, PROFILE, webhookUrl)
    const { length } = standIn.page.writes
    const steps = await setUp({}, PROFILE, webhookUrl)
    expect(steps.flatMap(({ written }) => written)).toEqual([])
    expect(standIn.page.writes).toHaveLength(length)
  })

  it('writes only what differs, in one call', async () => {
    await setUp()
    const changed = profileOf({ ...WORDS, greeting: 'Chào bác.', questions: [] })
    const { length } = standIn.page.writes
    const steps = await setUp({}, { ...changed, ice_breakers: PROFILE.ice_breakers })
    expect(steps.at(-1)).toEqual({ what: 'profile', written: ['greeting'] })
    expect(standIn.page.writes.slice(length)).toEqual(['POST /v25.0/me/messenger_profile'])
  })

  it('leaves fields that somebody else asked for', async () => {
    await subscribe(settings(), deps(), ['feed', 'messages'])
    await setUp()
    expect(new Set(standIn.page.pageFields)).toEqual(new Set(['feed', ...FIELDS]))
  })

  it('knows ice breakers also without their name around them, as Facebook documents them', async () => {
    await setUp()
    standIn.page.showIceBreakersBare()
    expect((await setUp()).at(-1)).toEqual({ what: 'profile', written: [] })
  })

  it('without a webhook address leaves the webhook alone', async () => {
    expect((await setUp()).map(({ what }) => what)).toEqual(['page', 'fields', 'profile'])
    expect(standIn.page.webhook).toBeNull()
  })

  it('says when Facebook takes no more, after ten calls about the profile', async () => {
    for (let turn = 0; turn < 9; turn++) await setUp()
    const steps: SetupStep[] = []
    const again = setUpPage(settings(), deps(), { profile: PROFILE, webhook: null }, (step) =>
      steps.push(step),
    )
    expect(await problemOf(again)).toBe('limit')
    // What comes before it was looked at all the same.
    expect(steps.map(({ what }) => what)).toEqual(['page', 'fields'])
  })

  it('says when Facebook cannot reach the webhook address, and when another word is expected there', async () => {
    expect(await problemOf(setUp({}, PROFILE, `${await nobody()}/webhooks/messenger`))).toBe('callback')
    expect(await problemOf(setUp({ verifyToken: 'ANOTHER' }, PROFILE, webhookUrl))).toBe('callback')
    expect(standIn.page.webhook).toBeNull()
  })

  it.each([
    ['me', 190, 'token'],
    ['me', '190/460', 'token'],
    ['me', 10, 'permission'],
    ['subscribed_apps', 200, 'permission'],
    ['subscribed_apps', '200/2018028', 'permission'],
    ['messenger_profile', 613, 'limit'],
    ['messenger_profile', 4, 'limit'],
    ['messenger_profile', 100, 'refused'],
    ['me', 'html', 'unreadable'],
  ] as const)('%s refused with %s: %s, and writes nothing there', async (edge, failure, problem) => {
    standIn.page.failNextOf(edge, failure)
    expect(await problemOf(setUp())).toBe(problem)
    expect(standIn.page.profile).toEqual({})
  })

  it.each([
    [{ pageToken: 'OLD' }, 'token'],
    [{ pageId: '999' }, 'other-page'],
    [{ appSecret: 'OF_ANOTHER_APP' }, 'secret'],
  ])('%j: %s', async (changes, problem) => {
    expect(await problemOf(setUp(changes))).toBe(problem)
    expect(standIn.page.writes).toEqual([])
  })

  it('says when Facebook is not reachable', async () => {
    expect(await problemOf(setUp({ apiRoot: `${await nobody()}/v25.0` }))).toBe('unreachable')
  })
})

describe('how a page stands', () => {
  it('is told as it is', async () => {
    const before = await readState(settings(), deps(), PROFILE)
    expect(before).toMatchObject({
      id: MESSENGER.pageId,
      name: MESSENGER.pageName,
      fields: [],
      missingFields: [...FIELDS],
      webhook: null,
      profileDiffers: ['get_started', 'greeting', 'persistent_menu', 'ice_breakers'],
    })
    expect(isReady(before)).toBe(false)
    await setUp({}, PROFILE, webhookUrl)
    const after = await readState(settings(), deps(), PROFILE)
    expect(after).toMatchObject({
      missingFields: [],
      webhook: { url: webhookUrl, active: true, missingFields: [] },
      profileDiffers: [],
    })
    expect(isReady(after)).toBe(true)
  })

  it('leaves out the webhook where the App ID is not known', async () => {
    await setUp()
    const state = await readState(settings({ appId: undefined }), deps(), PROFILE)
    expect(state.webhook).toBeUndefined()
    expect(isReady(state)).toBe(true)
  })
})

describe('the look at the page when the server starts', () => {
  const said = async (changes: object = {}) => {
    const { log } = deps()
    await checkPage(settings(changes), { fetch, log }, new AbortController().signal)
    return log.lines
  }

  it('says nothing where the token opens the page, or where Facebook is not reachable', async () => {
    expect(await said()).toEqual([])
    expect(await said({ apiRoot: await nobody() })).toEqual([])
  })

  it.each([
    [{ pageToken: 'DEAD_TOKEN' }, 'MESSENGER_PAGE_TOKEN'],
    [{ pageId: '999' }, 'MESSENGER_PAGE_ID'],
    [{ appSecret: 'OF_ANOTHER_APP' }, 'MESSENGER_APP_SECRET'],
  ])('tells the operator what is wrong: %j', async (changes, words) => {
    const lines = await said(changes)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(words)
    for (const secret of ['DEAD_TOKEN', 'OF_ANOTHER_APP', MESSENGER.pageToken]) {
      expect(lines[0]).not.toContain(secret)
    }
  })

  it('is broken off when the server ends', async () => {
    const { log } = deps()
    const stop = new AbortController()
    stop.abort()
    await checkPage(settings({ pageToken: 'DEAD_TOKEN' }), { fetch, log }, stop.signal)
    expect(log.lines).toEqual([])
  })
})
