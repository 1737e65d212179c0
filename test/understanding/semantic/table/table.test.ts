import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTable } from '../../../../src/understanding/semantic/table/fill.ts'
import { keepTable, readTable, tablePath } from '../../../../src/understanding/semantic/table/kept-table.ts'
import { similarityTo } from '../../../../src/understanding/semantic/table/similarity.ts'
import { roundVector, type VectorTable } from '../../../../src/understanding/semantic/table/vector-table.ts'
import { emptyFolder } from '../fixture.ts'

const TABLE: VectorTable = {
  dimensions: 3,
  rows: new Map([
    ['mất thẻ', Int8Array.of(127, 0, -5)],
    ['sinh con', Int8Array.of(0, -127, 127)],
  ]),
}

function kept(key = 'key') {
  const path = tablePath(emptyFolder(), 'org/name')
  expect(keepTable(path, key, TABLE)).toBeNull()
  return path
}

describe('a kept table', () => {
  it('comes back as it was, and nothing lies beside it', () => {
    const path = kept()
    expect(readTable(path, 'key')).toEqual(TABLE)
    expect(readdirSync(join(path, '..'))).toEqual(['utterances.org--name.vectors'])
  })

  it('is not taken under another key', () => {
    expect(readTable(kept(), 'another key')).toBeNull()
  })

  it('is not taken when a byte is changed or missing', () => {
    const path = kept()
    const sound = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(sound)
        damaged.writeUInt8(damaged.readUInt8(at) ^ change, at)
        writeFileSync(path, damaged)
        expect(readTable(path, 'key')).toBeNull()
        writeFileSync(path, sound.subarray(0, at))
        expect(readTable(path, 'key')).toBeNull()
      }),
    )
  })

  it('that is not there is none', () => {
    expect(readTable(join(emptyFolder(), 'nothing'), 'key')).toBeNull()
  })

  it('that cannot be written is said, not thrown', () => {
    const path = join(emptyFolder(), 'taken')
    mkdirSync(path)
    expect(keepTable(path, 'key', TABLE)).toContain('could not be kept')
  })
})

describe('filling a table', () => {
  const EMPTY: VectorTable = { dimensions: 2, rows: new Map() }

  function filling(isStale = () => false) {
    const embedded: string[] = []
    const written: VectorTable[] = []
    const told: (readonly [number, number])[] = []
    return {
      embedded,
      written,
      told,
      embed: async (sentence: string) => {
        embedded.push(sentence)
        return Float32Array.of(0.6, sentence.length)
      },
      keep: (table: VectorTable) => void written.push(table),
      onProgress: (done: number, of: number) => void told.push([done, of]),
      isStale,
    }
  }

  it('embeds each sentence once and keeps the whole', async () => {
    const work = filling()
    const table = await fillTable(['a', 'bb', 'a'], EMPTY, work)
    expect(work.embedded).toEqual(['a', 'bb'])
    expect(work.told).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(work.written).toEqual([table])
  })

  it('takes over what is known, and drops what nobody asks for any more', async () => {
    const former = await fillTable(['a', 'bb'], EMPTY, filling())
    const work = filling()
    const table = await fillTable(['bb', 'ccc'], former ?? EMPTY, work)
    expect(work.embedded).toEqual(['ccc'])
    expect([...(table?.rows.keys() ?? [])]).toEqual(['bb', 'ccc'])
    expect(table?.rows.get('bb')).toBe(former?.rows.get('bb'))
  })

  it('writes nothing where nothing changed', async () => {
    const former = await fillTable(['a'], EMPTY, filling())
    const work = filling()
    await fillTable(['a'], former ?? EMPTY, work)
    expect(work.written).toEqual([])
  })

  it('ends where nobody wants it any more', async () => {
    const work: ReturnType<typeof filling> = filling(() => work.embedded.length === 2)
    expect(await fillTable(['a', 'bb', 'ccc'], EMPTY, work)).toBeNull()
    expect(work.embedded).toEqual(['a', 'bb'])
  })

  it('keeps a long work now and then, with all that was known', async () => {
    const work = filling()
    const former = { dimensions: 2, rows: new Map([['known', Int8Array.of(1, 2)]]) }
    const sentences = Array.from({ length: 1500 }, (_, i) => `sentence ${i}`)
    await fillTable(['known', ...sentences], former, work)
    expect(work.written.map(({ rows }) => rows.size)).toEqual([1001, 1501])
  })
})

describe('how near a message is to a class', () => {
  const at = (degrees: number) =>
    Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180))

  it('is the cosine, to a hundredth, although the utterances are rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 359 }), (a, b) => {
        const expected = Math.cos(((a - b) * Math.PI) / 180)
        expect(similarityTo(at(a), [roundVector(at(b))])).toBeCloseTo(expected, 1.99)
      }),
    )
  })

  it('counts the five nearest utterances only, wherever they stand', () => {
    const nearest = [0, 1, 2, 3, 4].map((degrees) => roundVector(at(degrees)))
    const far = [90, 120, 180].map((degrees) => roundVector(at(degrees)))
    const expected = similarityTo(at(0), nearest)
    expect(similarityTo(at(0), [...far, ...nearest])).toBe(expected)
    expect(similarityTo(at(0), [...nearest, ...far])).toBe(expected)
  })

  it('is unknown of a class without utterances', () => {
    expect(similarityTo(at(0), [])).toBeNull()
  })
})
