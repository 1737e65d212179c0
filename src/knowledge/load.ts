import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkAnswer } from './answer-checks.ts'
import { checkDocuments, checkPlaces, checkPolicyCitations, checkTopics } from './cross-checks.ts'
import type { Fault } from './fault.ts'
import { parseAnswerFile } from './files/answer.ts'
import { parseDocumentFile } from './files/document.ts'
import { parsePhrasesFile } from './files/phrases.ts'
import { parsePlaceFile, withParentOffices } from './files/place.ts'
import { parseTopicsFile } from './files/topics.ts'
import { hashOf, type PackFile, readTree } from './files/tree.ts'
import type { Parsed } from './files/yaml.ts'
import type { Pack } from './pack.ts'
import { loadPolicy } from './policy/load.ts'
import { loadQuestions } from './policy/questions.ts'
import { checkQuestionNames } from './policy/rule-references.ts'
import { checkReferences } from './reference-checks.ts'

export type LoadResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads the knowledge folder into a pack. Nothing half-valid comes out: either every file and every reference between
 * files is sound, or all faults of all files are returned at once. Throws nothing on bad content.
 */
export function loadPack(dir: string): LoadResult {
  if (!existsSync(dir)) {
    return refused([
      { file: dir, field: '', problem: 'the folder does not exist', fix: 'name the knowledge folder' },
    ])
  }
  const files = readTree(dir)
  const faults: Fault[] = []
  const keep = <T>(parsed: Parsed<T>): T[] => {
    if ('value' in parsed) return [parsed.value]
    faults.push(...parsed.faults)
    return []
  }
  const folder = <T extends { readonly id: string }>(
    name: string,
    extension: string,
    parse: (file: PackFile) => Parsed<T>,
  ): Map<string, T> => {
    const entries = new Map<string, T>()
    for (const file of files.filter(({ path }) => path.startsWith(`${name}/`))) {
      if (!file.path.endsWith(extension)) {
        faults.push({
          file: file.path,
          field: '',
          problem: `not a ${extension} file`,
          fix: 'rename or move it',
        })
        continue
      }
      for (const entry of keep(parse(file))) {
        if (file.path !== `${name}/${entry.id}${extension}`) {
          const taken = entries.has(entry.id)
            ? `the id "${entry.id}" is given twice`
            : 'the id is not the file name'
          faults.push({
            file: file.path,
            field: 'id',
            problem: taken,
            fix: `call the file ${entry.id}${extension}`,
          })
        }
        entries.set(entry.id, entry)
      }
    }
    return entries
  }
  const single = <T>(path: string, parse: (file: PackFile) => Parsed<T>): T[] => {
    const file = files.find((candidate) => candidate.path === path)
    if (file !== undefined) return keep(parse(file))
    faults.push({ file: path, field: '', problem: 'the file does not exist', fix: `add ${path}` })
    return []
  }

  const documents = folder('documents', '.yaml', parseDocumentFile)
  const ownPlaces = folder('places', '.yaml', parsePlaceFile)
  const answers = folder('answers', '.md', parseAnswerFile)
  const topicList = single('topics.yaml', parseTopicsFile).flat()
  const [phrases = new Map<string, string>()] = single('phrases.yaml', parsePhrasesFile)
  const { policy, faults: policyFaults } = loadPolicy(join(dir, 'policy'))
  const { questions, faults: questionFaults } = loadQuestions(join(dir, 'questions.yaml'))
  faults.push(...policyFaults, ...questionFaults)

  const places = new Map([...ownPlaces].map(([id, place]) => [id, withParentOffices(place, ownPlaces)]))
  const topics = new Map(topicList.map((topic) => [topic.id, topic]))
  const pack: Pack = { hash: hashOf(files), topics, answers, documents, places, questions, phrases, policy }
  faults.push(
    ...checkDocuments(documents),
    ...checkPolicyCitations(policy, documents),
    ...checkPlaces(places),
    ...checkTopics(topicList, pack),
    ...[...answers.values()].flatMap((answer) => checkAnswer(answer, pack)),
    // With a policy that is not sound, every reference to it would be blamed as well.
    ...(policyFaults.length === 0
      ? [...answers.values()].flatMap((answer) => checkReferences(answer, pack))
      : []),
    ...(policyFaults.length === 0 && questionFaults.length === 0
      ? checkQuestionNames(questions.values(), policy)
      : []),
  )
  return faults.length === 0 ? { ok: true, pack } : refused(faults)
}

function refused(faults: readonly Fault[]): LoadResult {
  return { ok: false, faults }
}
