import { AskRequest, ask } from '../answering/ask.ts'
import type { Brain } from '../answering/brain.ts'
import { today } from '../conversation/today.ts'
import type { UnderstandingExplained } from '../understanding/explain-understanding.ts'
import { answerLines } from './batch.ts'
import { brainFromSettings, print } from './brain.ts'
import { explainLines } from './explain-lines.ts'

export interface AskOptions {
  readonly json?: boolean
  readonly batch?: string
  readonly place?: string
  readonly asOf?: string
  readonly explain?: boolean
}

/** `hoi ask`: one question from the command line, or a batch. */
export async function askCommand(words: readonly string[], options: AskOptions): Promise<void> {
  if (options.batch === undefined && words.length === 0) {
    console.error('Ask something: hoi ask "thẻ hết hạn làm sao", or give --batch FILE.')
    process.exit(2)
  }
  if (options.batch !== undefined && options.explain === true) {
    console.error('--explain explains one question; give it without --batch.')
    process.exit(2)
  }
  const asked = AskRequest.safeParse({ text: words.join(' '), place: options.place, asOf: options.asOf })
  if (!asked.success) {
    console.error('--as-of is a day such as 2026-11-21; a question has at most 10,000 characters.')
    process.exit(2)
  }
  const { place, asOf } = asked.data
  const brain = await brainFromSettings()
  const answer = (request: AskRequest) =>
    ask(brain, { ...request, place: request.place ?? place, asOf: request.asOf ?? asOf }, new Date(), () =>
      performance.now(),
    )
  if (options.batch !== undefined) {
    const wrong = await answerLines(options.batch, AskRequest, answer, print)
    process.exitCode = wrong > 0 ? 1 : 0
    return
  }
  const answered = await answer(asked.data)
  const explained = options.explain === true ? await explain(brain, asked.data) : undefined
  if (options.json === true) {
    print(JSON.stringify({ ...answered, explained }))
    return
  }
  print(answered.text)
  if (explained !== undefined) print(`\n${explainLines(asked.data.text, explained).join('\n')}`)
}

/** As the answer was found: with the topics as they were ranked in the end. */
async function explain(brain: Brain, { text, asOf }: AskRequest): Promise<UnderstandingExplained> {
  const explained = brain.explain(text, asOf ?? today(new Date()))
  return { ...explained, heard: await brain.refine(explained.heard) }
}
