import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashIntents, InvalidIntents, loadIntents } from '../../src/understanding/intents.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'intents-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const write = (name: string, content: string) => writeFileSync(join(dir, name), content)
const OTHER = 'topic: mat-the-cap-lai\nutterances:\n  - Tôi đánh rơi thẻ\n'

function faultsOf(load: () => unknown) {
  try {
    load()
  } catch (error) {
    if (error instanceof InvalidIntents) return error.faults
    throw error
  }
  throw new Error('no fault was found')
}

describe('loadIntents', () => {
  it('reads utterances of topics and of finer answers', () => {
    write('a.yaml', OTHER)
    write(
      'b.yaml',
      'topic: muc-dong\nutterances:\n  - Đóng mấy tiền\nanswers:\n  muc-dong/nguoi-thu-hai:\n    - Người thứ hai đóng sao\n',
    )
    expect(loadIntents(dir)).toEqual([
      { text: 'Tôi đánh rơi thẻ', normalized: 'toi danh roi the', topic: 'mat-the-cap-lai', answer: null },
      { text: 'Đóng mấy tiền', normalized: 'dong may tien', topic: 'muc-dong', answer: null },
      {
        text: 'Người thứ hai đóng sao',
        normalized: 'nguoi thu hai dong sao',
        topic: 'muc-dong',
        answer: 'muc-dong/nguoi-thu-hai',
      },
    ])
  })

  it('names both files when two topics claim the same words, accents aside', () => {
    write('a.yaml', OTHER)
    write('b.yaml', 'topic: muc-dong\nutterances:\n  - Đóng mấy tiền\n  - toi danh roi the\n')
    const [fault] = faultsOf(() => loadIntents(dir))
    expect(fault).toMatchObject({ file: 'b.yaml', field: 'utterances.1' })
    expect(fault?.problem).toContain('a.yaml')
    expect(fault?.problem).toContain('mat-the-cap-lai')
  })

  it('counts words repeated within a topic once, as those of the finer answer', () => {
    write('a.yaml', OTHER)
    write('b.yaml', 'topic: t\nutterances: [Có mất phí không]\nanswers: { t/phi: [có mất phí không] }\n')
    expect(loadIntents(dir).filter((u) => u.topic === 't')).toMatchObject([{ answer: 't/phi' }])
  })

  it('finds words that stand under two answers', () => {
    write('a.yaml', OTHER)
    write('b.yaml', 'topic: t\nanswers: { t/mot: [có mất phí không], t/hai: [có mất phí không] }\n')
    expect(faultsOf(() => loadIntents(dir))).toMatchObject([{ file: 'b.yaml', field: 'answers.t/hai.0' }])
  })

  it.each([
    ['a topic in capitals', 'topic: Muc-Dong\nutterances: [a]\n', 'topic'],
    ['an unknown kind of out of scope', 'topic: out-of-scope/other\nutterances: [a]\n', 'topic'],
    ['an empty question', 'topic: t\nutterances: [a, " "]\n', 'utterances.1'],
    ['a misspelt field', 'topic: t\nuterances: [a]\n', ''],
    ['an answer of another topic', 'topic: t\nanswers: { u/x: [a] }\n', 'answers.u/x'],
    ['broken YAML', 'topic: t\nutterances:\n - "a\n', ''],
  ])('reports %s with file and field', (_what, content, field) => {
    write('a.yaml', OTHER)
    write('b.yaml', content)
    const faults = faultsOf(() => loadIntents(dir))
    expect(faults).toMatchObject([{ file: 'b.yaml', field }])
    expect(faults[0]?.fix).not.toBe('')
  })

  it('lists the faults of all files at once', () => {
    write('a.yaml', 'topic: A\n')
    write('b.yaml', 'topic: B\n')
    expect(faultsOf(() => loadIntents(dir)).map((f) => f.file)).toEqual(['a.yaml', 'b.yaml'])
  })

  it('refuses a missing folder and fewer than two topics', () => {
    expect(faultsOf(() => loadIntents(join(dir, 'nowhere')))[0]?.file).toContain('nowhere')
    write('a.yaml', OTHER)
    expect(faultsOf(() => loadIntents(dir))[0]?.problem).toContain('two topics')
  })
})

describe('hashIntents', () => {
  it('changes with any word and with nothing else in the folder', () => {
    write('a.yaml', OTHER)
    const before = hashIntents(dir)
    mkdirSync(join(dir, 'notes'))
    write('readme.md', 'x')
    expect(hashIntents(dir)).toBe(before)
    write('a.yaml', OTHER.replace('rơi', 'mất'))
    expect(hashIntents(dir)).not.toBe(before)
  })
})
