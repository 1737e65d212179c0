import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTier, type SemanticSettings } from '../../../src/understanding/semantic/tier.ts'
import { writeTinyModel } from '../../support/tiny-model.ts'
import {
  emptyFolder,
  heardAs,
  isRunning,
  listening,
  RELATED,
  SENTENCES,
  UTTERANCES,
  withModel,
} from './fixture.ts'

/** What the classifier makes of a word that it never saw. */
const UNSURE = heardAs('tôi rớt thẻ rồi', { 'gia-han': 0.37, 'mat-the': 0.35, 'sinh-con': 0.2, other: 0.08 })

function tierOf(settings: SemanticSettings, limitMs?: number) {
  const heard = listening()
  const tier = createTier(settings, heard.log, limitMs)
  onTestFinished(() => tier.close())
  return { tier, ...heard }
}

async function readyTier(settings: SemanticSettings, limitMs = 5000) {
  const made = tierOf(settings, limitMs)
  made.tier.learn(UTTERANCES)
  expect(await made.tier.complete()).toBe('ready')
  return made
}

/** What was said of how many utterances had to be embedded. */
async function embeddedAnew(settings: SemanticSettings, utterances = UTTERANCES): Promise<number> {
  let embedded = -1
  const { log } = listening()
  const tier = createTier(settings, {
    ...log,
    info: (fields) => {
      if ('embedded' in fields) embedded = Number(fields.embedded)
    },
  })
  tier.learn(utterances)
  await tier.complete()
  await tier.close()
  return embedded
}

describe('without a model', () => {
  it('nothing is started, nothing is said aloud, and a message comes back as it is, at once', async () => {
    const { tier, said } = tierOf({ modelsDir: emptyFolder(), model: 'org/name', cacheDir: emptyFolder() })
    tier.learn(UTTERANCES)
    expect(tier.pid).toBeUndefined()
    expect(tier.refine(UNSURE)).toBe(UNSURE)
    expect(await tier.complete()).toBe('off')
    expect(said.map(({ level }) => level)).toEqual(['debug'])
  })
})

