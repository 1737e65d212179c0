import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, type TestContext, test } from 'vitest'
import { loadIntents } from '../../src/understanding/intents.ts'
import { TRIPLES } from '../../src/understanding/semantic/check/sentences.ts'
import { FOLDERS } from '../support/brain.ts'
import { startHub } from '../support/hub.ts'
import { TINY, writeTinyModel } from '../support/tiny-model.ts'
import { emptyFolder, hoi, type Run } from './hoi.ts'

const SENTENCES = [
  ...loadIntents(FOLDERS.intentsDir).map(({ text }) => text),
  ...TRIPLES.flatMap(({ asked, paraphrase, stranger }) => [asked, paraphrase, stranger]),
]

const RELATED = [
  ['mất', 'rơi'],
  ['đâu', 'chỗ'],
  ['thẻ', 'bhyt'],
  ['sinh', 'đẻ'],
  ['chi', 'toán'],
  ['tuyến', 'viện'],
  ['trái', 'đúng'],
  ['hưởng', 'trả'],
  ['mở', 'làm'],
  ['cửa', 'việc'],
]

const NAMED = { SEMANTIC_MODEL: TINY }

/** A folder to run in, with the tiny model where the settings look for it. */
function withModel(): string {
  const cwd = emptyFolder()
  writeTinyModel(join(cwd, 'models'), { sentences: SENTENCES, related: RELATED })
  return cwd
}

/** Tests run side by side: each closes its own. */
async function hubOf({ onTestFinished }: TestContext) {
  const hub = await startHub(join(withModel(), 'models'))
  onTestFinished(() => hub.close())
  return hub
}

/** Some of the topics, which are learnt in a moment. */
function fewIntents(): string {
  const folder = emptyFolder()
  for (const file of readdirSync(FOLDERS.intentsDir).toSorted().slice(0, 6)) {
    copyFileSync(join(FOLDERS.intentsDir, file), join(folder, file))
  }
  return folder
}

function expectPlain({ stderr }: Run): void {
  expect(stderr).not.toMatch(/^\s+at /m)
}

describe.concurrent('`model pull`', () => {
  test('fetches a model that can then be used, and does not fetch it twice', async (context) => {
    const hub = await hubOf(context)
    const cwd = emptyFolder()
    const run = await hoi(['model', 'pull', TINY, '--from', `${hub.url}/`], { cwd })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('Licence: not known here')
    expect(run.stdout).toMatch(/onnx\/model_quantized\.onnx {2}\d+ bytes {2}sha256 [0-9a-f]{64}/)
    expect(readdirSync(join(cwd, 'models', 'hoi-test'))).toEqual(['tiny'])
    expect(run.stdout).toContain(`set SEMANTIC_MODEL=${TINY}`)

    const asked = hub.asked.length
    const again = await hoi(['model', 'pull'], { cwd, env: NAMED })
    expect(again.code).toBe(0)
    expect(again.stdout).toContain('is there already')
    expect(hub.asked.length).toBe(asked)
  })

  test('takes the folder that is named', async (context) => {
    const hub = await hubOf(context)
    const dir = join(emptyFolder(), 'elsewhere')
    const run = await hoi(['model', 'pull', TINY, '--from', hub.url, '--dir', dir])
    expect(run.code).toBe(0)
    expect(existsSync(join(dir, TINY, 'config.json'))).toBe(true)
  })

  test('without internet names the host, the licence, and how to copy the folder by hand', async () => {
    const hub = await startHub(emptyFolder())
    await hub.close()
    const run = await hoi(['model', 'pull', '--from', hub.url])
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('Licence: MIT')
    for (const said of [
      new URL(hub.url).host,
      'By hand',
      'https://huggingface.co/Xenova/bge-m3',
      'onnx/model_quantized.onnx',
      join('models', 'Xenova/bge-m3'),
    ]) {
      expect(run.stderr).toContain(said)
    }
    expectPlain(run)
  })

  test('of a model that the hub does not have says so, and leaves nothing', async (context) => {
    const hub = await hubOf(context)
    const cwd = emptyFolder()
    const run = await hoi(['model', 'pull', 'hoi-test/other', '--from', hub.url], { cwd })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('has no config.json of hoi-test/other')
    expect(existsSync(join(cwd, 'models', 'hoi-test/other'))).toBe(false)
    expectPlain(run)
  })

  test.each([
    [['model', 'pull', 'no-such-form']],
    [['model', 'pull', '../../etc/x']],
    [['model', 'pull', '--from', 'ftp://hub']],
    [['model', 'pull', '--timeout', 'long']],
  ])('%j is wrong usage', async (args) => {
    const run = await hoi(args)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).toContain('hoi model pull')
  })
})

