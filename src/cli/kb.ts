import { z } from 'zod'
import { coverageOf, ENOUGH_UTTERANCES, type TopicCoverage } from '../answering/coverage.ts'
import { clauseFor, documentFor, documentIn } from '../answering/documents.ts'
import { placeIn } from '../answering/load-brain.ts'
import { loadConfig } from '../config.ts'
import { today } from '../conversation/today.ts'
import type { LegalDocument } from '../knowledge/pack.ts'
import { type Part, type SearchHit, searchIn } from '../knowledge/search.ts'
import { loadIntents } from '../understanding/intents.ts'
import { packFromSettings, print } from './brain.ts'

const SearchOptions = z.object({
  json: z.boolean().default(false),
  place: z.string().optional(),
  asOf: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(10),
})

/** `hoi kb search`: answers, corrections and clauses by words, the words found marked. */
export function kbSearch(words: readonly string[], options: unknown): void {
  const asked = SearchOptions.safeParse(options)
  if (!asked.success) wrongUsage('--as-of is a day such as 2026-11-21; --limit is a number from 1 to 100.')
  const { json, place, asOf, limit } = asked.data
  const pack = packFromSettings()
  const where = placeIn(pack, place ?? loadConfig(process.env, process.cwd()).PLACE)
  const found = searchIn(pack, {
    place: where,
    date: asOf ?? today(new Date()),
    vouchedOn: null,
  })(words.join(' '), limit)
  if (json) print(JSON.stringify(found))
  else if (found.length === 0) print('Nothing was found. Try fewer or other words.')
  else for (const hit of found) printHit(hit)
}

/**
 * `hoi kb open`: a document's clause as it stands, or what is known of the document and its clauses.
 * @throws NoSuchDocument, NoSuchClause
 */
export function kbOpen(id: string, clause: string | undefined, options: { readonly json?: boolean }): void {
  const pack = packFromSettings()
  if (clause !== undefined) {
    const found = clauseFor(pack, id, clause)
    print(options.json === true ? JSON.stringify(found) : `${found.cited}\n\n${found.text}`)
  } else if (options.json === true) print(JSON.stringify(documentFor(pack, id)))
  else for (const line of dataOf(documentIn(pack, id))) print(line)
}

/** `hoi kb coverage`: for each topic its answers, ways to ask, and days of verification. */
export function kbCoverage(options: { readonly json?: boolean }): void {
  const coverage = coverageOf(
    packFromSettings(),
    loadIntents(loadConfig(process.env, process.cwd()).INTENTS_DIR),
  )
  if (options.json === true) {
    print(JSON.stringify(coverage))
    return
  }
  print(row(['topic', 'answers', 'corrections', 'utterances', 'verified', 'recheck']))
  for (const one of coverage) {
    print(
      row([
        one.topic,
        one.answers,
        one.corrections,
        one.utterances,
        one.oldestVerifiedOn,
        one.earliestRecheckBy,
      ]),
    )
  }
  const total = (of: (one: TopicCoverage) => number) => coverage.reduce((sum, one) => sum + of(one), 0)
  print(
    row([
      'all',
      total(({ answers }) => answers),
      total(({ corrections }) => corrections),
      total(({ utterances }) => utterances),
      '',
      '',
    ]),
  )
  const thin = coverage.flatMap((one) => one.thin)
  if (thin.length > 0) print(`\nFewer than ${ENOUGH_UTTERANCES} ways to ask:`)
  for (const { answer, utterances } of thin) print(`  ${answer}: ${utterances}`)
}

function row([topic = '', ...cells]: readonly (string | number)[]): string {
  return String(topic).padEnd(28) + cells.map((cell) => String(cell).padStart(13)).join('')
}

function printHit({ kind, id, title, parts }: SearchHit): void {
  print(`${title} [${kind} ${id}]`)
  print(`${parts.map(marked).join('').replaceAll(/^/gm, '  ')}\n`)
}

/** Bold on a terminal, «so» elsewhere. */
function marked({ text, match }: Part): string {
  if (!match) return text
  return process.stdout.isTTY ? `\u001b[1;33m${text}\u001b[0m` : `«${text}»`
}

function dataOf({
  title,
  status,
  place,
  issuedOn,
  inForceFrom,
  through,
  note,
  source,
  clauses,
}: LegalDocument) {
  return [
    title,
    `status: ${status}`,
    ...Object.entries({ place, issuedOn, inForceFrom, note, source })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${value}`),
    ...(through === null ? [] : [`known through: ${through.document}, ${through.clause}`]),
    ...(clauses.size === 0 ? [] : [`clauses: ${[...clauses.keys()].join(', ')}`]),
  ]
}

function wrongUsage(message: string): never {
  console.error(message)
  process.exit(2)
}
