import { AskRequest, ask } from '../answering/ask.ts'
import { answerLines } from './batch.ts'
import { brainFromSettings, print } from './brain.ts'

export interface AskOptions {
  readonly json?: boolean
  readonly batch?: string
  readonly place?: string
  readonly asOf?: string
}

/** `hoi ask`: one question from the command line, or a batch. */
export async function askCommand(words: readonly string[], options: AskOptions): Promise<void> {
  if (options.batch === undefined && words.length === 0) {
    console.error('Ask something: hoi ask "thẻ hết hạn làm sao", or give --batch FILE.')
    process.exit(2)
  }
  const asked = AskRequest.safeParse({ text: words.join(' '), place: options.place, asOf: options.asOf })
  if (!asked.success) {
    console.error('--as-of is a day such as 2026-11-21; a question has at most 10,000 characters.')
    process.exit(2)
  }
  const { place, asOf } = asked.data
  const brain = brainFromSettings()
  const answer = (request: AskRequest) =>
    ask(brain, { ...request, place: request.place ?? place, asOf: request.asOf ?? asOf }, new Date(), () =>
      performance.now(),
    )
  if (options.batch !== undefined) {
    const wrong = await answerLines(options.batch, AskRequest, answer, print)
    process.exitCode = wrong > 0 ? 1 : 0
    return
  }
  const answered = answer(asked.data)
  print(options.json === true ? JSON.stringify(answered) : answered.text)
}