describe('with a model', () => {
  it('a message in words that nobody taught is ranked by what they mean', async () => {
    const { tier, warnings } = await readyTier(withModel())
    const refined = await tier.refine(UNSURE)
    expect(UNSURE.zone).toBe('choices')
    expect(refined.topics[0]?.topic).toBe('mat-the')
    expect(refined.topics[0]?.probability).toBeGreaterThan(0.6)
    expect(refined.zone).toBe('answer')
    expect(warnings()).toEqual([])
  })

  it('so are the questions of a message that asks several', async () => {
    const { tier } = await readyTier(withModel())
    const { text, topics, zone } = UNSURE
    const birth = heardAs('đi sinh được trả không', { 'mat-the': 0.5, 'sinh-con': 0.4, other: 0.1 })
    const questions = [{ text, topics, zone }, birth, birth, birth].map((one) => ({
      text: one.text,
      topics: one.topics,
      zone: one.zone,
    }))
    const refined = await tier.refine({ ...UNSURE, questions })
    expect(refined.questions.map((one) => one.topics[0]?.topic)).toEqual([
      'mat-the',
      'sinh-con',
      'sinh-con',
      'mat-the',
    ])
    expect(refined.questions[0]?.zone).toBe('answer')
  })

  it('the weight that its folder names counts', async () => {
    const settings = withModel()
    writeFileSync(join(settings.dir, 'embedding.json'), '{"pooling":"mean","weight":0}')
    const { tier } = await readyTier(settings)
    expect((await tier.refine(UNSURE)).topics).toEqual(UNSURE.topics)
  })

  it('a message that leaves no doubt is not asked about', async () => {
    const { tier } = await readyTier(withModel())
    const sure = heardAs('gia hạn thẻ', { 'gia-han': 0.97, 'mat-the': 0.03 })
    expect(tier.refine(sure)).toBe(sure)
    const nothing = heardAs('?', {})
    expect(tier.refine(nothing)).toBe(nothing)
  })

  it('nor is a question that leaves none in one that does', async () => {
    const { tier } = await readyTier(withModel())
    const { text, topics, zone } = heardAs('tôi rớt thẻ rồi', { 'gia-han': 0.97, 'mat-the': 0.03 })
    const refined = await tier.refine({ ...UNSURE, questions: [{ text, topics, zone }] })
    expect(refined.topics[0]?.topic).toBe('mat-the')
    expect(refined.questions[0]?.topics).toBe(topics)
  })

  it('until it has read the utterances the ranking stands', async () => {
    const { tier } = tierOf(withModel())
    tier.learn(UTTERANCES)
    expect(tier.state).toBe('loading')
    expect(tier.refine(UNSURE)).toBe(UNSURE)
    expect(await tier.settled()).toBe('ready')
  })

  it('changed utterances are taken up', async () => {
    const { tier } = await readyTier(withModel())
    const others = UTTERANCES.map((one) => (one.topic === 'mat-the' ? { ...one, topic: 'gia-han' } : one))
    tier.learn(others)
    await tier.complete()
    expect((await tier.refine(UNSURE)).topics[0]?.topic).toBe('gia-han')
  })

  it('utterances that change while others are read are taken up in their place', async () => {
    const { tier } = tierOf(withModel(), 5000)
    tier.learn(UTTERANCES)
    tier.learn(UTTERANCES.filter(({ topic }) => topic !== 'mat-the'))
    expect(await tier.complete()).toBe('ready')
    const refined = await tier.refine(UNSURE)
    expect(refined.topics.find(({ topic }) => topic === 'mat-the')?.probability).toBe(0.35)
  })

  it('two of them do not disturb each other', async () => {
    const settings = withModel()
    const [one, other] = await Promise.all([readyTier(settings), readyTier(settings)])
    expect(one.tier.pid).not.toBe(other.tier.pid)
    expect(await one.tier.refine(UNSURE)).toEqual(await other.tier.refine(UNSURE))
  })
})

describe('what takes too long', () => {
  it('is not waited for: the ranking stands, and soon nothing more is asked', async () => {
    const { tier } = await readyTier(withModel(), 60)
    const pid = tier.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    const begun = performance.now()
    const four = Array.from({ length: 4 }, () => tier.refine(UNSURE))
    expect(tier.refine(UNSURE)).toBe(UNSURE)
    expect(await Promise.all(four)).toEqual([UNSURE, UNSURE, UNSURE, UNSURE])
    expect(performance.now() - begun).toBeLessThan(1000)

    process.kill(pid, 'SIGCONT')
    await expect.poll(async () => (await tier.refine(UNSURE)).topics[0]?.topic).toBe('mat-the')
  })

  it('is ended when it does not close', async () => {
    const { tier } = await readyTier(withModel())
    const pid = tier.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    await tier.close()
    expect(isRunning(pid)).toBe(false)
  })
})

