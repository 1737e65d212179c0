import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FOLDERS } from '../support/brain.ts'
import { emptyFolder, hoi } from './hoi.ts'

const Checked = z.object({ ok: z.boolean(), faults: z.array(z.object({ file: z.string() })) })

/** The real knowledge, with a document that several answers cite gone and a file that cannot be read. */
function brokenKnowledge(): string {
  const folder = join(emptyFolder(), 'knowledge')
  cpSync(FOLDERS.knowledgeDir, folder, { recursive: true })
  writeFileSync(join(folder, 'topics.yaml'), 'topics: [')
  rmSync(join(folder, 'documents'), { recursive: true })
  return folder
}

describe.concurrent('knowledge with faults', () => {
  const env = { KNOWLEDGE_DIR: brokenKnowledge() }

  test('`check` lists all of them and ends with 1', async () => {
    const run = await hoi(['check', '--json'], { env })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' })
    const { ok, faults } = Checked.parse(JSON.parse(run.stdout))
    expect(ok).toBe(false)
    expect(faults.map(({ file }) => file)).toContain('topics.yaml')
    expect(new Set(faults.map(({ file }) => file)).size).toBeGreaterThan(1)
  })

  test('`serve` serves nothing, and says why', async () => {
    const run = await hoi(['serve'], { env: { ...env, PORT: '0' } })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('topics.yaml')
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })
})

test.concurrent('utterances with faults are listed beside those of the knowledge', async () => {
  const intents = emptyFolder()
  writeFileSync(join(intents, 'x.yaml'), 'topic: Not An Id\nutterances: [a]\n')
  const env = { INTENTS_DIR: intents, KNOWLEDGE_DIR: brokenKnowledge() }
  const run = await hoi(['check', '--json'], { env })
  expect(run.code).toBe(1)
  const files = Checked.parse(JSON.parse(run.stdout)).faults.map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(['x.yaml', 'topics.yaml']))
})

test.concurrent('sound knowledge is OK', async () => {
  const run = await hoi(['check'])
  expect({ code: run.code, stdout: run.stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^OK: \d+ answers and \d+ corrections in 44 topics/m),
  })
})
