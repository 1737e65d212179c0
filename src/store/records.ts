import type { Transaction } from 'kysely'
import type { TurnRecord } from '../messages/record.ts'
import { addDeletion } from './deletions.ts'
import { addFeedback } from './feedback.ts'
import { addLeftQuestion } from './left-questions.ts'
import { addLesson } from './lessons.ts'
import type { Turn } from './ports.ts'
import { addQuestion } from './questions.ts'
import { addReceipt, deleteReceipt } from './receipts.ts'
import { addScan } from './scans.ts'
import type { Schema } from './schema.ts'

/** Writes a record where it belongs. */
export function addRecord(
  trx: Transaction<Schema>,
  record: TurnRecord,
  { conversation, place, at }: Turn,
): Promise<void> {
  const origin = { at, channel: conversation.channel, place }
  switch (record.kind) {
    case 'question':
      return addQuestion(trx, { ...record, ...origin })
    case 'lesson':
      return addLesson(trx, { ...record, ...origin })
    case 'feedback':
      return addFeedback(trx, { ...record, ...origin })
    case 'question-left':
      return addLeftQuestion(trx, conversation, { text: record.text, at, place })
    case 'receipt':
      return addReceipt(trx, record, at)
    case 'receipt-deleted':
      return deleteReceipt(trx, record.code)
    case 'deletion':
      return addDeletion(trx, record.code, at)
    case 'scan':
      return addScan(trx, record, origin)
  }
}
