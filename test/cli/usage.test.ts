import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, hoi } from './hoi.ts'

describe.concurrent('wrong usage ends with 2, says what is wrong, and prints nothing as an answer', () => {
  test.each([
    [['nonsense'], 'nonsense'],
    [['ask', '--nope', 'x'], '--nope'],
    [['ask'], 'Ask something'],
    [['ask', '--as-of', 'yesterday', 'x'], '--as-of'],
    [['decide'], '--batch'],
    [['policy', 'diff', 'one'], 'new'],
    [['outbox', '--retry', 'first'], '--retry'],
    [['eval', '/there/is/no/such/folder'], '/there/is/no/such/folder'],
  ])('%j', async (args, named) => {
    const run = await hoi(args)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).toContain(named)
  })
})

describe.concurrent('what cannot be done ends with 1 and a sentence, not a stack', () => {
  test.each([
    [['ask', '--batch', 'no-such-file'], 'no-such-file cannot be read'],
    [['ask', '--place', 'nowhere', 'x'], 'There is no place "nowhere"'],
    [['outbox'], 'There is no store'],
    [['eval', '.'], 'no file ends in .jsonl'],
  ])('%j', async (args, said) => {
    const run = await hoi(args)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain(said)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })
})

test.concurrent('help is not a mistake', async () => {
  const run = await hoi(['--help'])
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('serve')
})

test.concurrent('`config` names every problem of the settings at once', async () => {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, '.env'), 'PORT=eighty\nMESSENGER_PAGE_ID=104000000000001\n')
  const run = await hoi(['config', '--json'], { cwd })
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
  for (const named of ['PORT', 'MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'])
    expect(run.stderr).toContain(named)
})

test.concurrent('`config` prints no secret', async () => {
  const secret = 'a-secret-of-the-metrics'
  const run = await hoi(['config'], { env: { METRICS_TOKEN: secret } })
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('METRICS_TOKEN')
  expect(run.stdout + run.stderr).not.toContain(secret)
})
