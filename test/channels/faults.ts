import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Channel, SendOutcome } from '../../src/channels/port.ts'
import type { Failure, StandIn } from '../standins/server.ts'
import { outgoing, reply } from './support.ts'

export interface FaultySubject {
  readonly start: () => Promise<StandIn<object>>
  /** The channel at an address, with what an operator would read of it. */
  readonly on: (
    url: string,
    timeoutMs: number,
  ) => { readonly channel: Channel; readonly log: { readonly lines: readonly string[] } }
  readonly person: string
  /** How the stand-in is told to say that it takes no more for now. */
  readonly tooMany: Failure
  /** What the platform says, with HTTP 200, to a message that it will never take. */
  readonly refusal: string
  /** False where the client in use does not tell the status (4xx) of an answer that it cannot read. */
  readonly tellsStatus: boolean
  /** What no outcome and no log may hold. */
  readonly secrets: readonly string[]
}

/** Long enough for an answer that comes, short enough to wait for one that does not. */
const BRIEF_MS = 300
const AMPLE_MS = 2_000
const PAGE = '<html><body>Sorry, something went wrong.</body></html>'

/** What the networks between us and a platform do to a send, and what has to follow: the same for every platform. */
export function channelFaults(name: string, subject: FaultySubject): void {
  const message = () => outgoing(subject.person, reply('Chào bác, thẻ còn hạn.'))

  async function expectEnd(
    url: string,
    timeoutMs: number,
    kind: SendOutcome['kind'],
  ): Promise<{ readonly outcome: SendOutcome; readonly again: () => Promise<SendOutcome> }> {
    const { channel, log } = subject.on(url, timeoutMs)
    const outcome = await channel.send(message())
    expect(outcome).toMatchObject({ kind })
    for (const secret of [...subject.secrets, subject.person, 'Chào bác']) {
      expect(JSON.stringify(outcome) + log.lines.join()).not.toContain(secret)
    }
    return { outcome, again: () => channel.send(message()) }
  }

  describe(`${name} meets a fault on the way`, () => {
    it.each<readonly [Failure | 'too many', SendOutcome['kind'], number]>([
      ['too many', 'retry', 0],
      ['server-error', 'retry', 0],
      ['html', 'unknown', 1],
      ['half', 'unknown', 1],
      ['drop', 'unknown', 1],
      ['hang', 'unknown', 1],
      ['hang-unseen', 'unknown', 0],
    ])('%s: %s, and the next send goes out', async (fault, kind, arrived) => {
      const standIn = await subject.start()
      onTestFinished(() => standIn.close())
      standIn.failNext([fault === 'too many' ? subject.tooMany : fault])
      // Telegraf's client notices that an answer broke off only when its time is up.
      const waits = fault === 'hang' || fault === 'hang-unseen' || fault === 'half'
      const begun = performance.now()
      const { outcome, again } = await expectEnd(standIn.url, waits ? BRIEF_MS : AMPLE_MS, kind)
      if (waits) expect(performance.now() - begun).toBeLessThan(AMPLE_MS)
      if (fault === 'too many') expect(outcome).toMatchObject({ afterMs: expect.any(Number) })
      expect(standIn.deliveries(subject.person)).toHaveLength(arrived)
      expect((await again()).kind).toBe('sent')
      expect(standIn.deliveries(subject.person)).toHaveLength(arrived + 1)
    })

    it('an error under HTTP 200 is an error', async () => {
      await expectEnd(await answering(200, subject.refusal), AMPLE_MS, 'rejected')
    })

    it.each([
      [200, '', 'unknown'],
      [200, '{"ok":tr', 'unknown'],
      [200, 'null', 'unknown'],
      [200, '[]', 'unknown'],
      [200, '{}', 'unknown'],
      [200, '{"error":null,"ok":null}', 'unknown'],
      [200, '"ok"', 'unknown'],
      [200, `${'['.repeat(100_000)}`, 'unknown'],
      [204, '', 'unknown'],
      [302, '', 'operator-needed'],
      [308, '', 'operator-needed'],
      [403, PAGE, 'operator-needed'],
      [404, 'Not Found', 'operator-needed'],
      [408, '', 'unknown'],
      [413, PAGE, 'rejected'],
      [429, PAGE, 'retry'],
      [500, '', 'retry'],
      [502, PAGE, 'retry'],
      [503, '{}', 'retry'],
      [504, PAGE, 'unknown'],
    ] as const)('HTTP %i %.30s: %s', async (status, body, kind) => {
      const known = subject.tellsStatus || status < 400 || status >= 500
      await expectEnd(await answering(status, body), AMPLE_MS, known ? kind : 'unknown')
    })
  })
}

/** A server that answers everything so. */
export async function answering(status: number, body: string): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(status, { location: 'http://elsewhere.example/', connection: 'close' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
