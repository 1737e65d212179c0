import type { Telegram } from 'telegraf'
import { z } from 'zod'
import type { ChannelLog } from '../deps.ts'
import { createPatience, untilStopped } from '../polling.ts'
import { within } from './client.ts'
import { faultOf } from './fault.ts'

/** What Telegram says of the bot that a token belongs to. */
export const Me = z.looseObject({
  id: z.int(),
  is_bot: z.literal(true),
  first_name: z.string(),
  username: z.string().min(1),
})
export type Me = z.infer<typeof Me>

export interface LearnParts {
  readonly telegram: Telegram
  readonly onLearnt: (me: Me) => void
  readonly log: ChannelLog
  readonly pauseMs: number
  readonly timeoutMs: number
}

/**
 * Asks for the bot's name until Telegram tells it. Nothing waits for that; a token that is refused is told at once.
 * @returns what stops it
 */
export function learnMe({ telegram, onLearnt, log, pauseMs, timeoutMs }: LearnParts): () => Promise<void> {
  return untilStopped(async (stop) => {
    const asking = createPatience({
      channel: 'telegram',
      what: "asking for the bot's name",
      log,
      pauseMs,
      stop,
    })
    while (!stop.aborted) {
      try {
        const me = Me.parse(await telegram.callApi('getMe', {}, { signal: within(timeoutMs, stop) }))
        asking.over()
        onLearnt(me)
        return
      } catch (error) {
        await asking.after(faultOf(error))
      }
    }
  })
}
