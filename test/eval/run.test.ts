import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/eval/faults.ts'
import type { Answered, Bot } from '../../src/eval/judged.ts'
import { UnreadableQuestions } from '../../src/eval/questions.ts'
import { runEval } from '../../src/eval/run.ts'
import { sectionsOf } from '../../src/eval/sections.ts'
import { formatSections } from '../../src/eval/table.ts'

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
function reactionOf(text: string): Answered {
  if (text.startsWith('?')) {
    return { status: 'choices', topic: null, choices: [{ topic: text.slice(1) }], ...NOBODY }
  }
  if (text === '-') return { status: 'out-of-scope', topic: 'out-of-scope/far', choices: [], ...NOBODY }
  return { status: 'answered', topic: text, choices: [], ...NOBODY }
}

/** Ranks the text itself first, nine in ten sure. */
const parrot: Bot = {
  ask: reactionOf,
  rank: (text) => [{ topic: text === '-' ? 'out-of-scope/far' : text.replace(/^[?]/, ''), probability: 0.9 }],
  explain: (text) => ({
    features: ['một', 'hai', 'ba', 'bốn'].map((feature, i) => ({ feature, weight: 1 - i / 10 })),
    nearest: [{ utterance: 'câu của mình', topic: text, similarity: 0.5 }],
  }),
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
    const because = {
      features: ['một', 'hai', 'ba'].map((feature, i) => ({ feature, weight: 1 - i / 10 })),
      nearest: [{ utterance: 'câu của mình', topic: 'hiv', similarity: 0.5 }],
    }
    const hiv = { file: 'a.jsonl', text: null, topic: 'hiv', answer: null, confidence: 0.9, because }
    expect(wrongAnswers).toEqual([
      { ...hiv, id: '2', expected: 'hssv' },
      { ...hiv, id: '5', expected: null },
    ])
  })

  it('waits for an asynchronous bot, one question after the other', async () => {
    write('a.jsonl', { id: 1, text: 'x', topic: 'x' }, { id: 2, text: 'y', topic: 'y' })
    let busy = 0
    const { groups } = await runEval(folder, {
      ...parrot,
      ask: async (text) => {
        busy++
        expect(busy).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 2))
        busy--
        return reactionOf(text)
      },
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
  const among = (people: Readonly<Record<string, Answered['people']>>): Bot => ({
    ...parrot,
    ask: (text, asOf) => {
      asked.push(`${text} ${asOf}`)
      const question = { person: 0, fact: 'pension' }
      return { ...NOBODY, status: 'decided', topic: null, choices: [], people: people[text] ?? [], question }
    },
  })
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
    expect(formatSections(sectionsOf(report), null)).toEqual([
      [
        'Subsidy cases, % of n   n  right  conditional  asked  wrong  missing',
        'cases.jsonl covered     1    0.0          0.0    0.0  100.0      0.0',
        'cases.jsonl covered-if  1    0.0          0.0    0.0  100.0      0.0',
        'cases.jsonl ask         2   50.0          0.0    0.0    0.0     50.0',
        'all                     4   25.0          0.0    0.0   50.0     25.0',
      ].join('\n'),
    ])
    expect(formatFaults(report)).toEqual([
      [
        'cases.jsonl a person 0: expected covered, city 100; got entitled, noi-nay/nhom, city 70, state 0, resident 30',
        'cases.jsonl a person 1: expected ask; got no such person',
        'cases.jsonl b person 0: expected covered-if, city 100; got needs-facts, likely noi-nay/nhom, city 70, state 0, resident 30, if thường trú; chưa có thẻ',
      ].join('\n'),
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

describe('what is told of a run', () => {
  it('is a table for each kind of question, and what went wrong', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'hssv', topic: 'hssv' },
      { id: 2, text: 'hiv', topic: 'hssv', variant: 'typo' },
      { id: 3, text: '-', label: 'out-of-scope', subtype: 'near' },
      'broken',
    )
    const report = await runEval(folder, parrot)
    const [inScope, certainty, outOfScope, topics] = formatSections(sectionsOf(report), null)
    const lines = inScope?.split('\n') ?? []
    expect(lines[0]).toMatch(/^In scope, % of n +n +right +related +choice/)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(lines.at(-1)).toMatch(/^all +2 +50\.0 +0\.0/)
    expect(certainty).toMatch(/a\.jsonl +1 +100\.0 +10\.0 +100\.0$/m)
    expect(outOfScope).toMatch(/^Out of scope, % of n +n +declined/)
    expect(topics).toMatch(/^hssv +2 +50\.0 +50\.0 +50\.0$/m)
    const faults = formatFaults(report).join('\n')
    expect(faults).toMatch(/hssv +hiv +1/)
    expect(faults).toContain('a.jsonl:4: not JSON')
  })

  it('holds the words of a question only where they are asked for', async () => {
    write('a.jsonl', { id: 7, text: 'câu hỏi kín', topic: 'hssv' })
    const silent = await runEval(folder, { ...parrot, explain: () => ({ features: [], nearest: [] }) })
    expect(silent.wrongAnswers).toMatchObject([{ id: '7', text: null }])
    const open = await runEval(folder, parrot, true)
    expect(formatFaults(open)[0]?.split('\n')).toEqual([
      'Answered with something else:',
      'a.jsonl 7: expected hssv; got câu hỏi kín, 90.0% sure',
      '    asked: "câu hỏi kín"',
      '    words: một 1.00, hai 0.90, ba 0.80',
      '    near 0.50 câu hỏi kín: "câu của mình"',
    ])
    expect(JSON.stringify(sectionsOf(open))).not.toContain('kín')
  })
})

describe('certainty', () => {
  it('goes by what was answered, else by what is ranked first, over questions in scope', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'personal-subsidy', topic: 'ho-tro-can-ngheo' },
      { id: 2, text: '?hiv', topic: 'hiv' },
      { id: 3, text: '-', topic: 'hiv' },
      { id: 4, text: '?hssv', topic: 'hiv' },
      { id: 5, text: 'hiv', label: 'out-of-scope' },
    )
    const report = await runEval(folder, {
      ...parrot,
      // A share is decided: by the topic of the group that decides it.
      ask: (text) =>
        text === 'personal-subsidy'
          ? { ...reactionOf('ho-tro-can-ngheo'), status: 'decided' }
          : reactionOf(text),
      rank: (text) => [
        {
          topic: text === '-' ? 'out-of-scope/far' : text.replace('?', ''),
          probability: text === '?hssv' ? 0.5 : 0.9,
        },
      ],
    })
    // Right: 1 and 2. One is taken for out of scope and so never answered; without the other all answered are right.
    expect(report.certaintyOfAll).toMatchObject({ total: 4, first: 0.5, coverage: 0.5 })
    expect(report.certainty).toEqual([{ file: 'a.jsonl', variant: null, ...report.certaintyOfAll }])
  })
})