describe('what is broken is said once, and messages are understood without it', () => {
  it.each([
    ['a file that is missing', 'tokenizer.json', null, 'not complete'],
    ['a graph that is none', 'onnx/model_quantized.onnx', 'no graph', 'cannot be used'],
    ['a tokenizer that is none', 'tokenizer.json', 'no tokenizer', 'cannot be used'],
  ])('%s', async (_what, file, content, expected) => {
    const settings = withModel()
    if (content === null) rmSync(join(settings.dir, file))
    else writeFileSync(join(settings.dir, file), content)
    const { tier, warnings } = tierOf(settings)
    tier.learn(UTTERANCES)
    expect(await tier.complete()).toBe('off')
    expect(tier.refine(UNSURE)).toBe(UNSURE)
    await expect.poll(() => tier.pid).toBeUndefined()
    expect(warnings()).toEqual([expect.stringContaining(expected)])
    expect(warnings()[0]).toContain('understood without it')
  })

  it('a process that is killed in the middle of a message', async () => {
    const { tier, warnings } = await readyTier(withModel())
    const refining = tier.refine(UNSURE)
    process.kill(tier.pid ?? 0, 'SIGKILL')
    expect([UNSURE.topics[0]?.topic, 'mat-the']).toContain((await refining).topics[0]?.topic)
    await expect.poll(() => tier.state).toBe('off')
    expect(tier.refine(UNSURE)).toBe(UNSURE)
    expect(warnings()).toEqual([expect.stringContaining('SIGKILL')])
  })

  it('a process that is killed again after it was started anew is said again', async () => {
    const { tier, warnings } = await readyTier(withModel())
    for (const times of [1, 2]) {
      process.kill(tier.pid ?? 0, 'SIGKILL')
      await expect.poll(() => tier.state).toBe('off')
      expect(warnings()).toHaveLength(times)
      expect(tier.refine(UNSURE)).toBe(UNSURE)
      tier.learn(UTTERANCES)
      expect(await tier.complete()).toBe('ready')
      expect((await tier.refine(UNSURE)).topics[0]?.topic).toBe('mat-the')
    }
  })

  it('a message that it cannot embed; the others are ranked by meaning all the same', async () => {
    const { tier, warnings } = await readyTier(withModel())
    const wordless = { ...UNSURE, text: '?' }
    expect(await tier.refine(wordless)).toBe(wordless)
    expect(await tier.refine(wordless)).toBe(wordless)
    expect((await tier.refine(UNSURE)).topics[0]?.topic).toBe('mat-the')
    expect(warnings()).toEqual([expect.stringContaining('Such messages are understood without it')])
  })

  it('a message that it cannot embed although one was cut short before', async () => {
    const { tier, warnings } = await readyTier(withModel())
    process.kill(tier.pid ?? 0, 'SIGSTOP')
    const refining = tier.refine(UNSURE)
    process.kill(tier.pid ?? 0, 'SIGKILL')
    expect(await refining).toBe(UNSURE)
    await expect.poll(() => tier.state).toBe('off')
    tier.learn(UTTERANCES)
    await tier.complete()
    await tier.refine({ ...UNSURE, text: '?' })
    expect(warnings()).toEqual([
      expect.stringContaining('SIGKILL'),
      expect.stringContaining('Such messages are understood without it'),
    ])
  })

  it('what was mended is taken up with the next utterances', async () => {
    const settings = withModel()
    rmSync(join(settings.dir, 'config.json'))
    const { tier } = tierOf(settings, 5000)
    tier.learn(UTTERANCES)
    expect(await tier.complete()).toBe('off')
    writeTinyModel(settings.modelsDir, { sentences: SENTENCES, related: RELATED })
    tier.learn(UTTERANCES)
    expect(await tier.complete()).toBe('ready')
  })
})

