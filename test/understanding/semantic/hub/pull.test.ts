import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isThere, pullModel } from '../../../../src/understanding/semantic/hub/pull.ts'
import { findModel } from '../../../../src/understanding/semantic/model-folder.ts'
import { type Hub, type Mishap, startHub } from '../../../support/hub.ts'
import { TINY } from '../../../support/tiny-model.ts'
import { emptyFolder, withModel } from '../fixture.ts'

const GRAPH = 'onnx/model_quantized.onnx'

async function hubWith(mishaps: Readonly<Record<string, Mishap>> = {}) {
  const source = withModel()
  const hub = await startHub(source.modelsDir, mishaps)
  onTestFinished(() => hub.close())
  return { hub, source: source.dir, modelsDir: emptyFolder() }
}

function pull(
  { hub, modelsDir }: { readonly hub: Pick<Hub, 'url'>; readonly modelsDir: string },
  stallMs = 5000,
) {
  const files: Record<string, string> = {}
  const steps: [string, number, number | null][] = []
  const pulled = pullModel({
    from: hub.url,
    modelsDir,
    model: TINY,
    stallMs,
    onProgress: (...step) => void steps.push(step),
    onFile: (file, { sha256 }) => {
      files[file] = sha256
    },
  })
  return { pulled, files, steps }
}

/** That nothing half stands under the model's name. */
function expectNothing(modelsDir: string) {
  expect(existsSync(join(modelsDir, TINY))).toBe(false)
  expect(isThere(modelsDir, TINY)).toBe(false)
}

describe('fetching a model', () => {
  it('brings every file, byte by byte, and leaves nothing else', async () => {
    const where = await hubWith()
    const { pulled, files, steps } = pull(where)
    const dir = await pulled
    expect(findModel(where.modelsDir, TINY).dir).toBe(dir)
    for (const file of Object.keys(files)) {
      expect(readFileSync(join(dir, file))).toEqual(readFileSync(join(where.source, file)))
    }
    const { files: wanted } = findModel(where.modelsDir, TINY)
    expect(Object.keys(files)).toEqual([...wanted.map(({ path }) => path), 'embedding.json'])
    expect(files[GRAPH]).toMatch(/^[0-9a-f]{64}$/)
    const bytes = readFileSync(join(where.source, GRAPH)).length
    expect(steps.filter(([file]) => file === GRAPH).at(-1)).toEqual([GRAPH, bytes, bytes])
    expect(readdirSync(join(where.modelsDir, 'hoi-test'))).toEqual(['tiny'])
    expect(isThere(where.modelsDir, TINY)).toBe(true)
  })

  it('has patience with a slow line as long as something comes', async () => {
    const where = await hubWith({ [GRAPH]: 'slow' })
    await pull(where, 400).pulled
    expect(isThere(where.modelsDir, TINY)).toBe(true)
  })

  it('is not needed again where only what says how its vectors are read is missing or wrong', async () => {
    const { modelsDir, dir } = withModel()
    writeFileSync(join(dir, 'embedding.json'), '{')
    expect(isThere(modelsDir, TINY)).toBe(true)
    rmSync(join(dir, 'embedding.json'))
    expect(isThere(modelsDir, TINY)).toBe(true)
  })

  it('replaces a folder that is not complete', async () => {
    const where = await hubWith()
    await pull(where).pulled
    rmSync(join(where.modelsDir, TINY, 'config.json'))
    writeFileSync(join(where.modelsDir, TINY, 'stray'), '')
    await pull(where).pulled
    expect(isThere(where.modelsDir, TINY)).toBe(true)
    expect(existsSync(join(where.modelsDir, TINY, 'stray'))).toBe(false)
  })
})

describe('what goes wrong is said, and the next try goes on from there', () => {
  it.each([
    ['cut off', 'broke off'],
    ['hang', 'sent nothing for 0.3 s'],
    ['silent', 'sent nothing for 0.3 s'],
    ['damaged', 'arrived damaged'],
    [500, 'answers 500'],
    [401, 'without an account'],
  ] as const)('the graph: %s', async (mishap, said) => {
    const where = await hubWith({ [GRAPH]: mishap })
    await expect(pull(where, 300).pulled).rejects.toMatchObject({
      code: 'PULL_FAILED',
      message: expect.stringContaining(said),
    })
    expectNothing(where.modelsDir)
    await pull(where).pulled
    expect(isThere(where.modelsDir, TINY)).toBe(true)
  })

  it('fetches only the rest of what was cut off', async () => {
    const where = await hubWith({ [GRAPH]: 'cut off' })
    await expect(pull(where).pulled).rejects.toThrow('Run the command again')
    const half = readFileSync(join(where.source, GRAPH)).length >> 1
    const before = where.hub.asked.length
    const { pulled, files } = pull(where)
    await pulled
    expect(where.hub.asked.slice(before)).toEqual([
      `${GRAPH} bytes=${half}-`,
      'onnx/model_quantized.onnx_data',
      'embedding.json',
    ])
    // What was there before is told again, with its digest.
    expect(Object.keys(files)).toContain('config.json')
    expect(readFileSync(join(where.modelsDir, TINY, GRAPH))).toEqual(readFileSync(join(where.source, GRAPH)))
  })

  it('begins anew where more has arrived than the file has', async () => {
    const where = await hubWith({ [GRAPH]: 'cut off' })
    await expect(pull(where).pulled).rejects.toThrow('broke off')
    appendFileSync(join(where.modelsDir, 'hoi-test/.tiny.partial', `${GRAPH}.part`), Buffer.alloc(1e6))
    await pull(where).pulled
    expect(readFileSync(join(where.modelsDir, TINY, GRAPH))).toEqual(readFileSync(join(where.source, GRAPH)))
  })

  it('begins anew where the file is another one meanwhile', async () => {
    const where = await hubWith({ 'tokenizer.json': 'changed' })
    await expect(pull(where).pulled).rejects.toThrow('broke off')
    await pull(where).pulled
    expect(readFileSync(join(where.modelsDir, TINY, 'tokenizer.json'))).toEqual(
      readFileSync(join(where.source, 'tokenizer.json')),
    )
  })

  it('names the file that the hub does not have', async () => {
    const where = await hubWith()
    rmSync(join(where.source, 'tokenizer.json'))
    await expect(pull(where).pulled).rejects.toThrow('has no tokenizer.json of hoi-test/tiny')
    expectNothing(where.modelsDir)
  })

  it('names the folder that cannot be written, not the host', async () => {
    const where = await hubWith()
    writeFileSync(join(where.modelsDir, 'hoi-test'), 'a file where the folder should be')
    await expect(pull(where).pulled).rejects.toMatchObject({
      code: 'PULL_FAILED',
      message: expect.stringMatching(/hoi-test.* cannot be written/),
    })
  })

  it('names the host that cannot be reached', async () => {
    const where = await hubWith()
    await where.hub.close()
    const closed = { url: where.hub.url, close: async () => undefined }
    await expect(pull({ ...where, hub: closed }).pulled).rejects.toThrow(
      `${new URL(where.hub.url).host} cannot be reached (ECONNREFUSED)`,
    )
    expectNothing(where.modelsDir)
  })
})
