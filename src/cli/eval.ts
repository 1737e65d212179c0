import { existsSync } from 'node:fs'
import { ask } from '../answering/ask.ts'
import { runEval } from '../eval/run.ts'
import { formatReport } from '../eval/table.ts'
import { brainFromSettings, print } from './brain.ts'

/** Where question files lie when no folder is named. */
const DEFAULT_FOLDER = '../shared/eval'

/** `hoi eval [folder]`: right at once, right among choices, wrong, silent; in and out of scope; and who pays what. */
export async function evalCommand(
  folder: string | undefined,
  options: { readonly json?: boolean },
): Promise<void> {
  const chosen = folder ?? DEFAULT_FOLDER
  if (!existsSync(chosen)) {
    console.error(
      `There is no folder ${chosen}. Name one that holds *.jsonl question files: npm run eval FOLDER.`,
    )
    process.exit(2)
  }
  const brain = brainFromSettings()
  const report = await runEval(chosen, (text, asOf) =>
    ask(brain, { text, asOf }, new Date(), () => performance.now()),
  )
  print(options.json === true ? JSON.stringify(report) : formatReport(report))
}
