import { z } from 'zod'
import type { Fault } from '../knowledge/fault.ts'
import { locateFaults } from '../knowledge/files/locate.ts'
import { hashOf, type PackFile, readTree } from '../knowledge/files/tree.ts'
import { parseYaml } from '../knowledge/files/yaml.ts'
import { normalize } from '../vietnamese/normalize.ts'

/** One way in which residents ask, with the class that it teaches. */
export interface Utterance {
  readonly text: string
  /** As the classifier sees it. */
  readonly normalized: string
  /** Topic id, 'personal-subsidy' or 'out-of-scope/<kind>'. */
  readonly topic: string
  /** The finer answer that it belongs to, if any. */
  readonly answer: string | null
}

const Line = z.string().trim().min(1, 'a question without words')

const IntentFile = z.strictObject({
  topic: z
    .string()
    .regex(
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|out-of-scope\/(?:near|far|chitchat|abuse))$/,
      'a topic is an id in lower case with hyphens, personal-subsidy, or out-of-scope/ with near, far, chitchat or abuse',
    ),
  utterances: z.array(Line).default([]),
  answers: z.record(z.string(), z.array(Line).min(1)).default({}),
})

/** The intents cannot be used; `faults` lists every reason. */
export class InvalidIntents extends Error {
  readonly code = 'INVALID_INTENTS'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(
      ({ file, line, field, problem, fix }) => `  ${file}:${line ?? 1}: ${field}: ${problem}; ${fix}`,
    )
    super(`Intents are not usable:\n${lines.join('\n')}`)
    this.name = 'InvalidIntents'
    this.faults = faults
  }
}

/** Digest of the names and contents of all intent files: changes when any utterance does. */
export function hashIntents(dir: string): string {
  return hashOf(readIntentFiles(dir))
}

/**
 * Every utterance of the `*.yaml` files below `dir`, in the order of their paths. The same words (accents aside) teach
 * one topic only; repeated within their topic they count once.
 * @throws InvalidIntents naming file, line, field and fix for each fault.
 */
export function loadIntents(dir: string): readonly Utterance[] {
  const faults: Fault[] = []
  const collection = new Collection(faults)
  const files = readIntentFiles(dir)
  for (const { path: file, text: content } of files) {
    const parsed = parseYaml(file, content, IntentFile)
    if ('faults' in parsed) {
      faults.push(...parsed.faults)
      continue
    }
    const { topic, utterances, answers } = parsed.value
    utterances.forEach((text, i) => {
      collection.add(file, `utterances.${i}`, { text, topic, answer: null })
    })
    for (const [answer, texts] of Object.entries(answers)) {
      if (!answer.startsWith(`${topic}/`)) {
        const problem = `the answer ${answer} is not one of topic ${topic}`
        faults.push({ file, field: `answers.${answer}`, problem, fix: `begin its id with ${topic}/` })
      }
      texts.forEach((text, i) => {
        collection.add(file, `answers.${answer}.${i}`, { text, topic, answer })
      })
    }
  }
  const { utterances } = collection
  if (faults.length === 0 && new Set(utterances.map((u) => u.topic)).size < 2) {
    const problem = 'fewer than two topics have utterances'
    faults.push({ file: dir, field: 'topic', problem, fix: 'add a file for each topic' })
  }
  if (faults.length > 0) throw new InvalidIntents(locateFaults(faults, files))
  return utterances
}

/** The utterances met so far, and where each was written. */
class Collection {
  readonly utterances: Utterance[] = []
  private readonly seen = new Map<string, { readonly file: string; readonly index: number }>()
  private readonly faults: Fault[]

  constructor(faults: Fault[]) {
    this.faults = faults
  }

  add(file: string, field: string, line: Omit<Utterance, 'normalized'>): void {
    const utterance = { ...line, normalized: normalize(line.text) }
    const earlier = this.seen.get(utterance.normalized)
    const other = earlier && this.utterances[earlier.index]
    if (earlier === undefined || other === undefined) {
      this.seen.set(utterance.normalized, { file, index: this.utterances.length })
      this.utterances.push(utterance)
    } else if (other.topic !== utterance.topic) {
      const problem = `"${utterance.text}" also stands in ${earlier.file} under topic ${other.topic}`
      this.faults.push({ file, field, problem, fix: 'keep it under the topic that answers it' })
    } else if (other.answer === null) {
      this.utterances[earlier.index] = utterance
    } else if (utterance.answer !== null && utterance.answer !== other.answer) {
      const problem = `"${utterance.text}" also belongs to ${other.answer} in ${earlier.file}`
      this.faults.push({ file, field, problem, fix: 'keep it under one answer' })
    }
  }
}

/**
 * The files of utterances, in the order of their names.
 * @throws InvalidIntents when the folder cannot be read
 */
export function readIntentFiles(dir: string): readonly PackFile[] {
  try {
    return readTree(dir).filter(({ path }) => !path.endsWith('.md'))
  } catch (error) {
    const problem = `cannot be read (${messageOf(error)})`
    throw new InvalidIntents([
      { file: dir, field: '', problem, fix: 'name the folder that holds the intents' },
    ])
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
