import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkAnswer, checkTitles } from './answer-checks.ts'
import { codesFrom } from './codes.ts'
import { checkCodes, checkSlugs } from './codes-checks.ts'
import { CODES_FILE, parseCodesFile } from './codes-file.ts'
import {
  checkDocuments,
  checkInForceBy,
  checkPlaceRules,
  checkPlaces,
  checkPolicyCitations,
  checkTopics,
} from './cross-checks.ts'
import type { Fault } from './fault.ts'
import { parseAnswerFile, parseCorrectionFile } from './files/answer.ts'
import { parseDocumentFile } from './files/document.ts'
import { locateFaults } from './files/locate.ts'
import { parsePhrasesFile } from './files/phrases.ts'
import { parsePlaceFile, withParentOffices } from './files/place.ts'
import { PackReader } from './files/reader.ts'
import { parseTopicsFile } from './files/topics.ts'
import { hashOf, readTree } from './files/tree.ts'
import type { Pack } from './pack.ts'
import { loadPolicy } from './policy/load.ts'
import { loadQuestions } from './policy/questions.ts'
import { checkQuestionNames } from './policy/rule-references.ts'
import { checkReferences } from './reference-checks.ts'

export type LoadResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Read by the loaders of the policy, of the questions and of the style. */
const elsewhere = /^(policy\/|questions\.yaml$|style\.yaml$)/

/** Notes for whoever edits, in any folder. */
const notes = /(^|\/)README\.md$/

/**
 * Reads the knowledge folder into a pack. Nothing half-valid comes out: either every file and every reference between
 * files is sound, or all faults of all files are returned at once. Throws nothing on bad content.
 */
export function loadPack(dir: string): LoadResult {
  if (!existsSync(dir)) {
    return {
      ok: false,
      faults: [
        { file: dir, field: '', problem: 'the folder does not exist', fix: 'name the knowledge folder' },
      ],
    }
  }
  const files = readTree(dir)
  const reader = new PackReader(files.filter(({ path }) => !notes.test(path)))
  const documents = reader.entries(/^documents\//, parseDocumentFile, (id) => `documents/${id}.yaml`)
  const ownPlaces = reader.entries(
    /^places\/[^/]+\/place\.yaml$/,
    parsePlaceFile,
    (id) => `places/${id}/place.yaml`,
  )
  const plain = reader.entries(/^(places\/[^/]+\/)?answers\//, parseAnswerFile, (id) => `answers/${id}.md`)
  const corrections = reader.entries(
    /^(places\/[^/]+\/)?corrections\//,
    parseCorrectionFile,
    (id) => `corrections/${id}.md`,
  )
  const topicList = reader.single('topics.yaml', parseTopicsFile).flat()
  const [phrases = new Map<string, string>()] = reader.single('phrases.yaml', parsePhrasesFile)
  const [codes = null] = reader.single(CODES_FILE, parseCodesFile)
  const { policy, faults: policyFaults } = loadPolicy(join(dir, 'policy'))
  const { questions, faults: questionFaults } = loadQuestions(join(dir, 'questions.yaml'))

  const places = new Map([...ownPlaces].map(([id, place]) => [id, withParentOffices(place, ownPlaces)]))
  const topics = new Map(topicList.map((topic) => [topic.id, topic]))
  const answers = new Map([...plain, ...corrections])
  const pack: Pack = {
    ...{ hash: hashOf(files), topics, answers, documents, places, questions, phrases, policy },
    codes: codes ?? codesFrom(new Map(), new Map()),
  }
  const isUnsound = (id: string) =>
    reader.isUnsound(`answers/${id}.md`) || reader.isUnsound(`corrections/${id}.md`)
  const faults = [
    ...reader.faults,
    ...reader.strays(elsewhere),
    ...policyFaults,
    ...questionFaults,
    ...givenTwice(plain, corrections),
    ...checkDocuments(pack),
    ...checkPolicyCitations(policy, documents),
    ...checkPlaces(places),
    ...(policyFaults.length === 0 ? [...checkPlaceRules(pack), ...checkInForceBy(pack)] : []),
    ...checkTopics(topicList, pack, isUnsound),
    ...[...answers.values()].flatMap((answer) => checkAnswer(answer, pack, isUnsound)),
    ...checkTitles(answers.values()),
    ...checkSlugs(answers.values()),
    ...(codes === null ? [] : checkCodes(codes, answers, isUnsound)),
    // With a policy that is not sound, every reference to it would be blamed as well.
    ...(policyFaults.length === 0
      ? [...answers.values()].flatMap((answer) => checkReferences(answer, pack))
      : []),
    ...(policyFaults.length === 0 && questionFaults.length === 0
      ? checkQuestionNames(questions.values(), policy)
      : []),
  ]
  return faults.length === 0 ? { ok: true, pack } : { ok: false, faults: locateFaults(faults, files) }
}

function givenTwice(plain: Pack['answers'], corrections: Pack['answers']): Fault[] {
  return [...corrections.values()].flatMap(({ id, file }) => {
    const other = plain.get(id)
    return other === undefined
      ? []
      : [
          {
            file,
            field: 'id',
            problem: `the id "${id}" is given twice`,
            fix: `rename it, or remove ${other.file}`,
          },
        ]
  })
}
