import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnreadableQuestions } from '../../src/eval/questions.ts'
import { type Ask, runEval } from '../../src/eval/run.ts'
import { formatReport } from '../../src/eval/table.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const write = (file: string, ...lines: unknown[]) =>
  writeFileSync(
    join(folder, file),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )

/** Answers with the text as topic; "?" offers choices, "-" declines. */
const parrot: Ask = (text) => {
  if (text.startsWith('?')) return { status: 'choices', topic: null, choices: [{ topic: text.slice(1) }] }
  if (text === '-') return { status: 'out-of-scope', topic: 'out-of-scope/far', choices: [] }
  return { status: 'answered', topic: text, choices: [] }
}

describe('runEval', () => {
  it('counts verdicts by file and variant', async () => {
    write(
      'b.jsonl',
      { id: 1, text: 'hssv', topic: 'hssv', variant: 'typo', base_id: 'x', unknown: { deep: [1] } },
      { id: 2, text: '?hssv', topic: 'hssv', variant: 'typo' },
      { id: 3, text: 'hiv', topic: 'hssv', variant: 'teencode', secondary: ['hiv'] },
    )
    write(
      'a.jsonl',
      { id: 'o1', text: '-', label: 'out-of-scope', subtype: 'far' },
      { id: 'o2', text: 'hssv', label: 'out-of-scope', subtype: 'far' },
      { id: 'o3', text: '-', topic: 'out-of-scope/near' },
    )
    const { groups } = await runEval(folder, parrot)
    expect(groups).toEqual([
      { file: 'a.jsonl', variant: 'far', inScope: false, total: 2, counts: { declined: 1, answered: 1 } },
      { file: 'a.jsonl', variant: null, inScope: false, total: 1, counts: { declined: 1 } },
      { file: 'b.jsonl', variant: 'typo', inScope: true, total: 2, counts: { right: 1, choice: 1 } },
      { file: 'b.jsonl', variant: 'teencode', inScope: true, total: 1, counts: { related: 1 } },
    ])
  })

  it('waits for an asynchronous bot, one question after the other', async () => {
    write('a.jsonl', { id: 1, text: 'x', topic: 'x' }, { id: 2, text: 'y', topic: 'y' })
    let busy = 0
    const { groups } = await runEval(folder, async (text) => {
      busy++
      expect(busy).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 2))
      busy--
      return { status: 'answered', topic: text, choices: [] }
    })
    expect(groups[0]?.counts).toEqual({ right: 2 })
  })

  it('names file and line of what it cannot use, and scores the rest', async () => {
    write('a.jsonl', '', '{"id":1,', { id: 2, topic: 'hssv' }, '[]', { id: 3, text: 'hssv', topic: 'hssv' })
    const { groups, badLines } = await runEval(folder, parrot)
    expect(groups).toMatchObject([{ total: 1, counts: { right: 1 } }])
    expect(badLines.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'a.jsonl:2',
      'a.jsonl:3',
      'a.jsonl:4',
    ])
    expect(badLines[1]?.problem).toContain('text')
  })

  it('leaves lines without a topic aside and says how many', async () => {
    write('cases.jsonl', { id: 1, text: 'x', people: [], expected: { status: 'ask' } })
    const { groups, skipped } = await runEval(folder, parrot)
    expect({ groups, skipped }).toEqual({ groups: [], skipped: 1 })
  })

  it('lists what was taken for what, most frequent first', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'hiv', topic: 'hssv' },
      { id: 2, text: '-', topic: 'tam-tru' },
      { id: 3, text: '-', topic: 'tam-tru' },
      { id: 4, text: 'hiv', label: 'out-of-scope' },
      { id: 5, text: '?hiv', topic: 'hssv' },
    )
    expect((await runEval(folder, parrot)).confusions).toEqual([
      { expected: 'tam-tru', got: 'out-of-scope/far', count: 2 },
      { expected: 'hssv', got: 'hiv', count: 1 },
      { expected: null, got: 'hiv', count: 1 },
    ])
  })

  it('refuses a folder without questions', async () => {
    await expect(runEval(folder, parrot)).rejects.toThrow(UnreadableQuestions)
    await expect(runEval(join(folder, 'nowhere'), parrot)).rejects.toThrow(/nowhere/)
  })
})

describe('formatReport', () => {
  it('aligns the tables and ends with what went wrong', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'hssv', topic: 'hssv' },
      { id: 2, text: 'hiv', topic: 'hssv', variant: 'typo' },
      { id: 3, text: '-', label: 'out-of-scope', subtype: 'near' },
      'broken',
    )
    const text = formatReport(await runEval(folder, parrot))
    const lines = text.split('\n')
    const table = lines.slice(0, lines.indexOf(''))
    expect(table[0]).toMatch(/^In scope +n +right +related +choice/)
    expect(new Set(table.map((line) => line.length)).size).toBe(1)
    expect(table.find((line) => line.startsWith('all'))).toMatch(/^all +2 +1 \(50\.0%\)/)
    expect(text).toMatch(/Out of scope +n +declined/)
    expect(text).toMatch(/hssv +hiv +1/)
    expect(text).toContain('a.jsonl:4: not JSON')
  })
})
