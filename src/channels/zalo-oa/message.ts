import type { Reply } from '../../messages/reply.ts'
import { asPlainText } from '../render.ts'
import { buttonPayload } from './button.ts'
import { type Recipient, recipientOf } from './person.ts'

/** One call of Zalo's send API: where it goes and what it carries. */
export interface ZaloSend {
  readonly path: string
  readonly body: object
  /** Whether it carries buttons, which an OA may refuse. */
  readonly buttons: boolean
}

/** A message as Zalo takes it; `buttonsWork` false writes the choices into the text. */
export function toZaloSend(person: string, message: Reply, buttonsWork: boolean): ZaloSend {
  const recipient = recipientOf(person)
  const buttons = buttonsWork && recipient.kind === 'user' && message.choices.length > 0
  return {
    path: recipient.kind === 'user' ? '/v3.0/oa/message/cs' : '/v2.0/oa/message',
    body: {
      recipient: address(recipient),
      message: buttons ? withButtons(message) : { text: asPlainText(message) },
    },
    buttons,
  }
}

function address(recipient: Recipient): object {
  if (recipient.kind === 'user') return { user_id: recipient.userId }
  return { anonymous_id: recipient.anonymousId, conversation_id: recipient.conversationId }
}

/** `oa.query.hide` sends the payload back as a text that the person does not see. */
function withButtons(message: Reply): object {
  const buttons = message.choices.map(({ label, payload }) => ({
    title: label,
    type: 'oa.query.hide',
    payload: buttonPayload(payload),
  }))
  return { text: message.text, attachment: { type: 'template', payload: { buttons } } }
}