describe('changed texts', () => {
  it('are compared with the very questions they were made from, each as often as it was changed', async () => {
    write(
      'a.jsonl',
      { id: 1, text: 'hssv', topic: 'hssv' },
      { id: 2, text: '?hiv', topic: 'hiv' },
      { id: 3, text: 'tam-tru', topic: 'tam-tru' },
    )
    write(
      'b.jsonl',
      { id: 'x', base_id: 1, text: 'hssv', topic: 'hssv', variant: 'typo' },
      { id: 'y', base_id: '1', text: '?hssv', topic: 'hssv', variant: 'typo' },
      { id: 'z', base_id: 2, text: 'hiv', topic: 'hiv', variant: 'typo' },
      { id: 'v', base_id: 3, text: '-', topic: 'tam-tru', variant: 'teencode' },
      { id: 'w', base_id: 'unknown', text: '-', topic: 'hiv', variant: 'typo' },
    )
    const report = await runEval(folder, parrot)
    expect(report.robustness).toEqual([
      { file: 'b.jsonl', variant: 'typo', total: 3, changed: 2 / 3, clean: 2 / 3 },
      { file: 'b.jsonl', variant: 'teencode', total: 1, changed: 0, clean: 1 },
    ])
    const section = sectionsOf(report).find(({ id }) => id === 'robustness')
    expect(section?.rows[1]).toEqual({
      name: 'b.jsonl teencode',
      n: 1,
      figures: { 'right, clean': 1, 'right, changed': 0, difference: -1 },
    })
  })

  it('are not taken for those of another file with the same number', async () => {
    write('a.jsonl', { id: 1, text: '-', topic: 'hiv' })
    write('b.jsonl', { id: 1, text: 'hssv', topic: 'hssv' })
    write('c.jsonl', { id: 'x', base_id: 1, text: 'hssv', topic: 'hssv', variant: 'typo' })
    expect((await runEval(folder, parrot)).robustness).toMatchObject([{ total: 1, changed: 1, clean: 1 }])
  })
})
