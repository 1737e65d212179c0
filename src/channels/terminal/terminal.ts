import type { InboundEvent } from '../../messages/inbound.ts'
import type { Channel, ChannelLimits } from '../port.ts'
import { asPlainText, renderReply } from '../render.ts'

/** A terminal shows anything, and has nothing to tap. */
export const LIMITS: ChannelLimits = { text: Number.MAX_SAFE_INTEGER, choices: 0, choiceLabel: 0 }

/** The conversation in a terminal window; `write` gets whole lines. */
export function createTerminal(deps: { readonly write: (text: string) => void }): Channel {
  return {
    id: 'terminal',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    async send({ message }) {
      try {
        deps.write(`${asPlainText(message)}\n`)
        return { kind: 'sent', platformId: null }
      } catch (error) {
        return {
          kind: 'unreachable',
          reason: error instanceof Error ? error.message : 'the terminal is closed',
        }
      }
    },
  }
}

/** Who a line comes from and which line it is. */
export interface TerminalLine {
  readonly account: string
  readonly person: string
  /** Unique within the conversation. */
  readonly key: string
}

/** A line as typed. `/start` and `/start REF` open the conversation as a link or QR code would. null = a blank line. */
export function parseTerminalLine(line: string, { account, person, key }: TerminalLine): InboundEvent | null {
  const common = { channel: 'terminal' as const, account, person, key, sentAt: null }
  const text = line.trim()
  if (text === '') return null
  const opening = /^\/start(?:\s+(\S+))?$/.exec(text)
  if (opening === null) return { ...common, kind: 'text', text }
  const ref = opening[1]
  return { ...common, kind: 'start', ...(ref === undefined ? {} : { ref }) }
}
