import { z } from 'zod'
import { type Config, loadConfig, semanticSettings } from '../config.ts'
import { loadIntents } from '../understanding/intents.ts'
import { checkModel, type ModelReport } from '../understanding/semantic/check/check-model.ts'
import type { WeightScore } from '../understanding/semantic/check/held-out.ts'
import { SemanticError } from '../understanding/semantic/errors.ts'
import { PullFailed } from '../understanding/semantic/hub/errors.ts'
import { HUB, isThere, pullModel } from '../understanding/semantic/hub/pull.ts'
import { knownModel, MODEL_ID } from '../understanding/semantic/known-models.ts'
import {
  CARD_FILE,
  findModel,
  type ModelFolder,
  REQUIRED_FILES,
} from '../understanding/semantic/model-folder.ts'
import { LIMIT_MS } from '../understanding/semantic/tier.ts'
import { print } from './brain.ts'

const PullOptions = z.object({
  model: z.string().regex(MODEL_ID).optional(),
  dir: z.string().min(1).optional(),
  from: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default(HUB),
  timeout: z.coerce.number().positive().max(3600).default(30),
})

/** `hoi model pull [model]`: fetches an embedding model from the hub, for machines with internet. */
export async function modelPull(model: string | undefined, options: unknown): Promise<void> {
  const asked = PullOptions.safeParse({ ...z.looseObject({}).parse(options), model })
  if (!asked.success) {
    console.error(
      'hoi model pull [org/name] --dir FOLDER --from URL --timeout SECONDS: a name as in Xenova/bge-m3, an http address, seconds above 0.',
    )
    process.exit(2)
  }
  const settings = semanticSettings(loadConfig(process.env, process.cwd()))
  const { dir = settings.modelsDir, from, timeout } = asked.data
  const id = asked.data.model ?? settings.model
  if (isThere(dir, id)) {
    print(`${id} is there already: ${dir}/${id}. To fetch it anew delete that folder.`)
    return
  }
  const known = knownModel(id)
  print(`Fetching ${id}${known === undefined ? '' : `, about ${known.megabytes} MB`}, from ${from}`)
  print(`Licence: ${known?.licence ?? `not known here; see ${HUB}/${id}`}`)
  try {
    const folder = await pullModel({
      from,
      modelsDir: dir,
      model: id,
      stallMs: timeout * 1000,
      onProgress: showProgress,
      onFile: (file, { bytes, sha256 }) => print(`${clearLine()}${file}  ${bytes} bytes  sha256 ${sha256}`),
    })
    print(`Complete: ${folder}`)
    const choose = id === settings.model ? '' : `set SEMANTIC_MODEL=${id}, `
    print(`Next: ${choose}hoi model check, then restart the server.`)
  } catch (error) {
    if (!(error instanceof PullFailed)) throw error
    throw new PullFailed(`${error.message}\n${byHand(id, dir)}`)
  }
}

function byHand(id: string, dir: string): string {
  return [
    `By hand, on a machine with internet: hoi model pull ${id} --dir FOLDER, or fetch from ${HUB}/${id}/tree/main`,
    `${REQUIRED_FILES.join(', ')}; then copy the folder here as ${dir}/${id}.`,
  ].join('\n')
}

/** Only where somebody watches. */
function showProgress(file: string, bytes: number, of: number | null): void {
  if (!process.stderr.isTTY) return
  const part = of === null ? '' : ` of ${sizeOf(of)} (${percent(bytes / of)})`
  process.stderr.write(`${clearLine()}${file}  ${sizeOf(bytes)}${part}`)
}

function clearLine(): string {
  return process.stderr.isTTY ? '\r\u001b[K' : ''
}

/** `hoi model check`: whether the embedding model is there, loads, and tells meanings apart; and what it would change. */
export async function modelCheck(options: { readonly json?: boolean }): Promise<void> {
  const json = options.json === true
  const config = loadConfig(process.env, process.cwd())
  const settings = semanticSettings(config)
  try {
    const model = findModel(settings.modelsDir, settings.model)
    const report = await checkModel({ ...settings, model }, loadIntents(config.INTENTS_DIR), (step) => {
      if (!json) console.error(`… ${step}`)
    })
    const ok = tellsApart(report)
    if (json) print(JSON.stringify({ ok, ...aboutFolder(model), ...report }))
    else for (const line of describe(model, report)) print(line)
    process.exitCode = ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof SemanticError)) throw error
    if (json) print(JSON.stringify({ ok: false, code: error.code, problem: error.message }))
    else console.error(`${error.message}\n${remedy(error, config)}`)
    process.exitCode = 1
  }
}

