import { z } from 'zod'
import type { ChannelDeps } from '../deps.ts'
import { askGraph } from './graph.ts'
import { GraphError } from './graph-error.ts'
import type { MessengerSettings } from './settings.ts'

/** What the page has Facebook tell us of; each counts only where page and app both ask for it. */
export const FIELDS = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'message_echoes',
  'message_deliveries',
  'message_reads',
] as const

const Page = z.looseObject({ id: z.string(), name: z.string().default('') })
const Done = z.looseObject({ success: z.union([z.literal(true), z.literal('true')]) })
const SubscribedApps = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), subscribed_fields: z.array(z.string()).default([]) })),
})
const AppSubscriptions = z.looseObject({
  data: z.array(
    z.looseObject({
      object: z.string(),
      callback_url: z.string(),
      active: z.boolean().default(true),
      fields: z
        .array(z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]))
        .default([]),
    }),
  ),
})

export interface PageName {
  readonly id: string
  readonly name: string
}

/** Where Facebook posts the app's events to. */
export interface Webhook {
  readonly url: string
  readonly active: boolean
  readonly fields: readonly string[]
}

/**
 * The page that the token opens.
 * @throws GraphError also where that is another page than the settings'
 */
export async function readPage(
  settings: MessengerSettings,
  deps: ChannelDeps,
  signal?: AbortSignal,
): Promise<PageName> {
  const request = { method: 'GET', path: 'me', query: { fields: 'id,name' } } as const
  const page = await askGraph(settings, deps, signal === undefined ? request : { ...request, signal }, Page)
  if (page.id !== settings.pageId) throw new GraphError('other-page', `it opens ${page.id}`)
  return page
}

/** The fields that the page tells our app of; none where another app alone is subscribed. */
export async function readSubscribedFields(
  settings: MessengerSettings,
  deps: ChannelDeps,
): Promise<string[]> {
  const path = `${settings.pageId}/subscribed_apps`
  const { data } = await askGraph(settings, deps, { method: 'GET', path }, SubscribedApps)
  const own = settings.appId === undefined ? onlyOne(data) : data.find(({ id }) => id === settings.appId)
  return own?.subscribed_fields ?? []
}

/** Replaces the fields that the page tells our app of. */
export async function subscribe(
  settings: MessengerSettings,
  deps: ChannelDeps,
  fields: readonly string[],
): Promise<void> {
  const path = `${settings.pageId}/subscribed_apps`
  const query = { subscribed_fields: fields.join(',') }
  await askGraph(settings, deps, { method: 'POST', path, query }, Done)
}

/** Has the page tell our app nothing any more. */
export async function unsubscribe(settings: MessengerSettings, deps: ChannelDeps): Promise<void> {
  const path = `${settings.pageId}/subscribed_apps`
  await askGraph(settings, deps, { method: 'DELETE', path }, Done)
}

/** Where the app's events of pages go; null = nowhere yet. */
export async function readWebhook(
  settings: MessengerSettings,
  deps: ChannelDeps,
  appId: string,
): Promise<Webhook | null> {
  const request = { method: 'GET', path: `${appId}/subscriptions`, as: { appId } } as const
  const { data } = await askGraph(settings, deps, request, AppSubscriptions)
  const found = data.find(({ object }) => object === 'page')
  return found === undefined ? null : { url: found.callback_url, active: found.active, fields: found.fields }
}

/** Has the app's events of pages posted to `url`, which Facebook checks before it answers. */
export async function writeWebhook(
  settings: MessengerSettings,
  deps: ChannelDeps,
  appId: string,
  { url, fields }: Pick<Webhook, 'url' | 'fields'>,
): Promise<void> {
  const form = {
    object: 'page',
    callback_url: url,
    verify_token: settings.verifyToken,
    fields: fields.join(','),
    include_values: 'true',
  }
  await askGraph(
    settings,
    deps,
    { method: 'POST', path: `${appId}/subscriptions`, form, as: { appId } },
    Done,
  )
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
