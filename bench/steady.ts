import { Agent, request } from 'node:http'
import type { SignedEvent } from '../test/standins/post.ts'
import { type Latency, latencyOf } from './table.ts'

export interface Steady {
  readonly count: number
  readonly perSecond: number
  readonly latency: Latency
}

/**
 * Posts events evenly spaced, whether earlier ones were answered or not, as independent people do. A latency counts from
 * the moment the event was due, so that a stall is not hidden by requests that were never sent.
 * @throws when an answer is not 200
 */
export async function postSteadily(
  url: string,
  { perSecond, seconds, event }: { perSecond: number; seconds: number; event: () => SignedEvent },
): Promise<Steady> {
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
      answers.push(post(agent, url, next, dueAt(answers.length)))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const samples = await Promise.all(answers)
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  return { count: total, perSecond: total / took, latency: latencyOf(samples) }
}

function post(agent: Agent, url: string, { body, headers }: SignedEvent, due: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - due)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    call.once('error', reject)
    call.end(body)
  })
}
