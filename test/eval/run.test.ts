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

const NOBODY = { people: [], question: null, answer: null, confidence: 0.9 }

/** Answers with the text as topic; "?" offers choices, "-" declines. */
const parrot: Ask = (text) => {
  if (text.startsWith('?')) {
    return { status: 'choices', topic: null, choices: [{ topic: text.slice(1) }], ...NOBODY }
  }
  if (text === '-') return { status: 'out-of-scope', topic: 'out-of-scope/far', choices: [], ...NOBODY }
  return { status: 'answered', topic: text, choices: [], ...NOBODY }
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

  it('counts by topic, worst first, and lists one by one what was answered with something else', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'hssv', topic: 'hssv' },
      { id: 2, text: 'hiv', topic: 'hssv' },
      { id: 3, text: '?hssv', topic: 'hssv' },
      { id: 4, text: 'tam-tru', topic: 'tam-tru' },
      { id: 5, text: 'hiv', label: 'out-of-scope' },
    )
    const { topics, wrongAnswers } = await runEval(folder, parrot)
    expect(topics).toEqual([
      { topic: 'hssv', total: 3, right: 1, present: 2, wrong: 1 },
      { topic: 'tam-tru', total: 1, right: 1, present: 1, wrong: 0 },
    ])
    const hiv = { file: 'a.jsonl', topic: 'hiv', answer: null, confidence: 0.9 }
    expect(wrongAnswers).toEqual([
      { ...hiv, id: '2', expected: 'hssv' },
      { ...hiv, id: '5', expected: null },
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
      return { status: 'answered', topic: text, choices: [], ...NOBODY }
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

describe('cases of the subsidy rules', () => {
  const person = (number: number, status: string, city?: number) => ({
    person: number,
    status,
    city_percent: city,
    why: 'không dùng tới',
  })
  const someone = (id: string, by_person: unknown, day?: string) => ({
    id,
    text: `hỏi ${id}`,
    reference_date: day,
    people: [{ relation: 'self' }],
    expected: { summary: 'x', by_person },
  })
  const paid = (city: number) => ({
    decision: {
      outcome: 'entitled',
      group: 'noi-nay/nhom',
      shares: { city, state: 0, resident: 100 - city },
      likely: null,
      reasons: ['…'],
    },
  })
  const open = { decision: { outcome: 'needs-facts', group: null, shares: null, likely: null } }
  const likely = {
    decision: {
      ...open.decision,
      likely: {
        group: 'noi-nay/nhom',
        shares: { city: 70, state: 0, resident: 30 },
        conditions: ['thường trú', 'chưa có thẻ'],
      },
    },
  }
  const asked: string[] = []
  /** Answers each text with its own people. */
  const among =
    (people: Readonly<Record<string, Awaited<ReturnType<Ask>>['people']>>): Ask =>
    (text, asOf) => {
      asked.push(`${text} ${asOf}`)
      const question = { person: 0, fact: 'pension' }
      return { ...NOBODY, status: 'decided', topic: null, choices: [], people: people[text] ?? [], question }
    }
  beforeEach(() => {
    asked.length = 0
  })

  it('are asked as of their day and counted by what is expected of each person', async () => {
    write(
      'cases.jsonl',
      someone('a', [person(0, 'covered', 100), person(1, 'not-covered', 0)], '2026-05-01'),
      someone('b', [person(0, 'covered', 100)]),
      { id: 't', text: 'hssv', topic: 'hssv' },
    )
    const report = await runEval(folder, among({ 'hỏi a': [paid(100), open], 'hỏi b': [likely] }))
    expect(asked).toEqual(['hssv null', 'hỏi a 2026-05-01', 'hỏi b null'])
    expect(report.skipped).toBe(0)
    expect(report.groups).toHaveLength(1)
    expect(report.cases).toEqual([
      { file: 'cases.jsonl', status: 'covered', total: 2, counts: { right: 1, wrong: 1 } },
      { file: 'cases.jsonl', status: 'not-covered', total: 1, counts: { asked: 1 } },
    ])
  })

  it('list whoever was told something wrong or was not seen', async () => {
    write(
      'cases.jsonl',
      someone('a', [person(0, 'covered', 100), person(1, 'ask')]),
      someone('b', [person(0, 'covered-if', 100)]),
      someone('c', [person(0, 'ask')]),
    )
    const report = await runEval(folder, among({ 'hỏi a': [paid(70)], 'hỏi b': [likely], 'hỏi c': [open] }))
    expect(report.caseFaults).toMatchObject([
      { id: 'a', expected: { person: 0 }, got: { outcome: 'entitled' } },
      { id: 'a', expected: { person: 1 }, got: null },
      { id: 'b', expected: { person: 0 }, got: { outcome: 'needs-facts' } },
    ])
    expect(JSON.stringify(report)).not.toContain('reasons')
    expect(formatReport(report).split('\n')).toEqual([
      'Subsidy cases           n      right  conditional     asked       wrong    missing',
      'cases.jsonl covered     1   0 (0.0%)     0 (0.0%)  0 (0.0%)  1 (100.0%)   0 (0.0%)',
      'cases.jsonl covered-if  1   0 (0.0%)     0 (0.0%)  0 (0.0%)  1 (100.0%)   0 (0.0%)',
      'cases.jsonl ask         2  1 (50.0%)     0 (0.0%)  0 (0.0%)    0 (0.0%)  1 (50.0%)',
      'all                     4  1 (25.0%)     0 (0.0%)  0 (0.0%)   2 (50.0%)  1 (25.0%)',
      '',
      'cases.jsonl a person 0: expected covered, city 100; got entitled, noi-nay/nhom, city 70, state 0, resident 30',
      'cases.jsonl a person 1: expected ask; got no such person',
      'cases.jsonl b person 0: expected covered-if, city 100; got needs-facts, likely noi-nay/nhom, city 70, state 0, resident 30, if thường trú; chưa có thẻ',
      '',
    ])
  })

  it('that cannot be used are named', async () => {
    write(
      'cases.jsonl',
      someone('a', [person(0, 'perhaps')]),
      someone('b', []),
      someone('c', [person(0, 'ask')], 'yesterday'),
      someone('d', 'nobody'),
    )
    const { badLines, cases, skipped } = await runEval(folder, among({}))
    expect({ cases, skipped }).toEqual({ cases: [], skipped: 0 })
    expect(badLines.map(({ line, problem }) => `${line} ${problem.split(':')[0]}`)).toEqual([
      '1 expected.by_person.0.status',
      '2 expected.by_person',
      '3 reference_date',
      '4 expected.by_person',
    ])
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
