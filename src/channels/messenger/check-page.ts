import type { ChannelDeps } from '../deps.ts'
import { GraphError } from './graph-error.ts'
import { readPage } from './page.ts'
import type { MessengerSettings } from './settings.ts'

/**
 * Asks Facebook once whether the token is alive and of this page, and tells the operator if not: else the first
 * resident would notice. Where Facebook is not reachable nothing is said; sends say that themselves. Never throws.
 */
export async function checkPage(
  settings: MessengerSettings,
  deps: ChannelDeps,
  signal: AbortSignal,
): Promise<void> {
  try {
    await readPage(settings, deps, signal)
  } catch (error) {
    if (error instanceof GraphError && error.problem === 'unreachable') return
    const why = error instanceof Error ? error.message : 'messenger: the page could not be checked'
    deps.log.error({ channel: 'messenger' }, why)
  }
}
