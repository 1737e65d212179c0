import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { type PackFile, readTree } from '../files/tree.ts'
import { parseYaml } from '../files/yaml.ts'
import { checkPolicy } from './checks.ts'
import { checkJurisdictions } from './jurisdiction-checks.ts'
import { jurisdictionOf, type Policy, type Wording } from './policy.ts'
import { checkPresumptions } from './rule-references.ts'
import {
  AdviceFile,
  AmountFile,
  GroupFile,
  ImpossibleFile,
  InterpretationFile,
  JurisdictionFile,
  ParameterFile,
  PresumptionFile,
  WordingFile,
} from './schemas.ts'
import { NO_WORDS, VocabularyFile } from './vocabulary.ts'
import { checkVocabulary } from './vocabulary-checks.ts'

/**
 * Reads the policy of all jurisdictions: in `<dir>/<jurisdiction>/` the files jurisdiction, parameters,
 * answers-parameters, amounts, interpretations, presumptions, impossible, advice,
 * example-person, wording and vocabulary (.yaml) and `groups/*.yaml`.
 * Everything wrong in any file, and every reference that leads nowhere, comes back as a fault with its file, field,
 * problem and fix; with faults the policy must not be used.
 */
export function loadPolicy(dir: string): { policy: Policy; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const files = existsSync(dir) ? readTree(dir) : []
  if (files.length === 0) {
    faults.push({
      file: 'policy',
      field: '',
      problem: 'there is no policy',
      fix: 'add knowledge/policy/<jurisdiction>',
    })
  }
  faults.push(...strays(files))
  const origin = new Map<string, string>()
  const read = <T>(file: PackFile, schema: z.ZodType<T>): T[] => {
    const parsed = parseYaml(inPack(file), file.text, schema)
    if ('value' in parsed) return [parsed.value]
    faults.push(...parsed.faults)
    return []
  }
  const listed = <T extends { readonly id: string }>(pattern: RegExp, schema: z.ZodType<T[]>): T[] =>
    matching(files, pattern).flatMap((file) => {
      const entries = read(file, schema).flat()
      for (const { id } of entries) {
        claim(id, inPack(file), origin, faults)
        if (!id.startsWith(`${jurisdictionOf(file.path)}/`)) {
          faults.push({
            file: inPack(file),
            field: id,
            problem: 'the id is of another jurisdiction',
            fix: `write ${jurisdictionOf(file.path)}/…`,
          })
        }
      }
      return entries
    })
  const single = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const [file, other] = files.filter((one) => one.path === `${jurisdictionOf(one.path)}/${name}`)
    if (file === undefined) faults.push(missing(name))
    if (other !== undefined) faults.push(twice(name, other))
    return file === undefined ? undefined : read(file, schema)[0]
  }

  const parameters = listed(/^[^/]+\/(answers-)?parameters\.yaml$/, ParameterFile)
  const amounts = listed(/^[^/]+\/amounts\.yaml$/, AmountFile)
  const interpretations = listed(/^[^/]+\/interpretations\.yaml$/, InterpretationFile)
  const groups = listed(/^[^/]+\/groups\/[^/]+\.yaml$/, GroupFile).map((group) => ({
    ...group,
    jurisdiction: jurisdictionOf(group.id),
  }))
  const impossible = listed(/^[^/]+\/impossible\.yaml$/, ImpossibleFile)
  const advice = listed(/^[^/]+\/advice\.yaml$/, AdviceFile)
  const jurisdictions = new Map(
    matching(files, /^[^/]+\/jurisdiction\.yaml$/).map((file) => [
      jurisdictionOf(file.path),
      read(file, JurisdictionFile)[0] ?? null,
    ]),
  )
  faults.push(
    ...checkJurisdictions(
      policyFiles(files).map(({ path }) => jurisdictionOf(path)),
      jurisdictions,
    ),
  )
  const presumptions = new Map(
    matching(files, /^[^/]+\/presumptions\.yaml$/).map((file) => [
      inPack(file),
      read(file, PresumptionFile).flat(),
    ]),
  )
  const examplePerson = single('example-person.yaml', Facts)
  const wording = single('wording.yaml', WordingFile)
  const vocabulary = single('vocabulary.yaml', VocabularyFile)
  const policy: Policy = {
    jurisdictions: byId([...jurisdictions.values()].filter((one) => one !== null)),
    parameters: byId(parameters),
    amounts: byId(amounts),
    interpretations: byId(interpretations),
    groups: byId(groups.toSorted((a, b) => a.order - b.order)),
    presumptions: [...presumptions.values()].flat(),
    advice,
    impossible,
    examplePerson: examplePerson ?? {},
    wording: wording ?? unworded,
    vocabulary: vocabulary ?? NO_WORDS,
  }
  if (faults.length === 0) {
    faults.push(...checkPolicy(policy, origin))
    for (const [file, entries] of presumptions) faults.push(...checkPresumptions(file, entries, policy))
  }
  // Of a rule that is not sound the words are not worth a fault of their own.
  if (faults.length === 0) faults.push(...checkVocabulary(policy))
  return { policy, faults }
}

function missing(name: string): Fault {
  return { file: 'policy', field: '', problem: `there is no ${name}`, fix: `add vietnam/${name}` }
}

function twice(name: string, file: PackFile): Fault {
  return {
    file: inPack(file),
    field: '',
    problem: `there is a ${name} already`,
    fix: 'keep one for all jurisdictions',
  }
}

const unworded: Wording = {
  notInForce: '',
  presumed: '',
  noEnd: '',
  unknownGroup: '',
  who: '',
  province: '',
  unknownProvince: '',
  born: '',
  aged: '',
  bornIn: '',
  bornOn: '',
  mismatch: '',
  whichIsRight: '',
}

const known =
  /^[^/]+\/((jurisdiction|(answers-)?parameters|amounts|interpretations|presumptions|impossible|advice|example-person|wording|vocabulary)\.yaml|groups\/[^/]+\.yaml)$/

/** A misspelt file name would silently leave out its rules. */
function strays(files: readonly PackFile[]): Fault[] {
  return policyFiles(files)
    .filter(({ path }) => !known.test(path))
    .map((file) => ({
      file: inPack(file),
      field: '',
      problem: 'no policy file has this name',
      fix: 'rename it to parameters.yaml, amounts.yaml, …, or put it into groups/',
    }))
}

/** All but the notes for readers. */
function policyFiles(files: readonly PackFile[]): PackFile[] {
  return files.filter(({ path }) => !path.endsWith('.md'))
}

function matching(files: readonly PackFile[], pattern: RegExp): PackFile[] {
  return files.filter(({ path }) => pattern.test(path))
}

function inPack(file: PackFile): string {
  return `policy/${file.path}`
}

function claim(id: string, file: string, origin: Map<string, string>, faults: Fault[]): void {
  const earlier = origin.get(id)
  // A group may carry the name of an amount or a piece of advice only by mistake: all ids share one space.
  if (earlier !== undefined) {
    faults.push({
      file,
      field: id,
      problem: `the id "${id}" is already used in ${earlier}`,
      fix: 'rename one of them',
    })
  }
  origin.set(id, file)
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
