import { showCode } from '../../messages/code.ts'
import type { ReceiptDeleted } from '../../messages/record.ts'
import { plain, type TurnContext } from '../context.ts'
import type { TurnResult } from '../engine.ts'
import { NOTHING } from '../outcome.ts'
import { addressed, say } from '../phrases.ts'
import type { ConversationState } from '../state.ts'

/** Everything kept of the person goes; the code proves it and names nobody. */
export function erase(state: ConversationState, { pack, freshCode }: TurnContext): TurnResult {
  const text =
    freshCode === null ? say(pack, 'erased') : say(pack, 'erased.code', { code: showCode(freshCode) })
  return {
    state: null,
    replies: [plain(addressed(text, state.address))],
    records: [
      ...receiptsDeleted(state),
      ...(freshCode === null ? [] : [{ kind: 'deletion', code: freshCode } as const]),
    ],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

/** The same on the platform's word, without one of ours. */
export function withdraw(state: ConversationState): TurnResult {
  return { state: null, replies: [], records: receiptsDeleted(state), outcome: NOTHING }
}

function receiptsDeleted({ receipts }: ConversationState): ReceiptDeleted[] {
  return receipts.map((code) => ({ kind: 'receipt-deleted', code }))
}
