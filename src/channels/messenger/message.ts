import type { Choice, Reply } from '../../messages/reply.ts'
import type { Outgoing } from '../port.ts'

/** Comes back in the echo of a message, which may arrive before the answer to the send. */
const METADATA_MARK = 'hoi-bhyt:'

export function isOurs(metadata: string | undefined): boolean {
  return metadata?.startsWith(METADATA_MARK) ?? false
}

/** What a button template holds. */
const TEMPLATE = { text: 640, buttons: 3 } as const

/**
 * The body of a Send API call. Buttons stay on the screen and quick replies vanish with the next message, so choices
 * become buttons wherever message and choices are small enough for them, and quick replies elsewhere.
 */
export function toSendBody({ id, person, message }: Outgoing): object {
  return {
    recipient: { id: person },
    messaging_type: 'RESPONSE',
    message: { ...shapeOf(message), metadata: METADATA_MARK + id },
  }
}

function shapeOf({ text, choices }: Reply): object {
  if (choices.length === 0) return { text }
  if (choices.length > TEMPLATE.buttons || text.length > TEMPLATE.text) {
    return { text, quick_replies: choices.map(quickReply) }
  }
  const payload = { template_type: 'button', text, buttons: choices.map(button) }
  return { attachment: { type: 'template', payload } }
}

function quickReply({ label, payload }: Choice) {
  return { content_type: 'text', title: label, payload }
}

function button({ label, payload }: Choice) {
  return { type: 'postback', title: label, payload }
}
