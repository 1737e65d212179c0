import { placeIn } from '../answering/load-brain.ts'
import { type Profile, profileOf } from '../channels/messenger/profile.ts'
import {
  isReady,
  type PageState,
  readState,
  type SetupStep,
  setUpPage,
  takeOff,
} from '../channels/messenger/setup.ts'
import { type Config, loadConfig } from '../config.ts'
import { messengerSettings } from '../connect/messenger.ts'
import { packFromSettings } from './brain.ts'
import { type ChannelState, printLine, quietLog, settingsOf, showState, wrongUsage } from './channel.ts'
import { readSetup } from './channel-setup.ts'
import { profileWords } from './messenger-words.ts'

const deps = { fetch, log: quietLog }

/** `hoi messenger`: how the page stands. */
export async function messengerState(options: unknown): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const settings = messengerSettings(settingsOf(config, 'messenger'))
  await showState(options, async () => describe(await readState(settings, deps, wantedProfile(config))))
}

/**
 * `hoi messenger setup`: profile, fields and webhook of the page; writes only what is not so yet. With `--off` Facebook
 * tells the app nothing of the page any more.
 */
export async function messengerSetup(options: unknown): Promise<void> {
  const config = loadConfig(process.env, process.cwd())
  const { off, webhook: url, given } = readSetup(options, config, 'messenger')
  const settings = messengerSettings(settingsOf(config, 'messenger'))
  if (off) {
    await takeOff(settings, deps)
    printLine('fields', 'none: Facebook tells the app nothing of the page any more')
    return
  }
  const { appId } = settings
  if (appId === undefined && given) {
    wrongUsage('--url registers the webhook with the app: set MESSENGER_APP_ID')
  }
  const webhook = url === null || appId === undefined ? null : { appId, url }
  const profile = wantedProfile(config)
  await setUpPage(settings, deps, { profile, webhook }, printStep)
  if (webhook === null) {
    printLine(
      'webhook',
      "not looked at; set https://DOMAIN/webhooks/messenger in Meta's console, or give --url and MESSENGER_APP_ID",
    )
  }
}

/** @throws NoSuchPlace */
function wantedProfile(config: Config): Profile {
  const pack = packFromSettings()
  return profileOf(profileWords(pack, placeIn(pack, config.PLACE)))
}

function printStep({ what, written }: SetupStep): void {
  const done = written.length === 0 ? 'as it should be' : `written: ${written.join(', ')}`
  printLine(what, what === 'page' ? 'the token opens it' : done)
}

function describe(state: PageState): ChannelState {
  const { name, id, fields, missingFields, webhook, profileDiffers } = state
  const needsWebhook =
    webhook === null || webhook?.active === false || (webhook?.missingFields.length ?? 0) > 0
  return {
    lines: [
      ['page', `${name} (${id}); the token opens it`],
      ['fields', `${fields.join(', ') || 'none'}${missing(missingFields)}`],
      ['webhook', webhookLine(webhook)],
      [
        'profile',
        profileDiffers.length === 0
          ? 'as setup writes it'
          : `not as setup writes it: ${profileDiffers.join(', ')}`,
      ],
    ],
    json: state,
    notes: webhook === undefined ? ['To have the webhook looked at set MESSENGER_APP_ID'] : [],
    todo: isReady(state)
      ? []
      : [`Run \`hoi messenger setup${needsWebhook ? ' --url https://DOMAIN' : ''}\`.`],
  }
}

function webhookLine(webhook: PageState['webhook']): string {
  if (webhook === undefined) return 'not known'
  if (webhook === null) return 'none'
  return `${webhook.url}${webhook.active ? '' : ' (switched off)'}${missing(webhook.missingFields)}`
}

function missing(fields: readonly string[]): string {
  return fields.length === 0 ? '' : `; missing: ${fields.join(', ')}`
}
