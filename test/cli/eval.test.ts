import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readScorecard } from '../../src/eval/scorecard-file.ts'
import { emptyFolder, hoi } from './hoi.ts'

const write = (folder: string, file: string, ...lines: readonly object[]) =>
  writeFileSync(join(folder, file), lines.map((line) => JSON.stringify(line)).join('\n'))

const WRONG = { id: 'w1', text: 'Mất thẻ bảo hiểm y tế xin cấp lại ở đâu', topic: 'hiv' }

/** A folder of a question that is answered rightly, one of another topic, and one out of scope. */
function questions(): string {
  const folder = emptyFolder()
  const lost = 'mất thẻ bảo hiểm y tế làm lại ở đâu'
  write(
    folder,
    'a.jsonl',
    { id: 'q1', text: lost, topic: 'mat-the-cap-lai' },
    { id: 'o1', text: 'đăng ký kết hôn cần giấy tờ gì', label: 'out-of-scope', subtype: 'far' },
    WRONG,
  )
  write(folder, 'b.jsonl', {
    id: 'r1',
    base_id: 'q1',
    text: 'mat the bao hiem y te lam lai o dau',
    topic: 'mat-the-cap-lai',
    variant: 'no-diacritics',
  })
  return folder
}

/** A folder of few intents: learnt in no time. */
function intents(): string {
  const folder = join(emptyFolder(), 'intents')
  mkdirSync(folder)
  const file = (name: string, topic: string, matter: string) =>
    writeFileSync(
      join(folder, `${name}.yaml`),
      [
        `topic: ${topic}`,
        'utterances:',
        ...['ở đâu', 'thế nào', 'mất bao lâu', 'cần gì', 'hết bao nhiêu', 'khi nào'].map(
          (ending) => `  - "${matter} ${ending}"`,
        ),
      ].join('\n'),
    )
  file('lost', 'mat-the-cap-lai', 'mất thẻ xin cấp lại')
  file('hiv', 'hiv', 'người nhiễm hiv mua bảo hiểm')
  file('far', 'out-of-scope/far', 'đăng ký kết hôn')
  return folder
}

describe.concurrent('hoi eval', () => {
  test('over a folder: tables, and of what went wrong the reasons but not the words', async () => {
    const run = await hoi(['eval', questions()])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^In scope, % of n +n +right/)
    expect(run.stdout).toMatch(/^b\.jsonl no-diacritics +1 +100\.0 +100\.0 +0\.0$/m)
    expect(run.stdout).toMatch(/^a\.jsonl far +1 +100\.0/m)
    expect(run.stdout).toMatch(/^a\.jsonl w1: expected hiv; got mat-the-cap-lai.*sure$/m)
    expect(run.stdout).toMatch(/^ {4}words: \S+ \d\.\d\d, /m)
    expect(run.stdout.match(/^ {4}near \d\.\d\d \S+: "/gm)).toHaveLength(3)
    expect(run.stdout).not.toContain(WRONG.text)
    expect(run.stdout).not.toContain('held out')
  })

  test('with --texts shows the words', async () => {
    const run = await hoi(['eval', questions(), '--texts'])
    expect(run.stdout).toContain(`asked: "${WRONG.text}"`)
  })

  test('with --save writes a scorecard without any words, and with --compare ends with 1 when it got worse', async () => {
    const folder = questions()
    const file = join(emptyFolder(), 'card.md')
    const saved = await hoi(['eval', folder, '--save', file])
    expect({ code: saved.code, stderr: saved.stderr }).toEqual({ code: 0, stderr: '' })
    expect(readScorecard(file)).toMatchObject({ questions: {}, crossValidation: null })
    for (const word of ['Mất thẻ', 'kết hôn', 'w1', 'q1'])
      expect(readFileSync(file, 'utf8')).not.toContain(word)

    const same = await hoi(['eval', folder, '--compare', file])
    expect({ code: same.code, stderr: same.stderr }).toEqual({ code: 0, stderr: '' })
    expect(same.stdout).toMatch(/^all +3 \(=\) +66\.7 \(=\)/m)
    expect(same.stdout).toContain('Nothing that counts is worse')

    write(folder, 'c.jsonl', { ...WRONG, id: 'w2' })
    const worse = await hoi(['eval', folder, '--compare', file])
    expect(worse.code).toBe(1)
    expect(worse.stdout).toMatch(/^ {2}In scope, right: 66\.7 → 50\.0\n {2}In scope, wrong: 33\.3 → 50\.0$/m)
  })

  test('without a folder: cross-validation over the intents, the same each time; a part not measured is kept', async () => {
    const env = { INTENTS_DIR: intents() }
    const file = join(emptyFolder(), 'card.md')
    await hoi(['eval', questions(), '--save', file])
    const before = readScorecard(file)
    const run = await hoi(['eval', '--save', file], { env })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^Utterances held out, % of n +n +first/)
    expect(run.stdout).toMatch(/^out-of-scope\/far +6 /m)
    const after = readScorecard(file)
    expect(after?.questions).toEqual(before?.questions)
    expect(after?.crossValidation?.sections[0]?.rows[0]?.n).toBe(18)

    const again = await hoi(['eval', '--compare', file, '--json'], { env })
    expect(again.code).toBe(0)
    const printed: unknown = JSON.parse(again.stdout)
    expect(printed).toMatchObject({ card: { questions: null }, report: null, worse: [] })
    expect(printed).toHaveProperty('card.crossValidation.sections', after?.crossValidation?.sections)
  })

  test('does not measure when the scorecard is none, and overwrites nothing that is none', async () => {
    const env = { INTENTS_DIR: intents() }
    const file = join(emptyFolder(), 'notes.md')
    const absent = await hoi(['eval', '--compare', file], { env })
    expect({ code: absent.code, stdout: absent.stdout }).toEqual({ code: 1, stdout: '' })
    expect(absent.stderr).toContain('notes.md is no scorecard: there is no such file')
    expect(existsSync(file)).toBe(false)

    writeFileSync(file, '# Notes\n')
    const other = await hoi(['eval', '--save', file], { env })
    expect({ code: other.code, stdout: other.stdout }).toEqual({ code: 1, stdout: '' })
    expect(other.stderr).toContain('it has no block of JSON')
    expect(other.stderr).not.toMatch(/^\s+at /m)
    expect(readFileSync(file, 'utf8')).toBe('# Notes\n')
  })
})
