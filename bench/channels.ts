import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { ChannelId } from '../src/messages/inbound.ts'
import { signedTextEvent as messengerText } from '../test/standins/messenger-driver.ts'
import { signedTextEvent as telegramText } from '../test/standins/telegram-driver.ts'
import { signedTextEvent as zaloBotText } from '../test/standins/zalo-bot-driver.ts'
import { signedTextEvent as zaloText } from '../test/standins/zalo-driver.ts'
import { Kept } from '../test/stories/kept.ts'
import { settingsFor, telegramSettings, zaloBotSettings } from '../test/support/server.ts'
import { freePort, parsed, postFlatOut, QUESTIONS, Ready, STEADY_RATE } from './acknowledgement.ts'
import { firstLine, SERVER_FLAGS, startScript, stopChild } from './processes.ts'
import { type LoadEvent, postSteadily } from './steady.ts'
import type { Latency } from './table.ts'

export const BENCH_CHANNELS = ['zalo-oa', 'zalo-bot', 'messenger', 'telegram', 'web'] as const
export type BenchChannel = (typeof BENCH_CHANNELS)[number]

export interface ChannelLoad {
  readonly channel: BenchChannel
  readonly steady: Latency
  /** Acknowledged a second by a server that is given as much as twenty connections bring. */
  readonly flatOut: number
  readonly flatOutLatency: Latency
}

const PEOPLE = 500
const WARM_UP_SECONDS = 3
const Announced = z.object({ platform: z.string(), url: z.string() })

/** A message of each channel's own, from one of five hundred people, in a wording of the list. */
const MESSAGES: Readonly<Record<BenchChannel, (n: number, question: string) => LoadEvent>> = {
  'zalo-oa': (n, question) =>
    zaloText(String(8_000_000_000_000_000n + BigInt(n % PEOPLE)), question, { msgId: nameOf(n) }),
  'zalo-bot': (n, question) =>
    zaloBotText(`6ede9afa66b8${String(n % PEOPLE).padStart(8, '0')}`, question, { messageId: nameOf(n) }),
  messenger: (n, question) =>
    messengerText(String(24_000_000_000_000_000n + BigInt(n % PEOPLE)), question, { mid: nameOf(n) }),
  telegram: (n, question) => telegramText(String(120_000_000 + (n % PEOPLE)), question),
  web(n, question) {
    const one = n % PEOPLE
    return {
      path: `/chat/sessions/bench${String(one).padStart(17, '0')}/messages`,
      body: JSON.stringify({ id: nameOf(n), text: question }),
      // Everybody has an address of their own: the limit of one address is not what is measured.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${one >> 8}.${one & 255}` },
    }
  },
}

const nameOf = (n: number) => `bench-${process.pid}-${n}`

/** The acknowledgement of messages, channel by channel, by one server with all of them on. */
export async function measureChannels(
  seconds: number,
  channels: readonly BenchChannel[],
): Promise<ChannelLoad[]> {
  const folder = mkdtempSync(join(process.cwd(), 'bench-server-'))
  const platforms = startScript('test/standins/run.ts', [], {})
  const urls = await announced(platforms)
  const server = startScript(
    'bin/hoi.js',
    ['serve'],
    {
      ...settingsFor(urlOf(urls, 'zalo-oa'), urlOf(urls, 'messenger')),
      ...zaloBotSettings(urlOf(urls, 'zalo-bot')),
      ...telegramSettings(urlOf(urls, 'telegram')),
      LOG_LEVEL: 'info',
      TRUST_PROXY: 'true',
      DATA_DIR: folder,
      PORT: String(await freePort()),
    },
    SERVER_FLAGS,
  )
  const url = await firstLine(server, (line) => parsed(Ready, line)?.url ?? null)
  const kept = new Kept(folder)
  const loads: ChannelLoad[] = []
  for (const channel of channels) loads.push(await measure(channel, url, seconds, kept))
  kept.close()
  await Promise.all([stopChild(server), stopChild(platforms)])
  rmSync(folder, { recursive: true })
  return loads
}

async function measure(
  channel: BenchChannel,
  serverUrl: string,
  seconds: number,
  kept: Kept,
): Promise<ChannelLoad> {
  const url = channel === 'web' ? serverUrl : `${serverUrl}/webhooks/${channel}`
  let n = 0
  const event = () => MESSAGES[channel](++n, QUESTIONS[n % QUESTIONS.length] ?? '')
  const steadily = { perSecond: STEADY_RATE, event, acknowledged: channel === 'web' ? 202 : 200 }
  await postSteadily(url, { ...steadily, seconds: WARM_UP_SECONDS })
  const steady = await postSteadily(url, { ...steadily, seconds })
  await untilQuiet(kept)
  const flat = await postFlatOut(url, seconds / 2, event)
  await untilQuiet(kept)
  return { channel, steady: steady.latency, flatOut: flat.perSecond, flatOutLatency: flat.latency }
}

/** What was acknowledged is answered before the next load begins. */
async function untilQuiet(kept: Kept): Promise<void> {
  while (!kept.isQuiet()) await new Promise((resolve) => setTimeout(resolve, 200))
}

/** Where each platform's stand-in listens, as it says at its start. */
async function announced(platforms: ReturnType<typeof startScript>): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>()
  for await (const line of createInterface({ input: platforms.stdout })) {
    const one = parsed(Announced, line)
    if (one !== null) urls.set(one.platform, one.url)
    if (urls.size === BENCH_CHANNELS.length - 1) break
  }
  // What is printed later must not fill the pipe.
  platforms.stdout.resume()
  return urls
}

function urlOf(urls: ReadonlyMap<string, string>, channel: ChannelId): string {
  const url = urls.get(channel)
  if (url === undefined) throw new Error(`the stand-in of ${channel} did not start`)
  return url
}
