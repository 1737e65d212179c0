import type { Telegram } from 'telegraf'
import { z } from 'zod'
import type { ChannelLog } from '../deps.ts'
import { within } from './client.ts'
import { createTrouble } from './trouble.ts'

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
export function learnMe({ telegram, onLearnt, log, pauseMs, timeoutMs }: LearnParts): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const asking = createTrouble({ what: "asking for the bot's name", log, pauseMs, stop: signal })
  void (async () => {
    while (!signal.aborted) {
      try {
        const me = Me.parse(await telegram.callApi('getMe', {}, { signal: within(timeoutMs, signal) }))
        asking.over()
        onLearnt(me)
        return
      } catch (error) {
        await asking.refused(error)
      }
    }
  })()
  return () => stopping.abort()
}
