import type { ChannelDeps } from '../deps.ts'
import {
  FIELDS,
  readPage,
  readSubscribedFields,
  readWebhook,
  subscribe,
  unsubscribe,
  type Webhook,
  writeWebhook,
} from './page.ts'
import { differingParts, type Profile, writeParts } from './profile.ts'
import type { MessengerSettings } from './settings.ts'

/** The app's webhook, for which its id has to be known. */
export interface WantedWebhook {
  readonly appId: string
  readonly url: string
}

/** One thing that a page needs, and what of it had to be written: nothing where it was so already. */
export interface SetupStep {
  readonly what: 'page' | 'webhook' | 'fields' | 'profile'
  readonly written: readonly string[]
}

/**
 * Makes a page ready for the bot, reading first and writing only what differs. What was done before a failure stays, and
 * the next run goes on from there.
 * @param webhook null = it is set by hand in Meta's console
 * @throws GraphError
 */
export async function setUpPage(
  settings: MessengerSettings,
  deps: ChannelDeps,
  { profile, webhook }: { readonly profile: Profile; readonly webhook: WantedWebhook | null },
  onStep: (step: SetupStep) => void,
): Promise<void> {
  await readPage(settings, deps)
  onStep({ what: 'page', written: [] })
  if (webhook !== null) onStep({ what: 'webhook', written: await setWebhook(settings, deps, webhook) })
  onStep({ what: 'fields', written: await addFields(settings, deps) })
  const parts = await differingParts(settings, deps, profile)
  if (parts.length > 0) await writeParts(settings, deps, profile, parts)
  onStep({ what: 'profile', written: parts })
}

/**
 * The page tells the app of nothing any more; its profile and the app's webhook stay. Once more changes nothing.
 * @throws GraphError
 */
export async function takeOff(settings: MessengerSettings, deps: ChannelDeps): Promise<void> {
  await readPage(settings, deps)
  if ((await readSubscribedFields(settings, deps)).length > 0) await unsubscribe(settings, deps)
}

/** How a page stands. */
export interface PageState {
  readonly id: string
  readonly name: string
  readonly fields: readonly string[]
  readonly missingFields: readonly string[]
  /** null = the app has none; undefined = not known without MESSENGER_APP_ID. */
  readonly webhook: (Webhook & { readonly missingFields: readonly string[] }) | null | undefined
  /** Parts of the profile that are not as setup would write them. */
  readonly profileDiffers: readonly string[]
}

/** @throws GraphError */
export async function readState(
  settings: MessengerSettings,
  deps: ChannelDeps,
  profile: Profile,
): Promise<PageState> {
  const { id, name } = await readPage(settings, deps)
  const fields = await readSubscribedFields(settings, deps)
  const { appId } = settings
  const webhook = appId === undefined ? undefined : await readWebhook(settings, deps, appId)
  return {
    id,
    name,
    fields,
    missingFields: missingIn(fields),
    webhook: webhook && { ...webhook, missingFields: missingIn(webhook.fields) },
    profileDiffers: await differingParts(settings, deps, profile),
  }
}

/** Whether people reach the bot as they should. */
export function isReady({ missingFields, webhook, profileDiffers }: PageState): boolean {
  const webhookReady =
    webhook === undefined || (webhook?.active === true && webhook.missingFields.length === 0)
  return missingFields.length === 0 && webhookReady && profileDiffers.length === 0
}

async function setWebhook(
  settings: MessengerSettings,
  deps: ChannelDeps,
  { appId, url }: WantedWebhook,
): Promise<string[]> {
  const present = await readWebhook(settings, deps, appId)
  const fields = present?.fields ?? []
  if (present?.url === url && present.active && missingIn(fields).length === 0) return []
  await writeWebhook(settings, deps, appId, { url, fields: [...new Set([...fields, ...FIELDS])] })
  return [url]
}

/** Fields that somebody else asked for stay. */
async function addFields(settings: MessengerSettings, deps: ChannelDeps): Promise<string[]> {
  const present = await readSubscribedFields(settings, deps)
  const missing = missingIn(present)
  if (missing.length > 0) await subscribe(settings, deps, [...present, ...missing])
  return missing
}

function missingIn(fields: readonly string[]): string[] {
  return FIELDS.filter((field) => !fields.includes(field))
}