describe.concurrent('`model check`', { timeout: 60_000 }, () => {
  test('measures a model that is there', async () => {
    const env = { ...NAMED, INTENTS_DIR: fewIntents() }
    const run = await hoi(['model', 'check', '--json'], { cwd: withModel(), env })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    const report = JSON.parse(run.stdout)
    expect(report).toMatchObject({
      ok: true,
      model: TINY,
      opened: { dimensions: 64, vectors: 0 },
      heldOut: { seed: expect.any(Number), utterances: 300, comparedWith: 120, weightInUse: 10 },
    })
    expect(report.triples).toHaveLength(TRIPLES.length)
    const [alone, ...others] = report.heldOut.scores
    expect(alone).toMatchObject({ weight: 0, first: expect.any(Number) })
    // The classifier alone, learnt from all the others, is right more often than not; the model changes some of it.
    expect(alone.first).toBeGreaterThan(0.5)
    expect(others.map((score: { first: number }) => score.first)).not.toEqual(others.map(() => alone.first))
  })

  test('says in words what it found, and leaves the vectors of the utterances alone', async () => {
    const cwd = withModel()
    const run = await hoi(['model', 'check'], { cwd, env: { ...NAMED, INTENTS_DIR: fewIntents() } })
    expect(run.code).toBe(0)
    for (const said of [
      '64 dimensions',
      'Paraphrases lie nearer than strangers',
      'the classifier alone',
      'in use',
    ]) {
      expect(run.stdout).toContain(said)
    }
    expect(readdirSync(cwd)).toEqual(['models'])
  })

  test('ends with 1 and says how to get one where there is none', async () => {
    const run = await hoi(['model', 'check'])
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain('There is no embedding model at')
    expect(run.stderr).toContain('hoi model pull')
    expectPlain(run)
  })

  test.each([
    ['config.json', null, 'MODEL_INCOMPLETE'],
    ['onnx/model_quantized.onnx', 'no graph', 'MODEL_BROKEN'],
    ['embedding.json', null, 'MODEL_UNKNOWN'],
    ['embedding.json', '{', 'CARD_INVALID'],
  ])('ends with 1 where %s is %s', async (file, content, code) => {
    const cwd = withModel()
    const path = join(cwd, 'models', TINY, file)
    if (content === null) rmSync(path)
    else writeFileSync(path, content)
    const run = await hoi(['model', 'check', '--json'], { cwd, env: NAMED })
    expect(run.code).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, code, problem: expect.stringContaining(TINY) })
  })
})

describe('with a model in its place', { timeout: 60_000 }, () => {
  /** Of several things at once: nobody can be sure. */
  const QUESTION = ['ask', '--json', 'thẻ hết hạn, sinh con ở tỉnh khác rồi lại làm mất thẻ']

  test('`train` has it read the utterances, and `ask` ranks by meaning as well', async () => {
    const cwd = withModel()
    const trained = await hoi(['train'], { cwd, env: NAMED })
    expect({ code: trained.code, stderr: trained.stderr }).toEqual({ code: 0, stderr: '' })
    expect(trained.stdout).toContain('It has read them all')
    expect(readdirSync(cwd)).toContain('utterances.hoi-test--tiny.vectors')

    const by = await hoi(QUESTION, { cwd, env: NAMED })
    const without = await hoi(QUESTION, { cwd })
    expect({ code: by.code, stderr: by.stderr }).toEqual({ code: 0, stderr: '' })
    const confidence = ({ stdout }: Run) => JSON.parse(stdout).confidence
    expect(confidence(by)).toEqual(expect.any(Number))
    expect(confidence(by)).not.toBe(confidence(without))
  })

  test.each([
    ['is not complete', 'config.json', null],
    ['cannot be used', 'onnx/model_quantized.onnx', 'no graph'],
  ])('`train` ends with 1 where it %s', async (said, file, content) => {
    const cwd = withModel()
    const path = join(cwd, 'models', TINY, file)
    if (content === null) rmSync(path)
    else writeFileSync(path, content)
    const run = await hoi(['train'], { cwd, env: NAMED })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(said)
    expect(run.stdout).not.toContain('It has read them all')
  })

  test('`train` ends with 1 where the vectors cannot be kept', async () => {
    const cwd = withModel()
    const file = join(cwd, 'file')
    writeFileSync(file, '')
    const env = { ...NAMED, SEMANTIC_MODEL_DIR: join(cwd, 'models'), DATA_DIR: file }
    const run = await hoi(['train'], { cwd, env })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('could not be kept')
  })

  test('a broken one is said once, and the answer is that of the classifier', async () => {
    const cwd = withModel()
    writeFileSync(join(cwd, 'models', TINY, 'tokenizer.json'), 'no tokenizer')
    const broken = await hoi(QUESTION, { cwd, env: NAMED })
    expect(broken.code).toBe(0)
    expect(broken.stderr.match(/understood without it/g)).toHaveLength(1)
    const { ms: _, ...answer } = JSON.parse(broken.stdout)
    expect(JSON.parse((await hoi(QUESTION, { cwd })).stdout)).toMatchObject(answer)
  })
})

test.concurrent('`config` lists where the model is looked for', async () => {
  const run = await hoi(['config', '--json'])
  expect(JSON.parse(run.stdout)).toMatchObject({ SEMANTIC_MODEL_DIR: null, SEMANTIC_MODEL: 'Xenova/bge-m3' })
  const wrong = await hoi(['config'], { env: { SEMANTIC_MODEL: '../elsewhere' } })
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('SEMANTIC_MODEL')
})
