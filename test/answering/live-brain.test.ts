import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../src/answering/ask.ts'
import { hear } from '../../src/answering/brain.ts'
import { KnowledgeInvalid } from '../../src/answering/errors.ts'
import { type LiveBrain, liveBrain } from '../../src/answering/live-brain.ts'
import { type BrainFolders, loadBrain } from '../../src/answering/load-brain.ts'
import { InvalidIntents } from '../../src/understanding/intents.ts'
import type { Understanding } from '../../src/understanding/understanding.ts'
import { FOLDERS } from '../support/brain.ts'

let dir: string
let folders: BrainFolders
let live: LiveBrain
let readied: number

/** Loaded once from the real folders: what is tested begins with a change. */
const first = loadBrain(FOLDERS, 'ai-quoc').brain

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'live-'))
  folders = { ...FOLDERS, knowledgeDir: join(dir, 'knowledge'), intentsDir: join(dir, 'intents') }
  cpSync(FOLDERS.knowledgeDir, folders.knowledgeDir, { recursive: true })
  cpSync(FOLDERS.intentsDir, folders.intentsDir, { recursive: true })
  readied = 0
  live = liveBrain(first, folders, 'ai-quoc', () => {
    readied += 1
  })
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const edit = (file: string, change: (text: string) => string) => {
  const path = join(folders.knowledgeDir, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
const otherwise = () => edit('phrases.yaml', (text) => text.replace('Áp dụng từ', 'Có giá trị từ'))
const told = async () => {
  const question = { text: 'mất thẻ bảo hiểm y tế thì làm lại ở đâu' }
  return (await ask(live.current(), question, new Date('2026-11-28T05:00:00Z'), () => 0)).text
}

describe('reloading', () => {
  it('takes up changed knowledge', async () => {
    otherwise()
    expect(await told()).not.toContain('Có giá trị từ')
    expect(await live.reload()).toMatchObject({ ok: true })
    expect(await told()).toContain('Có giá trị từ')
    expect(readied).toBe(1)
  })

  it('keeps the former knowledge when the new one has a fault, and says which', async () => {
    const before = await told()
    const file = 'answers/mat-the-cap-lai/chung.md'
    edit(file, (text) => text.replace('document: ', 'document: khong-co-'))
    const result = await live.reload()
    expect(result.ok).toBe(false)
    if (result.ok || !(result.error instanceof KnowledgeInvalid)) throw new Error('not refused')
    expect(result.error.faults).toContainEqual(
      expect.objectContaining({ file, line: expect.any(Number), fix: expect.stringContaining('documents/') }),
    )
    expect(await told()).toBe(before)
    expect(readied).toBe(0)
  })

  it('keeps the former reading when an utterance stands under two topics', async () => {
    const before = live.current()
    writeFileSync(
      join(folders.intentsDir, 'mat-the-cap-lai.yaml'),
      readFileSync(join(folders.intentsDir, 'mat-the-cap-lai.yaml'), 'utf8').replace(
        'utterances:\n',
        'utterances:\n  - "Trẻ sơ sinh được cấp thẻ thế nào, xin thử một câu"\n',
      ),
    )
    writeFileSync(
      join(folders.intentsDir, 'hssv.yaml'),
      readFileSync(join(folders.intentsDir, 'hssv.yaml'), 'utf8').replace(
        'utterances:\n',
        'utterances:\n  - "Tre so sinh duoc cap the the nao, xin thu mot cau"\n',
      ),
    )
    const result = await live.reload()
    if (result.ok || !(result.error instanceof InvalidIntents)) throw new Error('not refused')
    expect(result.error.faults).toEqual([
      expect.objectContaining({ file: 'mat-the-cap-lai.yaml', line: 3, fix: expect.any(String) }),
    ])
    expect(live.current()).toBe(before)
  })

  it('takes up changed utterances where the model cannot be kept', async () => {
    const nowhere = join(dir, 'file')
    writeFileSync(nowhere, '')
    const unkept = liveBrain(
      first,
      { ...folders, cacheDir: join(nowhere, 'below') },
      'ai-quoc',
      () => undefined,
    )
    const file = join(folders.intentsDir, 'hssv.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('utterances:\n', 'utterances:\n  - "học trò đóng thẻ ra sao đây"\n'),
    )
    const result = await unkept.reload()
    if (!result.ok) throw result.error
    expect(result.brain.understand('học trò đóng thẻ ra sao đây', '2026-11-28').topics[0]?.topic).toBe('hssv')
  })

  it('teaches the second look the changed utterances, and answers with it', async () => {
    const taught: string[][] = []
    const tier = {
      learn: (utterances: readonly { readonly text: string }[]) => {
        taught.push(utterances.map(({ text }) => text))
      },
      refine: (heard: Understanding) => ({ ...heard, zone: 'unclear' as const }),
    }
    live = liveBrain(first, folders, 'ai-quoc', () => undefined, tier)
    const file = join(folders.intentsDir, 'hssv.yaml')
    const added = 'học trò đóng thẻ ra sao đây'
    writeFileSync(file, readFileSync(file, 'utf8').replace('utterances:\n', `utterances:\n  - "${added}"\n`))
    const result = await live.reload()
    if (!result.ok) throw result.error
    expect(taught).toHaveLength(1)
    expect(taught[0]).toContain(added)
    const told = await hear(live.current(), { kind: 'text', text: added }, new Date('2026-11-28T05:00:00Z'))
    expect(told).toMatchObject({ kind: 'text', heard: { zone: 'unclear' } })
  })

  it('loads once more when it is asked for meanwhile', async () => {
    const first = live.reload()
    otherwise()
    const second = live.reload()
    const third = live.reload()
    await Promise.all([first, second, third])
    expect(await told()).toContain('Có giá trị từ')
    expect(readied).toBe(2)
  })
})