function remedy({ code }: SemanticError, config: Config): string {
  const { modelsDir, model } = semanticSettings(config)
  switch (code) {
    case 'MODEL_ABSENT':
      return `hoi model pull fetches it.\n${byHand(model, modelsDir)}`
    case 'PACKAGE_MISSING':
      // An npm that does not know `allowScripts` drops the package where its script cannot fetch what nobody here needs.
      return 'Run ONNXRUNTIME_NODE_INSTALL=skip npm ci, without --omit=optional.'
    case 'EMBEDDER_ENDED':
      return 'SIGKILL mostly means that memory ran out: see what it needs in docs/operating.md.'
    case 'MODEL_UNKNOWN':
      return 'The page of the model at the hub says which.'
    case 'CARD_INVALID':
      return 'Mend that file, or delete it if the model is known by name.'
    case 'MODEL_INCOMPLETE':
    case 'MODEL_BROKEN':
      return `Delete ${modelsDir}/${model} and run hoi model pull.`
  }
}

function aboutFolder({ id, dir, files }: ModelFolder) {
  return { model: id, dir, files, licence: knownModel(id)?.licence ?? null }
}

function nearer({ triples }: ModelReport): number {
  return triples.filter(({ toParaphrase, toStranger }) => toParaphrase > toStranger).length
}

function tellsApart(report: ModelReport): boolean {
  return nearer(report) * 2 > report.triples.length
}

function describe(model: ModelFolder, report: ModelReport): string[] {
  const { opened, embedMs, triples, heldOut } = report
  const { weightInUse, scores } = heldOut
  return [
    `${model.id} in ${model.dir} (licence: ${knownModel(model.id)?.licence ?? 'not known here'})`,
    ...model.files.map(({ path, bytes }) => `  ${path}  ${sizeOf(bytes)}`),
    `Loaded in ${Math.round(opened.ms)} ms: ${opened.dimensions} dimensions, ${sizeOf(opened.bytes)} resident in a process of its own.`,
    `One sentence takes ${embedMs.median.toFixed(1)} ms, the longest ${embedMs.longest.toFixed(1)} ms; a message waits no longer than ${LIMIT_MS} ms.`,
    `Vectors kept: ${opened.vectors}${opened.vectors === 0 ? ' (made while serving, or by hoi train)' : ''}.`,
    `Paraphrases lie nearer than strangers: ${nearer(report)} of ${triples.length}.`,
    ...triples.map(
      ({ asked, toParaphrase, toStranger }) =>
        `  ${toParaphrase.toFixed(2)} against ${toStranger.toFixed(2)}  ${asked}`,
    ),
    ...(tellsApart(report) ? [] : ['It does not tell meanings apart: do not use it.']),
    `${heldOut.utterances} utterances held out (seed ${heldOut.seed}), compared with ${heldOut.comparedWith} others:`,
    '  weight   right first   among three   answered right   answered wrong',
    ...scores.map((score) => scoreLine(score, score.weight === weightInUse)),
    advice(model, weightInUse, scores),
  ]
}

function scoreLine(score: WeightScore, isInUse: boolean): string {
  const { weight, first, firstThree, answeredRight, answeredWrong } = score
  const shares = [first, firstThree, answeredRight, answeredWrong].map((share) => percent(share).padStart(13))
  const note = weight === 0 ? '   the classifier alone' : isInUse ? '   in use' : ''
  return `  ${String(weight).padStart(6)}${shares.join('')}${note}`
}

function advice({ dir }: ModelFolder, inUse: number, scores: readonly WeightScore[]): string {
  const best = scores.reduce((a, b) => (b.first > a.first ? b : a))
  if (best.weight === 0) return 'None of these weights helps: leave the model out.'
  if (best.weight === inUse) return `The weight in use, ${inUse}, is the best of these.`
  return `Best: weight ${best.weight}. To use it write {"weight": ${best.weight}} into ${dir}/${CARD_FILE}.`
}

function sizeOf(bytes: number): string {
  return bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
