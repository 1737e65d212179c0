import { z } from 'zod'
import { PlatformFailed } from '../errors.ts'
import { type ApiAnswer, type ApiRoot, callApi } from './api.ts'

export interface SetupAccess extends ApiRoot {
  /** Longest wait for each call. */
  readonly timeoutMs: number
}

/** The bot as Zalo knows it. */
export interface Bot {
  readonly id: string
  /** What its link ends with: https://zalo.me/<account name>. */
  readonly accountName: string
}

/** Where Zalo posts messages; null = nowhere, they can be fetched. */
export interface Webhook {
  readonly url: string
  /** ISO 8601; null where Zalo does not say. */
  readonly updatedAt: string | null
}

const Me = z.looseObject({ id: z.string(), account_name: z.string() })
const Info = z.looseObject({ url: z.string(), updated_at: z.number().optional().catch(undefined) })

/** @throws PlatformFailed */
export async function readBot(access: SetupAccess): Promise<Bot> {
  const { id, account_name: accountName } = await ask(access, 'getMe', {}, Me)
  return { id, accountName }
}

/** @throws PlatformFailed */
export async function readWebhook(access: SetupAccess): Promise<Webhook | null> {
  const { url, updated_at: at } = await ask(access, 'getWebhookInfo', {}, Info)
  return url === '' ? null : { url, updatedAt: at === undefined ? null : isoOrNull(at) }
}

/**
 * Has Zalo post messages to `url`, each with `secret`. Once more changes nothing.
 * @throws PlatformFailed, also where Zalo says yes and posts elsewhere
 */
export async function setWebhook(access: SetupAccess, url: string, secret: string): Promise<void> {
  await ask(access, 'setWebhook', { url, secret_token: secret }, z.unknown())
  const webhook = await readWebhook(access)
  if (webhook?.url !== url) {
    throw new PlatformFailed(`Zalo said yes, and posts to ${webhook?.url ?? 'nowhere'} instead of ${url}.`)
  }
}

/**
 * Has Zalo post nothing any more; messages can be fetched then. Once more changes nothing.
 * @throws PlatformFailed
 */
export async function deleteWebhook(access: SetupAccess): Promise<void> {
  await ask(access, 'deleteWebhook', {}, z.unknown())
}

async function ask<T>(
  access: SetupAccess,
  method: string,
  parameters: object,
  shape: z.ZodType<T>,
): Promise<T> {
  const answer = await callApi(access, method, parameters, { timeoutMs: access.timeoutMs })
  if (answer.kind !== 'ok') throw new PlatformFailed(`${method}: ${whatWentWrong(answer, access.apiRoot)}`)
  const read = shape.safeParse(answer.result)
  if (!read.success) throw new PlatformFailed(`${method}: Zalo's answer has another shape than documented.`)
  return read.data
}

function whatWentWrong(answer: Exclude<ApiAnswer, { kind: 'ok' }>, apiRoot: string): string {
  const token = 'Check ZALO_BOT_TOKEN: the whole <bot id>:<secret>, as Zalo Bot Creator sent it last.'
  switch (answer.kind) {
    case 'error': {
      const said = `Zalo refuses: error ${answer.code}${answer.described === '' ? '' : `, "${answer.described}"`}.`
      return answer.code === 401 || answer.code === 404 ? `${said} ${token}` : said
    }
    case 'unreadable':
      return `an answer that is none of Zalo's (HTTP ${answer.status}); a wrong token gets such. ${token}`
    case 'not-sent':
      return `no connection to ${apiRoot} (${answer.reason}). Check the network of this machine.`
    case 'unknown':
      return `${apiRoot} did not answer (${answer.reason}). Try again.`
  }
}

function isoOrNull(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
