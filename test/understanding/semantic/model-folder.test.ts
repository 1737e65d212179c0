import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_MODEL, MODEL_ID } from '../../../src/understanding/semantic/known-models.ts'
import { findModel, REQUIRED_FILES } from '../../../src/understanding/semantic/model-folder.ts'
import { DEFAULT_WEIGHT } from '../../../src/understanding/semantic/rerank.ts'
import { emptyFolder, withModel } from './fixture.ts'

describe("a model's folder", () => {
  it('is found with its files and how it is read', () => {
    const { modelsDir, model, dir } = withModel()
    expect(findModel(modelsDir, model)).toMatchObject({
      id: model,
      dir,
      card: { pooling: 'mean', prefix: '' },
      weight: DEFAULT_WEIGHT,
      files: REQUIRED_FILES.map((path) => ({ path, bytes: expect.any(Number) })),
    })
  })

  it('that is not there is absent', () => {
    expect(() => findModel(emptyFolder(), 'org/name')).toThrow(
      expect.objectContaining({ code: 'MODEL_ABSENT', message: expect.stringContaining('org/name') }),
    )
  })

  it.each(REQUIRED_FILES)('without %s, or with an empty one, is not complete', (file) => {
    const { modelsDir, model, dir } = withModel()
    const incomplete = expect.objectContaining({
      code: 'MODEL_INCOMPLETE',
      message: expect.stringContaining(file),
    })
    writeFileSync(join(dir, file), '')
    expect(() => findModel(modelsDir, model)).toThrow(incomplete)
    rmSync(join(dir, file))
    expect(() => findModel(modelsDir, model)).toThrow(incomplete)
  })

  it('of a model that is not known has to say how it is read', () => {
    const { modelsDir, model, dir } = withModel()
    rmSync(join(dir, 'embedding.json'))
    expect(() => findModel(modelsDir, model)).toThrow(
      expect.objectContaining({ code: 'MODEL_UNKNOWN', message: expect.stringContaining('embedding.json') }),
    )
  })

  it('of a known one need not, and may', () => {
    const { modelsDir, dir } = withModel()
    const known = join(modelsDir, DEFAULT_MODEL)
    mkdirSync(dirname(known), { recursive: true })
    renameSync(dir, known)
    rmSync(join(known, 'embedding.json'))
    expect(findModel(modelsDir, DEFAULT_MODEL).card.pooling).toBe('cls')
    writeFileSync(join(known, 'embedding.json'), '{"weight": 25}')
    expect(findModel(modelsDir, DEFAULT_MODEL)).toMatchObject({ card: { pooling: 'cls' }, weight: 25 })
  })

  it.each(['{', '{"pooling": "max"}', '{"weight": -1}'])(
    'with an embedding.json of %s cannot be used',
    (content) => {
      const { modelsDir, model, dir } = withModel()
      writeFileSync(join(dir, 'embedding.json'), content)
      expect(() => findModel(modelsDir, model)).toThrow(
        expect.objectContaining({ code: 'CARD_INVALID', message: expect.stringContaining('embedding.json') }),
      )
    },
  )
})

it.each(['Xenova/bge-m3', 'hoi-test/tiny', 'a/b.c_d'])('%s is a name of a model', (id) => {
  expect(MODEL_ID.test(id)).toBe(true)
})

it.each(['bge-m3', '../x/y', 'a/../b', '../..', 'a/.b', '/etc/x', 'a/b/c', 'a/b\n'])('%j is none', (id) => {
  expect(MODEL_ID.test(id)).toBe(false)
})
