import type { Outgoing } from '../port.ts'

/** Comes back in the echo of a message, which may arrive before the answer to the send. */
const METADATA_MARK = 'hoi-bhyt:'

export function isOurs(metadata: string | undefined): boolean {
  return metadata?.startsWith(METADATA_MARK) ?? false
}

/** The body of a Send API call. Quick replies vanish once one is tapped or another message arrives. */
export function toSendBody({ id, person, message }: Outgoing): object {
  const quickReplies = message.choices.map(({ label, payload }) => ({
    content_type: 'text',
    title: label,
    payload,
  }))
  return {
    recipient: { id: person },
    messaging_type: 'RESPONSE',
    message: {
      text: message.text,
      metadata: METADATA_MARK + id,
      ...(quickReplies.length > 0 ? { quick_replies: quickReplies } : {}),
    },
  }
}
