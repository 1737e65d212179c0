import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { z } from 'zod'
import type { SignedEvent } from '../test/standins/post.ts'
import { signedTextEvent } from '../test/standins/zalo-driver.ts'
import { settingsFor } from '../test/support/server.ts'
import { firstLine, SERVER_FLAGS, startScript, stopChild } from './processes.ts'
import { type LoadEvent, postSteadily, type Steady } from './steady.ts'
import type { Latency } from './table.ts'

export interface Load {
  readonly name: string
  readonly perSecond: number
  readonly latency: Latency
}

export interface Acknowledgement {
  readonly loads: readonly Load[]
  readonly acknowledged: number
  /** 503 while flat out. */
  readonly refused: number
  readonly answered: number
  readonly memoryMb: number
  readonly peakMb: number
  readonly folder: string
}

export const STEADY_RATE = 200
const PEOPLE = 500
export const QUESTIONS = [
  'thẻ hết hạn thì gia hạn ở đâu',
  'me toi 67 tuoi khong co luong huu, ho khau ai quoc, duoc ho tro bao nhieu',
  'đi khám bệnh quên mang thẻ có sao không',
  'cho hỏi mất thẻ thì làm lại thế nào ạ',
  'con tôi 3 tuổi chưa có thẻ đi viện có được không',
]

const Announced = z.object({ platform: z.string(), url: z.string() })
export const Ready = z.object({ url: z.string(), place: z.string() })

/** Signed Zalo webhooks: a bare route that only verifies, the server at a steady rate, the server flat out. */
export async function measureAcknowledgement(seconds: number): Promise<Acknowledgement> {
  const folder = mkdtempSync(join(process.cwd(), 'bench-server-'))
  const platforms = startScript('test/standins/run.ts', [], { ZALO_PORT: '0', MESSENGER_PORT: '0' })
  const zaloUrl = await firstLine(platforms, (line) => parsed(Announced, line)?.url ?? null)
  const bare = startScript('bench/bare-route.ts', [], {})
  const bareUrl = await firstLine(bare, (line) => (line.startsWith('http') ? line : null))

  const settings = settingsFor(zaloUrl, 'http://127.0.0.1:9')
  const server = startScript(
    'bin/hoi.js',
    ['serve'],
    {
      ...settings,
      LOG_LEVEL: 'info',
      DATA_DIR: folder,
      PORT: String(await freePort()),
    },
    SERVER_FLAGS,
  )
  const url = await firstLine(server, (line) => parsed(Ready, line)?.url ?? null)

  const webhook = `${url}/webhooks/zalo-oa`
  const steadily = { perSecond: STEADY_RATE, seconds, event: nextEvent }
  const warmUp = await postSteadily(webhook, { ...steadily, seconds: 5 })
  await postSteadily(bareUrl, { ...steadily, seconds: 5 })
  const bareLoad = await postSteadily(bareUrl, steadily)
  const steady = await postSteadily(webhook, steadily)
  const memoryMb = memoryOf(server.pid, 'VmRSS')
  const bareFlat = await postFlatOut(bareUrl, seconds / 2, nextEvent)
  const flat = await postFlatOut(webhook, seconds / 2, nextEvent)
  const answered = await settled(() => taken(zaloUrl))
  const acknowledged = warmUp.count + steady.count + flat.count
  const peakMb = memoryOf(server.pid, 'VmHWM')

  await Promise.all([stopChild(server), stopChild(platforms), stopChild(bare)])
  return {
    loads: [
      { name: `bare fastify route that verifies, at ${STEADY_RATE}/s`, ...bareLoad },
      { name: 'bare fastify route that verifies, flat out', ...bareFlat },
      { name: `server, durable, at ${STEADY_RATE}/s`, ...steady },
      { name: 'server, durable, flat out', ...flat },
    ],
    acknowledged,
    refused: flat.refused,
    answered,
    memoryMb,
    peakMb,
    folder,
  }
}

let sent = 0

/** The next signed message; everybody asks in turn. */
function nextEvent(): SignedEvent {
  sent += 1
  const person = String(8_000_000_000_000_000n + BigInt(sent % PEOPLE))
  const question = QUESTIONS[sent % QUESTIONS.length] ?? ''
  return signedTextEvent(person, question, { msgId: `bench-${process.pid}-${sent}` })
}

/** As many as twenty connections bring. A server that has too many waiting refuses more, for the platform to bring again. */
export async function postFlatOut(
  url: string,
  seconds: number,
  event: () => LoadEvent,
): Promise<Steady & { readonly refused: number }> {
  const result = await autocannon({
    url,
    method: 'POST',
    connections: 20,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...event() }) }],
  })
  if (result['4xx'] > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result['4xx']} answers were 4xx, ${result.errors} errors`)
  }
  return {
    count: result['2xx'],
    refused: result['5xx'],
    perSecond: result['2xx'] / result.duration,
    latency: { p50: result.latency.p50, p99: result.latency.p99, max: result.latency.max },
  }
}

async function taken(zaloUrl: string): Promise<number> {
  const response = await fetch(`${zaloUrl}/_deliveries`)
  return z.array(z.unknown()).parse(await response.json()).length
}

/** Reads until the figure stands still for two seconds. */
async function settled(read: () => Promise<number>): Promise<number> {
  let last = -1
  for (;;) {
    const now = await read()
    if (now === last) return now
    last = now
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

function memoryOf(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}

/** What a line of output says, where it is JSON of that shape; else null. */
export function parsed<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
