import type { ChannelLog } from '../deps.ts'

/** One thing that an account taught us, or that became of it. */
export interface Note {
  readonly value: string
  readonly at: Date
}

/**
 * `buttons`: refused, where the OA takes no buttons. `renewal`: how the last renewal of the tokens ended, `done` or why not.
 */
export type NoteName = 'buttons' | 'renewal'

/** What is remembered of one OA over restarts. */
export interface AccountNotes {
  /** null = nothing was noted. */
  read(name: NoteName): Promise<Note | null>
  write(name: NoteName, value: string): Promise<void>
}

/** A note is a help, never a reason to fail. */
export async function noteDown(
  { notes, log }: { readonly notes: AccountNotes; readonly log: ChannelLog },
  name: NoteName,
  value: string,
): Promise<void> {
  try {
    await notes.write(name, value)
  } catch (error) {
    log.warn({ channel: 'zalo-oa', err: error, name }, 'zalo-oa: a note could not be kept')
  }
}
