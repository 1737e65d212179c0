import { NO_TIER, type SemanticTier } from '../understanding/semantic/tier.ts'
import type { Brain } from './brain.ts'
import { type BrainFolders, loadBrainApart } from './load-brain.ts'

/** What is answered from now, and how it is exchanged for what the folders hold by now. */
export interface LiveBrain {
  current(): Brain
  /**
   * Loads everything anew while the former goes on answering, and takes its place only if it is sound. Asked for again
   * meanwhile, however often, it loads once more afterwards.
   */
  reload(): Promise<Reloaded>
}

export type Reloaded =
  | { readonly ok: true; readonly brain: Brain }
  /** The former goes on answering. */
  | { readonly ok: false; readonly error: unknown }

/**
 * @param ready called with a fresh brain before it answers: for what should not be made while somebody waits
 * @param tier the second look at what is understood; takes up changed utterances as well
 */
export function liveBrain(
  first: Brain,
  folders: BrainFolders,
  placeId: string,
  ready: (brain: Brain) => void,
  tier: Pick<SemanticTier, 'learn' | 'refine'> = NO_TIER,
): LiveBrain {
  let current = first
  let underWay: Promise<Reloaded> | null = null
  /** Begins when the one under way has ended, and serves all who asked meanwhile. */
  let next: Promise<Reloaded> | null = null

  async function load(): Promise<Reloaded> {
    try {
      const { brain, utterances } = await loadBrainApart(folders, placeId, tier.refine)
      ready(brain)
      current = brain
      tier.learn(utterances)
      return { ok: true, brain }
    } catch (error) {
      return { ok: false, error }
    }
  }

  function begin(): Promise<Reloaded> {
    underWay = load().finally(() => {
      if (next === null) underWay = null
    })
    return underWay
  }

  return {
    current: () => current,
    reload() {
      if (underWay === null) return begin()
      next ??= underWay.then(() => {
        next = null
        return begin()
      })
      return next
    },
  }
}
