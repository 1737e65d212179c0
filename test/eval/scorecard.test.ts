import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HELD_OUT_TOLERANCE, regressions, TOLERANCE } from '../../src/eval/compare.ts'
import { formatMeasured, worseThan } from '../../src/eval/format.ts'
import type { Part, Scorecard, Section } from '../../src/eval/scorecard.ts'
import { formatScorecard, NotAScorecard, readScorecard } from '../../src/eval/scorecard-file.ts'
import { row } from '../../src/eval/sections.ts'
import { formatSections } from '../../src/eval/table.ts'

const COLUMNS = ['right', 'wrong', 'calibration error']
const inScope = (n: number, ...figures: (number | null)[]): Section => ({
  id: 'in-scope',
  title: 'In scope',
  columns: COLUMNS,
  rows: [row('a.jsonl typo', n, COLUMNS, figures), row('all', n, COLUMNS, figures)],
})
const part = (...sections: Section[]): Part => ({ measuredOn: '2026-11-28', sections })
const card = (questions: Part | null, crossValidation: Part | null = null): Scorecard => ({
  questions,
  crossValidation,
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the file', () => {
  it('is read as it was written, also with the line ends of Windows', () => {
    const written = card(part(inScope(120, 0.71239, 0.1, null)), part(inScope(3, 1, 0, 0)))
    const path = join(folder, 'card.md')
    writeFileSync(path, formatScorecard(written))
    expect(readScorecard(path)).toEqual(written)
    expect(readScorecard(path)?.questions?.sections[0]?.rows[0]?.figures.right).toBe(0.7124)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
    expect(readScorecard(path)).toEqual(written)
  })

  it('has tables to read, dated, with a bar in a name not taken for the end of a cell', () => {
    const odd = { ...inScope(120, 0.7, 0.1, null) }
    const page = formatScorecard(card(part({ ...odd, rows: [row('a|b', 5, COLUMNS, [1, 0, null])] })))
    expect(page).toContain('## Questions, 2026-11-28')
    expect(page).not.toContain('## Cross-validation')
    expect(page).toContain(
      [
        '| In scope, % of n | n | right | wrong | calibration error |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| a\\|b | 5 | 100.0 | 0.0 | – |',
      ].join('\n'),
    )
  })

  it('that is absent is none', () => {
    expect(readScorecard(join(folder, 'card.md'))).toBeNull()
  })

  it.each([
    ['# Readme\n', 'no block of JSON'],
    ['```json\n{"questions":\n```\n', 'no block of JSON|JSON'],
    ['```json\n{"questions":}\n```\n', 'JSON'],
    ['```json\n{"questions":null}\n```\n', 'crossValidation'],
    [
      '```json\n{"questions":{"measuredOn":"yesterday","sections":[]},"crossValidation":null}\n```\n',
      'measuredOn',
    ],
    ['```json\n{"questions":null,"crossValidation":null,"texts":["Thẻ của tôi?"]}\n```\n', 'texts'],
  ])('that is none is refused with the reason: %j', (content, reason) => {
    const path = join(folder, 'readme.md')
    writeFileSync(path, content)
    expect(() => readScorecard(path)).toThrow(NotAScorecard)
    expect(() => readScorecard(path)).toThrow(new RegExp(reason))
    expect(() => readScorecard(path)).toThrow(/readme\.md is no scorecard/)
  })

  it('that is a folder is refused', () => {
    const path = join(folder, 'folder')
    mkdirSync(path)
    expect(() => readScorecard(path)).toThrow(NotAScorecard)
  })
})

describe('the comparison', () => {
  it('shows each figure with its change in points', () => {
    const before = [inScope(100, 0.7, 0.1, null)]
    const after = [inScope(103, 0.724, 0.1, 0.05), { ...inScope(1, 0, 0, 0), id: 'other', title: 'Other' }]
    expect(formatSections(after, before)[0]?.split('\n')[1]?.split(/ {2,}/)).toEqual([
      'a.jsonl typo',
      '103 (+3)',
      '72.4 (+2.4)',
      '10.0 (=)',
      '5.0 (new)',
    ])
    expect(formatSections(after, before)[1]).toContain('1 (new)')
    expect(formatSections(before, after)[0]).toContain('– (gone)')
    expect(formatSections(before, after)[0]).toContain('70.0 (-2.4)')
  })

  const of = (right: number, wrong: number) => part(inScope(1000, right, wrong, 0))
  it('finds what fell or rose by more than the tolerance, and only in the wrong direction', () => {
    expect(regressions(of(0.7, 0.1), of(0.7 - TOLERANCE, 0.1 + TOLERANCE))).toEqual([])
    expect(regressions(of(0.7, 0.1), of(0.8, 0.05))).toEqual([])
    expect(regressions(of(0.7, 0.1), of(0.6949, 0.1051))).toEqual([
      { section: 'In scope', column: 'right', before: 0.7, after: 0.6949 },
      { section: 'In scope', column: 'wrong', before: 0.1, after: 0.1051 },
    ])
  })

  it.each([
    ['out-of-scope', 'answered', +1, TOLERANCE],
    ['cases', 'right', -1, TOLERANCE],
    ['cases', 'wrong', +1, TOLERANCE],
    ['held-out-in-scope', 'right', -1, HELD_OUT_TOLERANCE],
    ['held-out-in-scope', 'wrong', +1, HELD_OUT_TOLERANCE],
    ['held-out-out-of-scope', 'answered', +1, HELD_OUT_TOLERANCE],
  ])('watches %s, %s', (id, column, worse, tolerance) => {
    const at = (figure: number) =>
      part({ id, title: id, columns: [column], rows: [row('all', 9, [column], [figure])] })
    expect(regressions(at(0.5), at(0.5 + worse * tolerance))).toEqual([])
    expect(regressions(at(0.5), at(0.5 - worse * 0.1))).toEqual([])
    expect(regressions(at(0.5), at(0.5 + worse * (tolerance + 0.0001)))).toHaveLength(1)
  })

  it('goes by all questions together, and finds nothing in what was not measured before', () => {
    const typo = of(0.7, 0.1)
    typo.sections[0]?.rows.splice(0, 1, row('a.jsonl typo', 9, COLUMNS, [0.1, 0.9, null]))
    expect(regressions(of(0.7, 0.1), typo)).toEqual([])
    expect(regressions(part(), of(0, 1))).toEqual([])
    expect(regressions(of(0.7, 0.1), part())).toEqual([])
  })

  it('ends with what got worse in the parts that both cards have', () => {
    const former = card(of(0.7, 0.1), of(0.9, 0))
    const now = card(of(0.6, 0.1))
    expect(worseThan(former, now)).toHaveLength(1)
    const said = formatMeasured({ card: now, report: null, intents: null }, former)
    expect(said.split('\n').slice(-2)).toEqual([
      'Worse than before by more than 0.5 points (held out 1.0):',
      '  In scope, right: 70.0 → 60.0',
    ])
    expect(formatMeasured({ card: former, report: null, intents: null }, former)).toMatch(
      /Nothing that counts is worse than before by more than 0\.5 points \(held out 1\.0\)\.$/,
    )
    expect(formatMeasured({ card: former, report: null, intents: null }, null)).not.toMatch(/before|=/)
  })
})
