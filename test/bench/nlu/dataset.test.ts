import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NoDataset, readDataset } from '../../../bench/nlu/dataset.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, ...lines: string[]): void {
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
}

describe('a labelled set', () => {
  it('is read line by line, with what else stands there left out', () => {
    write('train.jsonl', '{"id":"1","text":"im lặng","label":"mute"}', '', '{"text":"tắt đèn","label":"off"}')
    write('test.jsonl', '{"text":"bật đèn","label":"on"}')
    expect(readDataset(folder)).toEqual({
      train: [
        { text: 'im lặng', label: 'mute' },
        { text: 'tắt đèn', label: 'off' },
      ],
      test: [{ text: 'bật đèn', label: 'on' }],
    })
  })

  it.each([
    ['a file is missing', [], /test\.jsonl: ENOENT/],
    ['a file is empty', [''], /test\.jsonl: it is empty/],
    ['a line is no JSON', ['{"text":"a","label":"b"}', '{'], /test\.jsonl, line 2: SyntaxError/],
    ['a line has no label', ['{"text":"a"}'], /test\.jsonl, line 1: [\s\S]*label/],
  ])('is refused when %s, with what it should be', (_, lines, message) => {
    write('train.jsonl', '{"text":"a","label":"b"}')
    if (lines.length > 0) write('test.jsonl', ...lines)
    expect(() => readDataset(folder)).toThrow(NoDataset)
    expect(() => readDataset(folder)).toThrow(message)
    expect(() => readDataset(folder)).toThrow(/must hold train\.jsonl and test\.jsonl/)
  })
})
