import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { SendResult } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { answer, noon, person } from '../store/fixtures.ts'
import { emptyFolder, hoi } from './hoi.ts'

const cwd = emptyFolder()
const SOMEBODY = '8400000000000000123'

const park = (outcome: 'operator-needed' | 'unreachable' | 'unknown'): SendResult => ({
  kind: 'park',
  outcome,
  reason: `as ${outcome}`,
  unknown: false,
})

beforeAll(async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  const outcomes = ['operator-needed', 'operator-needed', 'unreachable', 'unknown'] as const
  for (const [index, outcome] of outcomes.entries()) {
    await answer(store, `e${index}`, ['xin chào'], person(SOMEBODY))
    await store.outbox.begin([index + 1], noon)
    await store.outbox.finish(index + 1, park(outcome), noon)
  }
  await store.close()
})

test('what is parked is listed with its reason and without the person or the words', async () => {
  for (const args of [['outbox'], ['outbox', '--json']]) {
    const run = await hoi(args, { cwd })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('as unreachable')
    expect(run.stdout).not.toContain(SOMEBODY)
    expect(run.stdout).not.toContain('xin chào')
  }
})

test('all that waited for the operator goes back in line, and nothing that may annoy or repeat', async () => {
  const run = await hoi(['outbox', '--retry', 'all', '--json'], { cwd })
  expect(JSON.parse(run.stdout)).toEqual({ retried: [2, 1] })
  const none = await hoi(['outbox', '--retry', '1'], { cwd })
  expect({ code: none.code, stdout: none.stdout }).toEqual({
    code: 1,
    stdout: 'There is no parked message 1.\n',
  })
})
