import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadOrTrain } from '../../../src/understanding/classifier/cache.ts'
import { createClassifier } from '../../../src/understanding/classifier/classifier.ts'
import { InvalidIntents } from '../../../src/understanding/intents.ts'
import { smallIntents } from './fixture.ts'

let root: string
let intentsDir: string
let cacheDir: string
const modelFile = () => join(cacheDir, 'intents.model')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'model-'))
  intentsDir = mkdtempSync(join(root, 'intents-'))
  cacheDir = join(root, 'data', 'cache')
  for (const [topic, utterances] of Map.groupBy(smallIntents(), (u) => u.topic)) {
    const finer = Map.groupBy(
      utterances.filter(({ answer }) => answer !== null),
      ({ answer }) => answer,
    )
    const file = {
      topic,
      answers: Object.fromEntries([...finer].map(([answer, own]) => [answer, own.map(({ text }) => text)])),
      utterances: utterances.filter(({ answer }) => answer === null).map(({ text }) => text),
    }
    writeFileSync(join(intentsDir, `${topic.replace('/', '-')}.yaml`), dump(file))
  }
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('loadOrTrain', () => {
  it('trains once and then reads a model that judges exactly alike', () => {
    const first = loadOrTrain(intentsDir, cacheDir)
    const second = loadOrTrain(intentsDir, cacheDir)
    expect([first.trained, second.trained]).toEqual([true, false])
    const [fresh, stored] = [createClassifier(first.model), createClassifier(second.model)]
    for (const { normalized } of smallIntents()) {
      expect(stored.classify(normalized)).toEqual(fresh.classify(normalized))
    }
  })

  it('stores what tells finer answers apart', () => {
    const { model } = loadOrTrain(intentsDir, cacheDir)
    expect(model.finer.map(({ topic, answers }) => [topic, answers.length])).toEqual([['mat-the-cap-lai', 2]])
    expect(loadOrTrain(intentsDir, cacheDir).model.finer).toEqual(model.finer)
  })

  it('takes a model that was trained elsewhere, if it is of the very same intents', () => {
    const nowhere = join(modelFile(), 'below')
    const { bytes } = loadOrTrain(intentsDir, cacheDir)
    if (bytes === null) throw new Error('nothing was trained')
    const made = { bytes, cacheProblem: 'no room' }
    expect(loadOrTrain(intentsDir, nowhere, made)).toMatchObject({ trained: false, cacheProblem: 'no room' })
    const spoilt = { ...made, bytes: Buffer.from(bytes.map((b) => b ^ 1)) }
    expect(loadOrTrain(intentsDir, nowhere, spoilt).trained).toBe(true)
    const file = join(intentsDir, 'doi-noi-kcb.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}  - đăng ký khám chỗ khác\n`)
    expect(loadOrTrain(intentsDir, nowhere, made).trained).toBe(true)
  })

  it('trains again when an utterance is added', () => {
    loadOrTrain(intentsDir, cacheDir)
    const file = join(intentsDir, 'doi-noi-kcb.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}  - đăng ký khám chỗ khác\n`)
    expect(loadOrTrain(intentsDir, cacheDir).trained).toBe(true)
    expect(loadOrTrain(intentsDir, cacheDir).trained).toBe(false)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['three bytes', () => Buffer.from('abc')],
    ['altered in one byte', (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === 5000 ? b ^ 1 : b)))],
    ['other text', () => Buffer.from('{"topics":[]}'.repeat(50))],
  ])('ignores a cache file that is %s', (_what, spoil) => {
    const { model } = loadOrTrain(intentsDir, cacheDir)
    writeFileSync(modelFile(), spoil(readFileSync(modelFile())))
    const again = loadOrTrain(intentsDir, cacheDir)
    expect(again.trained).toBe(true)
    expect(again.model.topics).toEqual(model.topics)
    expect(loadOrTrain(intentsDir, cacheDir).trained).toBe(false)
  })

  it('works without a cache when its folder cannot be written, and says so', () => {
    writeFileSync(join(root, 'file'), '')
    const loaded = loadOrTrain(intentsDir, join(root, 'file', 'cache'))
    expect(loaded.trained).toBe(true)
    expect(loaded.cacheProblem).toContain('file')
  })

  it('does not hide faulty intents', () => {
    writeFileSync(join(intentsDir, 'x.yaml'), 'topic: X\n')
    expect(() => loadOrTrain(intentsDir, cacheDir)).toThrow(InvalidIntents)
  })
})
