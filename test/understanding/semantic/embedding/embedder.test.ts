import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vectorDigest } from '../../../../src/understanding/semantic/embedding/digest.ts'
import { loadEmbedder } from '../../../../src/understanding/semantic/embedding/embedder.ts'
import { withModel } from '../fixture.ts'

const MEAN = { pooling: 'mean', prefix: '' } as const

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)

describe('a model on disk', () => {
  it('loads and gives vectors of length one, near for words that mean the same', async () => {
    const { modelsDir, model } = withModel()
    const { embed, dimensions } = await loadEmbedder(modelsDir, model, MEAN)
    const [asked, same, other] = [await embed('mất thẻ'), await embed('rớt thẻ'), await embed('sinh con')]
    expect(dimensions).toBe(64)
    expect(asked).toHaveLength(64)
    expect(cosine(asked, asked)).toBeCloseTo(1)
    expect(cosine(asked, same)).toBeGreaterThan(cosine(asked, other) + 0.3)
  })

  it('gives the same vector when it is loaded twice', async () => {
    const { modelsDir, model } = withModel()
    const first = await loadEmbedder(modelsDir, model, MEAN)
    const second = await loadEmbedder(modelsDir, model, MEAN)
    expect(await second.embed('thẻ hết hạn')).toEqual(await first.embed('thẻ hết hạn'))
  })

  it('reads the sentence behind the prefix that it wants', async () => {
    const { modelsDir, model } = withModel({ sentences: ['mất thẻ', 'query:'] })
    const plain = await loadEmbedder(modelsDir, model, MEAN)
    const prefixed = await loadEmbedder(modelsDir, model, { ...MEAN, prefix: 'query: ' })
    expect(await prefixed.embed('mất thẻ')).toEqual(await plain.embed('query: mất thẻ'))
    expect(await prefixed.embed('mất thẻ')).not.toEqual(await plain.embed('mất thẻ'))
  })

  it('reads a letter and its mark, as phones send them, like the letter that has it', async () => {
    const { modelsDir, model } = withModel()
    const { embed } = await loadEmbedder(modelsDir, model, MEAN)
    expect(await embed('mất thẻ'.normalize('NFD'))).toEqual(await embed('mất thẻ'))
  })

  it.each([
    ['onnx/model_quantized.onnx', 'no graph at all'],
    ['tokenizer.json', '{"version":"1.0"'],
    ['tokenizer.json', '{"model":{"type":"no such kind"}}'],
    ['config.json', '<html>'],
  ])('with a damaged %s (%s) is refused by its folder', async (file, content) => {
    const { modelsDir, model, dir } = withModel()
    writeFileSync(join(dir, file), content)
    await expect(loadEmbedder(modelsDir, model, MEAN)).rejects.toMatchObject({
      code: 'MODEL_BROKEN',
      message: expect.stringContaining(dir),
    })
  })

  it('that lacks a file is refused, and nothing is fetched', async () => {
    const { modelsDir, model, dir } = withModel()
    rmSync(join(dir, 'onnx/model_quantized.onnx'))
    await expect(loadEmbedder(modelsDir, model, MEAN)).rejects.toMatchObject({
      code: 'MODEL_BROKEN',
      message: expect.stringContaining('model_quantized.onnx'),
    })
  })

  it('that has no output of its own for a sentence is refused when it should', async () => {
    const { modelsDir, model } = withModel()
    await expect(loadEmbedder(modelsDir, model, { ...MEAN, pooling: 'sentence' })).rejects.toMatchObject({
      code: 'MODEL_BROKEN',
    })
  })

  it('needs the optional package, and says so by name', async () => {
    const { modelsDir, model } = withModel()
    const absent = '@huggingface/transformers-that-nobody-installed'
    await expect(loadEmbedder(modelsDir, model, MEAN, () => import(absent))).rejects.toMatchObject({
      code: 'PACKAGE_MISSING',
      message: expect.stringContaining('@huggingface/transformers'),
    })
  })
})

describe('what vectors come from', () => {
  const FILES = ['config.json', 'onnx/model_quantized.onnx']

  it('has the same name as long as nothing changes', async () => {
    const { dir } = withModel()
    expect(await vectorDigest(dir, FILES, MEAN)).toBe(await vectorDigest(dir, FILES, MEAN))
  })

  it('has another name with another prefix, another pooling, or a changed byte', async () => {
    const { dir } = withModel()
    const path = join(dir, 'onnx/model_quantized.onnx')
    const names = [
      await vectorDigest(dir, FILES, MEAN),
      await vectorDigest(dir, FILES, { ...MEAN, prefix: 'query: ' }),
      await vectorDigest(dir, FILES, { ...MEAN, pooling: 'cls' }),
    ]
    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    writeFileSync(path, bytes)
    names.push(await vectorDigest(dir, FILES, MEAN))
    expect(new Set(names).size).toBe(4)
  })
})
