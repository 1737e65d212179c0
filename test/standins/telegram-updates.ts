import { z } from 'zod'

const Numbered = z.looseObject({ update_id: z.number() })
const MOST_AT_ONCE = 100

/** Updates as getUpdates hands them out: each again and again until a higher offset confirms it. */
export function createUpdateQueue() {
  let waiting: object[] = []
  let end: (found: object[] | null) => void = nobodyWaits

  const found = (offset: number) => waiting.filter((update) => idOf(update) >= offset).slice(0, MOST_AT_ONCE)

  return {
    push(updates: readonly object[]) {
      waiting = [...waiting, ...updates]
      end(found(0))
    },
    pending: () => waiting.length,
    /** null = another fetch came, which ends this one. */
    async fetch(offset: number, holdMs: number): Promise<object[] | null> {
      end(null)
      waiting = waiting.filter((update) => idOf(update) >= offset)
      if (waiting.length > 0 || holdMs === 0) return found(offset)
      return new Promise((resolve) => {
        const timer = setTimeout(() => end([]), holdMs)
        end = (given) => {
          clearTimeout(timer)
          end = nobodyWaits
          resolve(given)
        }
      })
    },
    /** Whether somebody waits for the next update. */
    held: () => end !== nobodyWaits,
    end: () => end(null),
  }
}

function nobodyWaits(): void {}

/** What has no number, or a wrong one, is handed out all the same. */
function idOf(update: object): number {
  const read = Numbered.safeParse(update)
  return read.success ? read.data.update_id : Number.MAX_SAFE_INTEGER
}
