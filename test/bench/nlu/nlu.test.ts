import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const SCRIPT = join(import.meta.dirname, '../../../bench/nlu/nlu.ts')

let data = ''
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'labelled-'))
  const line = (text: string, label: string) => JSON.stringify({ text, label })
  const lines = Array.from({ length: 12 }, (_, i) => [
    line(`bật đèn phòng ${i}`, 'đèn'),
    line(`trời mưa ngày ${i}`, 'thời tiết'),
  ])
  writeFileSync(join(data, 'train.jsonl'), lines.flat().join('\n'))
  writeFileSync(
    join(data, 'test.jsonl'),
    [line('bật đèn lên', 'đèn'), line('trời có mưa', 'thời tiết'), line('bật đèn', 'thời tiết')].join('\n'),
  )
})
afterAll(() => rmSync(data, { recursive: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', SCRIPT, ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('npm run bench:nlu', () => {
  it('prints a row for each system and text, and is content within the limits', () => {
    // Of three questions one may be held up by whatever else the machine does.
    const patient = ['--most-p99', '10000']
    const { status, stdout, stderr } = run(
      '--data',
      data,
      '--beside',
      'minisearch',
      '--leftovers',
      ...patient,
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const rows = stdout.split('\n').filter((line) => line.startsWith('| '))
    expect(rows.map((row) => row.split(' | ').slice(0, 3))).toEqual([
      ['| system', 'text', 'clean'],
      ['| ---', '---', '---'],
      ['| ours', 'as typed', '66.7'],
      ['| minisearch', 'as typed', '66.7'],
      ['| minisearch', 'as we read it', '66.7'],
    ])
    expect(new Set(rows.map((row) => row.split(' | ').length)).size).toBe(1)
  })

  it('fails with a line for each limit that is not kept', () => {
    const limits = ['--most-p99', '0.0001', '--least-clean', '66', '--least-chat', '99']
    const { status, stderr } = run('--data', data, '--beside', 'none', ...limits)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^FAILED: latency p99 is [\d.]+ ms, over 0.0001 ms$/m)
    expect(stderr).toMatch(/^FAILED: accuracy chat is [\d.]+%, under 99%$/m)
    expect(stderr).not.toMatch(/accuracy clean/)
  })

  it.each([
    ['no folder', [], /--data is missing/],
    ['a system that is not there', ['--data', 'x', '--beside', 'rasa'], /Usage/],
    ['a limit that is no number', ['--data', 'x', '--most-p99', 'soon'], /most-p99/],
    ['an option that is not there', ['--fast'], /Usage/],
    ['a folder without data', ['--data', join(tmpdir(), 'no-such-folder')], /must hold train\.jsonl/],
  ])('says what is wrong with %s', (_, args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/ at .*\.ts:/)
  })
})
