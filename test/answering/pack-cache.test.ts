import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadValidPack } from '../../src/answering/load-brain.ts'
import { cachedPack } from '../../src/answering/pack-cache.ts'
import { FOLDERS } from '../support/brain.ts'

let folder: string
let knowledge: string
let cache: string
let loads: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-cache-'))
  knowledge = join(folder, 'knowledge')
  cache = join(folder, 'cache')
  cpSync(FOLDERS.knowledgeDir, knowledge, { recursive: true })
  loads = 0
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const load = (cacheDir = cache) =>
  cachedPack(knowledge, cacheDir, (dir) => {
    loads += 1
    return loadValidPack(dir)
  })
const kept = () => join(cache, 'knowledge.pack')

test('the second time nothing is loaded, and the pack is the same in every part', () => {
  const first = load()
  const second = load()
  expect(loads).toBe(1)
  expect(second).toEqual(first)
  expect(second).not.toBe(first)
})

test('a changed file is loaded', () => {
  load()
  const path = join(knowledge, 'phrases.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('Xem thêm', 'Đọc thêm'))
  expect(load().phrases.get('answer.more')).toBe('Đọc thêm')
  expect(loads).toBe(2)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 1000)],
  ['damaged', (bytes: Buffer) => bytes.fill(7, 5000, 5010)],
  ['empty', () => Buffer.alloc(0)],
])('a cache that is %s costs a load and no more', (_, harm) => {
  load()
  writeFileSync(kept(), harm(readFileSync(kept())))
  expect(load().topics.size).toBe(44)
  expect(loads).toBe(2)
  load()
  expect(loads).toBe(2)
})

test('a cache that cannot be written costs loading each time', () => {
  writeFileSync(join(folder, 'file'), '')
  load(join(folder, 'file', 'below'))
  load(join(folder, 'file', 'below'))
  expect(loads).toBe(2)
})

test('knowledge with a fault is never kept', () => {
  const path = join(knowledge, 'topics.yaml')
  const sound = readFileSync(path, 'utf8')
  writeFileSync(path, 'topics: [')
  expect(() => load()).toThrow(/topics\.yaml/)
  expect(() => load()).toThrow(/topics\.yaml/)
  writeFileSync(path, sound)
  expect(load().topics.size).toBe(44)
  expect(loads).toBe(3)
})

test('what changed while it was loaded is not kept', () => {
  const path = join(knowledge, 'phrases.yaml')
  const before = readFileSync(path, 'utf8')
  cachedPack(knowledge, cache, (dir) => {
    writeFileSync(path, before.replace('Xem thêm', 'Đọc thêm'))
    return loadValidPack(dir)
  })
  writeFileSync(path, before)
  expect(load().phrases.get('answer.more')).toBe('Xem thêm')
})

test('a cache that cannot be moved into place leaves nothing behind', () => {
  mkdirSync(kept(), { recursive: true })
  load()
  expect(readdirSync(cache)).toEqual(['knowledge.pack'])
})
