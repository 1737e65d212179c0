import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { zoneOf } from '../../../src/understanding/classifier/zones.ts'
import type { Utterance } from '../../../src/understanding/intents.ts'
import type { RankedTopic, Understanding } from '../../../src/understanding/understanding.ts'
import { normalize } from '../../../src/vietnamese/normalize.ts'
import { TINY, type TinyModelOptions, writeTinyModel } from '../../support/tiny-model.ts'

const ASKED = {
  'mat-the': ['mất thẻ thì làm lại ở đâu', 'tôi đánh mất thẻ rồi', 'thẻ bị mất xin cấp lại'],
  'sinh-con': ['sinh con được trả bao nhiêu tiền', 'đi sinh có được bảo hiểm trả không'],
  'gia-han': ['thẻ hết hạn thì gia hạn ở đâu', 'gia hạn thẻ hết bao nhiêu tiền'],
}

export const UTTERANCES: readonly Utterance[] = Object.entries(ASKED).flatMap(([topic, texts]) =>
  texts.map((text) => ({ text, normalized: normalize(text), topic, answer: null })),
)

export const SENTENCES = UTTERANCES.map(({ text }) => text)

/** "rớt" is none of the words that were learnt; the model knows what it means. */
export const RELATED = [['mất', 'rớt']]

/** A folder of the test's own; gone when it ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-semantic-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Folders of a tier, with the tiny model in them. */
export function withModel(options: Partial<TinyModelOptions> = {}) {
  const cacheDir = emptyFolder()
  const modelsDir = join(cacheDir, 'models')
  const dir = writeTinyModel(modelsDir, { sentences: SENTENCES, related: RELATED, ...options })
  return { modelsDir, model: TINY, cacheDir, dir }
}

/** A message as the classifier leaves it. */
export function heardAs(text: string, probabilities: Readonly<Record<string, number>>): Understanding {
  const topics: RankedTopic[] = Object.entries(probabilities).map(([topic, probability]) => ({
    topic,
    probability,
    answer: null,
  }))
  return {
    text,
    folded: normalize(text),
    topics,
    zone: zoneOf(topics),
    questions: [],
    people: [],
    asksOwnShare: false,
    followUp: null,
    steer: null,
    selfTerm: null,
    tellsPrivate: false,
  }
}

/** What was said, by level. */
export function listening() {
  const said: { readonly level: 'debug' | 'info' | 'warn'; readonly message: string }[] = []
  const at = (level: 'debug' | 'info' | 'warn') => (_fields: object, message: string) => {
    said.push({ level, message })
  }
  const log = { debug: at('debug'), info: at('info'), warn: at('warn') }
  return { said, log, warnings: () => said.filter(({ level }) => level === 'warn').map((one) => one.message) }
}

/** Whether the process still runs; one that ended and that nobody asked about yet does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
