import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KnowledgeInvalid, NoSuchPlace } from '../../src/answering/errors.ts'
import { type BrainFolders, loadBrainApart } from '../../src/answering/load-brain.ts'
import { NO_TIER } from '../../src/understanding/semantic/tier.ts'
import { FOLDERS } from '../support/brain.ts'

let dir: string
let folders: BrainFolders

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'brain-'))
  folders = { ...FOLDERS, knowledgeDir: join(dir, 'knowledge'), cacheDir: join(dir, 'cache') }
  cpSync(FOLDERS.knowledgeDir, folders.knowledgeDir, { recursive: true })
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})
const load = (place = 'ai-quoc') => loadBrainApart(folders, place, NO_TIER.refine)
const model = () => join(folders.cacheDir, 'intents.model')

describe('loading for a server', () => {
  it('trains once, keeps the model for the next start, and then trains no more', async () => {
    const first = await load()
    expect(first.training).toMatchObject({ trained: true, cacheProblem: null })
    expect(existsSync(model())).toBe(true)
    const kept = readFileSync(model())
    const second = await load()
    expect(second.training).toMatchObject({ trained: false, cacheProblem: null })
    expect(readFileSync(model()).equals(kept)).toBe(true)
    const [topic] = second.brain.understand(
      'mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu',
      '2026-11-28',
    ).topics
    expect(topic?.topic).toBe('mat-the-cap-lai')
  }, 60_000)

  it('answers where the model cannot be kept, and says why', async () => {
    writeFileSync(join(dir, 'file'), '')
    folders = { ...folders, cacheDir: join(dir, 'file', 'below') }
    const { training, brain } = await load()
    expect(training.trained).toBe(true)
    expect(training.cacheProblem).toMatch(/could not be kept/)
    expect(brain.understand('mất thẻ bảo hiểm y tế', '2026-11-28').topics).not.toEqual([])
  }, 60_000)

  it('trains nothing for knowledge that is not sound or a place that does not exist', async () => {
    await expect(load('nowhere')).rejects.toThrow(NoSuchPlace)
    const file = join(folders.knowledgeDir, 'answers/mat-the-cap-lai/chung.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('document: ', 'document: khong-co-'))
    await expect(load()).rejects.toThrow(KnowledgeInvalid)
    expect(existsSync(model())).toBe(false)
  })
})
