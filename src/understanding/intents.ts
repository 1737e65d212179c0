import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Fault, faultsOfIssues } from '../knowledge/fault.ts'
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
    const lines = faults.map(({ file, field, problem, fix }) => `  ${file}: ${field}: ${problem}; ${fix}`)
    super(`Intents are not usable:\n${lines.join('\n')}`)
    this.name = 'InvalidIntents'
    this.faults = faults
  }
}

/** Digest of the names and contents of all intent files: changes when any utterance does. */
export function hashIntents(dir: string): string {
  const hash = createHash('sha256')
  for (const { file, content } of readFiles(dir)) hash.update(`${file}\0${content}\0`)
  return hash.digest('hex')
}

/**
 * Every utterance of the `*.yaml` files in `dir`, in the order of file names. The same words (accents aside) teach
 * one topic only; repeated within their topic they count once.
 * @throws InvalidIntents naming file, field and fix for each fault.
 */
export function loadIntents(dir: string): readonly Utterance[] {
  const faults: Fault[] = []
  const collection = new Collection(faults)
  for (const { file, content } of readFiles(dir)) {
    const parsed = parseFile(file, content, faults)
    if (parsed === null) continue
    const { topic, utterances, answers } = parsed
    utterances.forEach((text, i) => {
      collection.add(file, `utterances.${i}`, { text, topic, answer: null })
    })
    for (const [answer, texts] of Object.entries(answers)) {
      if (!answer.startsWith(`${topic}/`)) {
        const problem = `the answer ${answer} is not one of topic ${topic}`
        faults.push({ file, field: 'answers', problem, fix: `begin its id with ${topic}/` })
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
  if (faults.length > 0) throw new InvalidIntents(faults)
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

function readFiles(dir: string): readonly { readonly file: string; readonly content: string }[] {
  try {
    return readdirSync(dir)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((file) => ({ file, content: readFileSync(join(dir, file), 'utf8') }))
  } catch (error) {
    const problem = `cannot be read (${messageOf(error)})`
    throw new InvalidIntents([
      { file: dir, field: '', problem, fix: 'name the folder that holds the intents' },
    ])
  }
}

function parseFile(file: string, content: string, faults: Fault[]): z.infer<typeof IntentFile> | null {
  let raw: unknown
  try {
    raw = parse(content)
  } catch (error) {
    const problem = `is not YAML (${messageOf(error)})`
    faults.push({
      file,
      field: '',
      problem,
      fix: 'quote a question that holds a colon or begins with a sign',
    })
    return null
  }
  const result = IntentFile.safeParse(raw)
  if (result.success) return result.data
  faults.push(...faultsOfIssues(file, result.error.issues))
  return null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
