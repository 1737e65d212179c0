import { Agent, request } from 'node:http'
import type { SignedEvent } from '../test/standins/post.ts'
import { type Latency, latencyOf } from './table.ts'

/** Something to post; with a path, below the address that the load goes to. */
export interface LoadEvent extends SignedEvent {
  readonly path?: string
}

export interface Steady {
  readonly count: number
  readonly perSecond: number
  readonly latency: Latency
}

/**
 * Posts events evenly spaced, whether earlier ones were answered or not, as independent people do. A latency counts from
 * the moment the event was due, so that a stall is not hidden by requests that were never sent.
 * @param load `acknowledged` is the status of an acknowledgement, 200 if not said
 * @throws when an answer has another status
 */
export async function postSteadily(
  url: string,
  load: { perSecond: number; seconds: number; event: () => LoadEvent; acknowledged?: number },
): Promise<Steady> {
  const { perSecond, seconds, event, acknowledged = 200 } = load
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const total = perSecond * seconds
  // Signing is the platform's work, not ours: it is done beforehand.
  const events = Array.from({ length: total }, event)
  const begun = performance.now()
  const dueAt = (index: number) => begun + (index * 1000) / perSecond
  const answers: Promise<number>[] = []
  while (answers.length < total) {
    while (answers.length < total && dueAt(answers.length) <= performance.now()) {
      const next = events[answers.length]
      if (next === undefined) break
      const to = next.path === undefined ? url : `${url}${next.path}`
      answers.push(post(agent, to, next, dueAt(answers.length), acknowledged))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const samples = await Promise.all(answers)
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  return { count: total, perSecond: total / took, latency: latencyOf(samples) }
}

function post(
  agent: Agent,
  url: string,
  { body, headers }: SignedEvent,
  due: number,
  acknowledged: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === acknowledged
          ? resolve(performance.now() - due)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    call.once('error', reject)
    call.end(body)
  })
}
