import type { InboundEvent } from '../messages/inbound.ts'
import { maskSecrets } from '../vietnamese/mask.ts'

/** More than is ever read of one message, and as much as the web chat takes. */
const LONGEST = 4000

/**
 * Numbers of cards, phones and accounts leave the words before they are first written anywhere, and words without end
 * are cut. What a button or a link carries is ours, unless somebody typed it.
 */
export function maskEvent(event: InboundEvent): InboundEvent {
  switch (event.kind) {
    case 'text':
      return { ...event, text: masked(event.text) }
    case 'choice':
      return { ...event, payload: masked(event.payload), ...textOf(event) }
    case 'attachment':
      return { ...event, ...textOf(event) }
    case 'start':
      return event.ref === undefined ? event : { ...event, ref: masked(event.ref) }
    case 'staff-message':
    case 'withdraw':
      return event
  }
}

function textOf({ text }: { readonly text?: string | undefined }): { readonly text?: string } {
  return text === undefined ? {} : { text: masked(text) }
}

/** The last word of a text that was cut goes too: half a number could not be recognised. */
function masked(text: string): string {
  return maskSecrets(text.length > LONGEST ? text.slice(0, LONGEST).replace(/\S{1,100}$/, '') : text)
}
