import { z } from 'zod'
import { readState } from '../conversation/state.ts'
import type { LeftQuestion, Store } from '../store/ports.ts'
import { packFromSettings, print } from './brain.ts'
import { AnswerNotGiven, type Given, messagesFor } from './left-answer.ts'
import { withStore } from './store.ts'

const MOST_LISTED = 200
const MOST_CHARACTERS = 4_000

const Options = z.object({
  json: z.boolean().default(false),
  answer: z.coerce.number().int().positive().optional(),
  text: z.string().trim().min(1).max(MOST_CHARACTERS).optional(),
  with: z.string().min(1).optional(),
})

/** `hoi questions`: what residents left for an official; `--answer ID` with `--text` or `--with` answers one of them. */
export async function questions(options: unknown): Promise<void> {
  const asked = Options.safeParse(options)
  if (!asked.success) wrongUsage()
  const { json, answer: id, text, with: answerId } = asked.data
  const given: readonly Given[] = [
    ...(text === undefined ? [] : [{ kind: 'text', text } as const]),
    ...(answerId === undefined ? [] : [{ kind: 'answer', id: answerId } as const]),
  ]
  const [one, ...more] = given
  if (more.length > 0 || (id === undefined) !== (one === undefined)) wrongUsage()
  await withStore(async (store) => {
    if (id !== undefined && one !== undefined) await answerTo(store, id, one, json)
    else await list(store, json)
  })
}

async function list({ leftQuestions }: Store, json: boolean): Promise<void> {
  const waiting = await leftQuestions.waiting(MOST_LISTED)
  if (json) print(JSON.stringify({ waiting: waiting.map(withoutPerson) }))
  else if (waiting.length === 0) print('No question waits.')
  else
    for (const { id, at, channel, text } of waiting) {
      print(`${id}  ${at.toISOString()}  ${channel}  ${onOneLine(text)}`)
    }
}

/** Nobody's words look like the next question of the list. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** What is asked, without who asks. */
function withoutPerson({ id, at, channel, place, text }: LeftQuestion) {
  return { id, at, channel, place, text }
}

async function answerTo(store: Store, id: number, given: Given, json: boolean): Promise<void> {
  const now = new Date()
  const question = await store.leftQuestions.find(id)
  if (question === null) return refuse(`There is no question ${id}.`)
  if (question.answeredAt !== null) return refuse(`Question ${id} was answered already.`)
  const { address } = readState(await store.conversations.read(question.conversation, now), now)
  try {
    const messages = messagesFor(question, given, packFromSettings(), address, now)
    if (!(await store.leftQuestions.answer(id, messages, now))) {
      return refuse(`Question ${id} was answered already.`)
    }
    print(
      json
        ? JSON.stringify({ answered: id, messages: messages.map(({ text }) => text) })
        : `Question ${id} is answered; the server sends it within half a minute:\n\n${messages.map(({ text }) => text).join('\n\n')}`,
    )
  } catch (error) {
    if (!(error instanceof AnswerNotGiven)) throw error
    refuse(error.message)
  }
}

function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

function wrongUsage(): never {
  console.error(
    `hoi questions --answer <number> takes --text "…" (at most ${MOST_CHARACTERS} characters) or --with <id of an answer>, one of the two.`,
  )
  process.exit(2)
}
