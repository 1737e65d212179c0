import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../answering/ask.ts'
import { brainFolders, loadConfig } from '../config.ts'
import { today } from '../conversation/today.ts'
import { formatMeasured, worseThan } from '../eval/format.ts'
import type { Bot } from '../eval/judged.ts'
import { measureIntents } from '../eval/measure-intents.ts'
import { runEval } from '../eval/run.ts'
import type { Scorecard } from '../eval/scorecard.ts'
import { formatScorecard, NotAScorecard, readScorecard } from '../eval/scorecard-file.ts'
import { sectionsOf } from '../eval/sections.ts'
import { writeWhole } from '../knowledge/files/keep.ts'
import { loadOrTrain } from '../understanding/classifier/cache.ts'
import { type Classifier, createClassifier } from '../understanding/classifier/classifier.ts'
import { loadIntents } from '../understanding/intents.ts'
import { brainFromSettings, print } from './brain.ts'

/** The scorecard that comes with the program. */
const SCORECARD = join(import.meta.dirname, '..', '..', 'docs', 'scorecard.md')

export interface EvalOptions {
  readonly json?: boolean
  readonly cv?: boolean
  readonly texts?: boolean
  /** A file, or true for the scorecard that comes with the program. */
  readonly save?: string | true
  readonly compare?: string | true
}

/**
 * `hoi eval [folder]`: how the questions of a folder are taken; with --cv, and without a folder, how the utterances are
 * that the bot did not learn from. Ends with 1 when a figure that counts is worse than on the scorecard compared with.
 */
export async function evalCommand(folder: string | undefined, options: EvalOptions): Promise<void> {
  if (folder !== undefined && !existsSync(folder)) {
    console.error(`There is no folder ${folder}. Name one that holds *.jsonl question files.`)
    process.exit(2)
  }
  // Before anything is measured: a wrong path shows at once, not after a minute.
  const former = options.compare === undefined ? null : existing(pathOf(options.compare))
  const kept = options.save === undefined ? null : readScorecard(pathOf(options.save))

  const { intentsDir } = foldersFromSettings()
  const report =
    folder === undefined ? null : await runEval(folder, await botFromSettings(), options.texts === true)
  const intents = folder === undefined || options.cv === true ? measureIntents(loadIntents(intentsDir)) : null
  const measuredOn = today(new Date())
  const card: Scorecard = {
    questions: report && { measuredOn, sections: sectionsOf(report) },
    crossValidation: intents && { measuredOn, sections: [...intents.sections] },
  }
  const worse = former === null ? [] : worseThan(former, card)
  print(
    options.json === true
      ? JSON.stringify({ card, report, nearMisses: intents?.worst ?? null, worse })
      : formatMeasured({ card, report, intents }, former),
  )
  if (options.save !== undefined) {
    // What was not measured now stays as it was, with its day.
    const whole: Scorecard = {
      questions: card.questions ?? kept?.questions ?? null,
      crossValidation: card.crossValidation ?? kept?.crossValidation ?? null,
    }
    writeWhole(pathOf(options.save), Buffer.from(formatScorecard(whole)))
  }
  process.exitCode = worse.length > 0 ? 1 : 0
}

function pathOf(named: string | true): string {
  return named === true ? SCORECARD : named
}

function existing(path: string): Scorecard {
  const card = readScorecard(path)
  if (card === null) throw new NotAScorecard(path, 'there is no such file')
  return card
}

/** The bot as residents meet it. */
async function botFromSettings(): Promise<Bot> {
  const brain = await brainFromSettings()
  const understand = (text: string) => brain.understand(text, today(new Date()))
  // Only what went wrong needs reasons.
  let classifier: Classifier | null = null
  return {
    ask: (text, asOf) => ask(brain, { text, asOf }, new Date(), () => performance.now()),
    rank: async (text) => (await brain.refine(understand(text))).topics,
    explain(text) {
      if (classifier === null) {
        const { intentsDir, cacheDir } = foldersFromSettings()
        classifier = createClassifier(loadOrTrain(intentsDir, cacheDir).model)
      }
      return classifier.explain(understand(text).folded)
    },
  }
}

function foldersFromSettings() {
  return brainFolders(loadConfig(process.env, process.cwd()))
}
