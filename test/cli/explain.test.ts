import { expect, test } from 'vitest'
import { z } from 'zod'
import { explainLines } from '../../src/cli/explain-lines.ts'
import { realBrain } from '../support/brain.ts'
import { hoi } from './hoi.ts'

const QUESTION = 'lm mất htẻ b\u200bhyt thì xin cấp lại ở đâu, sđt 0912345678'

test('an explanation says what was read, what was changed for it, and why the first topic is first', () => {
  const lines = explainLines(QUESTION, realBrain().explain(QUESTION, '2026-11-21'))
  expect(lines[0]).toMatch(/^read as: lam mat the bao hiem y te thi xin cap lai o dau so dien thoai/)
  for (const line of [
    '  unicode: \\u{200b} → (nothing)',
    '  teencode: lm → làm',
    '  spelling: hte → the',
    'topics (answer):',
    'words in favour:',
    'nearest utterances:',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.some((line) => /^ {2}0\.\d\d mat-the-cap-lai/.test(line))).toBe(true)
  expect(lines.join('\n')).not.toContain('0912345678')
})

test.concurrent('`ask --explain` prints it below the answer', async () => {
  const plain = await hoi(['ask', QUESTION])
  const run = await hoi(['ask', '--explain', QUESTION])
  expect(run.code).toBe(0)
  expect(run.stdout.startsWith(`${plain.stdout}\nread as: `)).toBe(true)
})

test.concurrent('`ask --explain --json` has it beside the answer', async () => {
  const { stdout } = await hoi(['ask', '--explain', '--json', QUESTION])
  const Explained = z.object({
    status: z.string(),
    explained: z.object({
      changes: z.array(z.object({ step: z.string(), from: z.string(), to: z.string(), at: z.int() })),
      evidence: z.object({ nearest: z.array(z.object({ topic: z.string() })).min(1) }),
    }),
  })
  const { explained } = Explained.parse(JSON.parse(stdout))
  expect(explained.changes.map(({ step }) => step)).toContain('mask')
  expect(stdout).not.toContain('0912345678')
})

test.concurrent('`ask --explain` is for one question', async () => {
  const run = await hoi(['ask', '--explain', '--batch', '-'], { input: '' })
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
  expect(run.stderr).toContain('--explain')
})