describe('the vectors of the utterances', () => {
  const fileOf = ({ cacheDir }: SemanticSettings) => join(cacheDir, 'utterances.hoi-test--tiny.vectors')

  it('are made once and kept', async () => {
    const settings = withModel()
    expect(await embeddedAnew(settings)).toBe(UTTERANCES.length)
    expect(readdirSync(settings.cacheDir).toSorted()).toEqual(['models', 'utterances.hoi-test--tiny.vectors'])
    expect(await embeddedAnew(settings)).toBe(0)
  })

  it('are made for new utterances only', async () => {
    const settings = withModel()
    await embeddedAnew(settings)
    const fresh = { text: 'rớt thẻ thì sao', normalized: 'rot the thi sao', topic: 'mat-the', answer: null }
    expect(await embeddedAnew(settings, [...UTTERANCES, fresh])).toBe(1)
  })

  it('are made anew by another model of the same name', async () => {
    const settings = withModel()
    await embeddedAnew(settings)
    writeTinyModel(settings.modelsDir, { sentences: SENTENCES, related: RELATED, seed: 2 })
    expect(await embeddedAnew(settings)).toBe(UTTERANCES.length)
  })

  it('are made anew where the kept ones are damaged', async () => {
    const settings = withModel()
    await embeddedAnew(settings)
    writeFileSync(fileOf(settings), readFileSync(fileOf(settings)).subarray(0, 100))
    expect(await embeddedAnew(settings)).toBe(UTTERANCES.length)
    expect(await embeddedAnew(settings)).toBe(0)
  })

  it('serve although they cannot be kept, which is said', async () => {
    const settings = withModel()
    writeFileSync(join(settings.cacheDir, 'file'), '')
    const { tier, warnings } = await readyTier({ ...settings, cacheDir: join(settings.cacheDir, 'file') })
    expect((await tier.refine(UNSURE)).topics[0]?.topic).toBe('mat-the')
    expect(warnings()).toEqual([expect.stringContaining('could not be kept')])
  })
})

describe('its process', () => {
  it('is gone after closing', async () => {
    const { tier, warnings } = await readyTier(withModel())
    const pid = tier.pid ?? 0
    expect(isRunning(pid)).toBe(true)
    await tier.close()
    expect(isRunning(pid)).toBe(false)
    expect(tier.state).toBe('off')
    expect(warnings()).toEqual([])
  })

  it('is not started any more after closing, as by utterances that were being loaded', async () => {
    const { tier } = await readyTier(withModel())
    await tier.close()
    tier.learn(UTTERANCES)
    expect(tier.pid).toBeUndefined()
    expect(await tier.complete()).toBe('off')
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const)(
    'does not take %s for itself, which a terminal sends to every process of a program',
    async (signal) => {
      const { tier } = await readyTier(withModel())
      const { pid } = tier
      process.kill(pid ?? 0, signal)
      expect((await tier.refine(UNSURE)).topics[0]?.topic).toBe('mat-the')
      expect(tier.pid).toBe(pid)
    },
  )

  /**
   * A program of its own that has a tier read utterances, prints the id of its process, and goes on as told.
   * @param utterances as it writes them
   */
  function program(settings: SemanticSettings, then: string, utterances = JSON.stringify(UTTERANCES)) {
    const source = `
      import { createTier } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../src/understanding/semantic/tier.ts')))}
      const nothing = () => undefined
      const tier = createTier(${JSON.stringify(settings)}, { debug: nothing, info: nothing, warn: nothing })
      tier.learn(${utterances})
      await tier.settled()
      console.log(tier.pid)
      ${then}`
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', source],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }

  it('keeps no program alive, and ends with it', async () => {
    const child = program(withModel(), '')
    const [printed] = await Promise.all([text(child.stdout), once(child, 'close')])
    expect(child.exitCode).toBe(0)
    expect(Number(printed)).toBeGreaterThan(0)
    await expect.poll(() => isRunning(Number(printed))).toBe(false)
  })

  it('keeps no program alive although it never answers', async () => {
    const asked = JSON.stringify(UNSURE)
    const then = `
      await tier.complete()
      process.kill(tier.pid, 'SIGSTOP')
      await tier.refine(${asked})`
    const child = program(withModel(), then)
    const [printed] = await once(child.stdout, 'data')
    const pid = Number(String(printed))
    // It is stopped: nothing but this ends it.
    onTestFinished(() => void (isRunning(pid) && process.kill(pid, 'SIGKILL')))
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
  })

  it('ends with a program that is killed, although it has much to read', async () => {
    const many = "Array.from({ length: 60_000 }, (_, i) => ({ text: 'thẻ ' + i, topic: 'mat-the' }))"
    const child = program(withModel(), 'setInterval(nothing, 1000)', many)
    const [printed] = await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    await expect.poll(() => isRunning(Number(String(printed)))).toBe(false)
  })
})
