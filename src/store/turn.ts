import type { Transaction } from 'kysely'
import { deleteConversation, noteHeard, saveConversation } from './conversations.ts'
import { finishEvent } from './inbox.ts'
import { eraseLeftQuestions } from './left-questions.ts'
import { enqueue, eraseMessages, sendWhatWaitedForThem } from './outbox-changes.ts'
import type { FailedTurn, Turn } from './ports.ts'
import { addRecord } from './records.ts'
import type { Schema, Write } from './schema.ts'

export function commitTurn(write: Write, turn: Turn): Promise<void> {
  const { conversation, state, at } = turn
  return write(async (trx) => {
    if (state === null) {
      await deleteConversation(trx, conversation)
      await eraseMessages(trx, conversation)
      await eraseLeftQuestions(trx, conversation)
    } else {
      await saveConversation(trx, conversation, state, turn)
      await hear(trx, turn)
    }
    await enqueue(trx, conversation, turn.outgoing, at)
    for (const record of turn.records) await addRecord(trx, record, turn)
    await finishEvent(trx, turn.eventId, 'done', at)
  })
}

export function failTurn(write: Write, turn: FailedTurn): Promise<void> {
  return write(async (trx) => {
    await hear(trx, turn)
    await enqueue(trx, turn.conversation, turn.outgoing, turn.at)
    await finishEvent(trx, turn.eventId, 'failed', turn.at)
  })
}

/** The platform's window is open again. */
async function hear(
  trx: Transaction<Schema>,
  { conversation, heardAt, at }: Pick<Turn, 'conversation' | 'heardAt' | 'at'>,
): Promise<void> {
  if (heardAt === null) return
  await noteHeard(trx, conversation, heardAt)
  await sendWhatWaitedForThem(trx, conversation, at)
}
