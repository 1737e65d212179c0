import { DecideRequest, decideFor } from '../answering/decide.ts'
import { answerLines } from './batch.ts'
import { brainFromSettings, print } from './brain.ts'

/** `hoi decide --json --batch FILE`. */
export async function decideCommand({ batch }: { readonly batch: string }): Promise<void> {
  const brain = brainFromSettings()
  const wrong = await answerLines(
    batch,
    DecideRequest,
    (request) => decideFor(brain, request, new Date()),
    print,
  )
  process.exitCode = wrong > 0 ? 1 : 0
}
