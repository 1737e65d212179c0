import { expect, test } from 'vitest'
import { createPatience, untilStopped } from '../../src/channels/polling.ts'
import { eventually } from '../support/server.ts'
import { rememberingLog } from './support.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const fault = (said: string, leastMs = 0) => ({ said, level: 'warn', leastMs }) as const

function patient(pauseMs: number, stop = new AbortController().signal) {
  const log = rememberingLog()
  return { log, patience: createPatience({ channel: 'telegram', what: 'fetching', log, pauseMs, stop }) }
}

test('a fault is told once while it lasts, another again, and the end of both', async () => {
  const { patience, log } = patient(0)
  for (const said of ['HTTP 502', 'HTTP 502', 'HTTP 500']) await patience.after(fault(said))
  patience.over()
  patience.over()
  await patience.after(fault('HTTP 500'))
  expect(log.lines.map((line) => line.replace(/ \{.*/, ''))).toEqual([
    'telegram: fetching failed: HTTP 502',
    'telegram: fetching failed: HTTP 500',
    'telegram: fetching works again',
    'telegram: fetching failed: HTTP 500',
  ])
})

test('a platform may ask for a longer wait, and none outlasts the stop', async () => {
  const stopping = new AbortController()
  const { patience, log } = patient(0, stopping.signal)
  let ended = false
  const waiting = patience.after(fault('HTTP 429', DAY_MS)).then(() => {
    ended = true
  })
  await Promise.resolve()
  expect(ended).toBe(false)
  stopping.abort()
  await waiting
  await patience.after(fault('HTTP 401', DAY_MS))
  expect(log.lines).toHaveLength(1)
})

test('the end waits for what is in hand', async () => {
  const { promise: inHand, resolve: done } = Promise.withResolvers<void>()
  const steps: string[] = []
  const stop = untilStopped(async (signal) => {
    steps.push('begun')
    await inHand
    steps.push(signal.aborted ? 'ended' : 'cut off')
  })
  const stopped = stop().then(() => steps.push('stopped'))
  done()
  await stopped
  expect(await eventually('the end', () => steps[2])).toBe('stopped')
  expect(steps).toEqual(['begun', 'ended', 'stopped'])
})
