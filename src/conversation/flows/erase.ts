import { showCode } from '../../messages/code.ts'
import { plain, type TurnContext } from '../context.ts'
import type { TurnResult } from '../engine.ts'
import { NOTHING } from '../outcome.ts'
import { addressed, say } from '../phrases.ts'
import type { ConversationState } from '../state.ts'

/** Everything kept of the person goes; the code proves it and names nobody. */
export function erase({ address }: ConversationState, { pack, freshCode }: TurnContext): TurnResult {
  const text =
    freshCode === null ? say(pack, 'erased') : say(pack, 'erased.code', { code: showCode(freshCode) })
  return {
    state: null,
    replies: [plain(addressed(text, address))],
    records: freshCode === null ? [] : [{ kind: 'deletion', code: freshCode }],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}
