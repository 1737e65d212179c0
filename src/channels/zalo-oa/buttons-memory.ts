import { noteDown } from './notes.ts'
import type { ZaloOaDeps } from './settings.ts'

/** An OA may come to take buttons: so long after a refusal they are tried again. */
const ASK_AGAIN_MS = 30 * 24 * 60 * 60 * 1000

/** Whether this OA takes buttons is documented nowhere; the first refusal tells, and is remembered over restarts. */
export interface ButtonsMemory {
  work(): Promise<boolean>
  refused(): Promise<void>
}

export function createButtonsMemory(deps: ZaloOaDeps): ButtonsMemory {
  let refusedAt: number | null | undefined

  async function read(): Promise<number | null> {
    const note = await deps.notes.read('buttons')
    return note === null ? null : note.at.getTime()
  }

  return {
    async work() {
      if (refusedAt === undefined) refusedAt = await read()
      return refusedAt === null || deps.clock().getTime() - refusedAt > ASK_AGAIN_MS
    },
    async refused() {
      refusedAt = deps.clock().getTime()
      deps.log.warn(
        { channel: 'zalo-oa' },
        'zalo-oa: this OA refuses buttons; choices are written into the text',
      )
      await noteDown(deps, 'buttons', 'refused')
    },
  }
}
