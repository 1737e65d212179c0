import { z } from 'zod'
import { placeIn } from '../answering/load-brain.ts'
import type { ChannelDeps } from '../channels/deps.ts'
import { GraphError } from '../channels/messenger/graph-error.ts'
import { type Profile, profileOf } from '../channels/messenger/profile.ts'
import type { MessengerSettings } from '../channels/messenger/settings.ts'
import { isReady, type PageState, readState, type SetupStep, setUpPage } from '../channels/messenger/setup.ts'
import { type Config, channelsOff, loadConfig } from '../config.ts'
import { messengerSettings } from '../connect/messenger.ts'
import { packFromSettings, print } from './brain.ts'
import { profileWords } from './messenger-words.ts'

const WEBHOOK_PATH = '/webhooks/messenger'
/** The span in which Facebook counts changes of a page's profile. */
const LIMIT_MINUTES = 10

/** `hoi messenger`: how the page stands. Ends with 1 where something keeps residents from the bot. */
export async function messengerState(options: { readonly json?: boolean }): Promise<void> {
  const json = options.json === true
  const { settings, profile, deps } = fromSettings()
  await tellingFailures(json, async () => {
    const state = await readState(settings, deps, profile)
    const ready = isReady(state)
    if (json) print(JSON.stringify({ ready, ...state }))
    else for (const line of describe(state, ready)) print(line)
    process.exitCode = ready ? 0 : 1
  })
}

const SetupOptions = z.object({ url: z.url({ protocol: /^https?$/ }).optional() })

/** `hoi messenger setup`: profile, fields and, with `--url`, the webhook of the page; writes only what is not so yet. */
export async function messengerSetup(options: unknown): Promise<void> {
  const asked = SetupOptions.safeParse(options)
  if (!asked.success)
    wrongUsage('--url takes the public address of this server, as in https://bhyt.example.vn')
  const { settings, profile, deps } = fromSettings()
  const { appId } = settings
  const { url } = asked.data
  if (url !== undefined && appId === undefined)
    wrongUsage('--url registers the webhook with the app: set MESSENGER_APP_ID')
  const webhook = url === undefined || appId === undefined ? null : { appId, url: webhookAt(url) }
  await tellingFailures(false, async () => {
    await setUpPage(settings, deps, { profile, webhook }, (step) => print(stepLine(step)))
    if (webhook === null) {
      print(`webhook   not looked at; set https://<domain>${WEBHOOK_PATH} in Meta's console, or give --url`)
    }
  })
}

function webhookAt(url: string): string {
  const address = url.replace(/\/+$/, '')
  return address.endsWith(WEBHOOK_PATH) ? address : address + WEBHOOK_PATH
}

interface Page {
  readonly settings: MessengerSettings
  readonly profile: Profile
  readonly deps: ChannelDeps
}

/** @throws NoSuchPlace */
function fromSettings(): Page {
  const config = loadConfig(process.env, process.cwd())
  if (config.messenger === null) return off(config)
  const pack = packFromSettings()
  return {
    settings: messengerSettings(config.messenger),
    profile: profileOf(profileWords(pack, placeIn(pack, config.PLACE))),
    deps: { fetch, log: { info: () => undefined, warn: () => undefined, error: () => undefined } },
  }
}

function off(config: Config): never {
  const set = channelsOff(config).find(({ channel }) => channel === 'messenger')?.set ?? []
  console.error(`Messenger is off. To turn it on set: ${set.join(', ')}`)
  process.exit(1)
}

async function tellingFailures(json: boolean, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    if (json) print(JSON.stringify({ ready: false, problem: error.problem, message: error.message }))
    else
      console.error(error.problem === 'limit' ? `${error.message}. ${whenAgain(new Date())}` : error.message)
    process.exitCode = 1
  }
}

function whenAgain(now: Date): string {
  const at = new Date(now.getTime() + LIMIT_MINUTES * 60_000)
  const time = at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
  return `It takes ten looks at or changes of a profile in ${LIMIT_MINUTES} minutes: try again at ${time}`
}

function stepLine({ what, written }: SetupStep): string {
  const done = written.length === 0 ? 'as it should be' : `written: ${written.join(', ')}`
  return `${what.padEnd(8)}  ${what === 'page' ? 'the token opens it' : done}`
}

function describe(state: PageState, ready: boolean): string[] {
  const { name, id, fields, missingFields, profileDiffers } = state
  return [
    `page      ${name} (${id}); the token opens it`,
    `fields    ${fields.join(', ') || 'none'}${missing(missingFields)}`,
    `webhook   ${webhookLine(state.webhook)}`,
    `profile   ${profileDiffers.length === 0 ? 'as setup writes it' : `not as setup writes it: ${profileDiffers.join(', ')}`}`,
    ...(ready ? [] : [`Next: hoi messenger setup${needsWebhook(state) ? ' --url https://<domain>' : ''}`]),
  ]
}

function needsWebhook({ webhook }: PageState): boolean {
  return webhook === null || webhook?.active === false || (webhook?.missingFields.length ?? 0) > 0
}

function webhookLine(webhook: PageState['webhook']): string {
  if (webhook === undefined) return 'not known: set MESSENGER_APP_ID to have it looked at'
  if (webhook === null) return 'none'
  return `${webhook.url}${webhook.active ? '' : ' (switched off)'}${missing(webhook.missingFields)}`
}

function missing(fields: readonly string[]): string {
  return fields.length === 0 ? '' : `; missing: ${fields.join(', ')}`
}

function wrongUsage(message: string): never {
  console.error(message)
  process.exit(2)
}
