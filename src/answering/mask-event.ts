import type { InboundEvent } from '../messages/inbound.ts'
import { maskSecrets } from '../vietnamese/mask.ts'

/** Numbers of cards, phones and accounts leave the text before it is first written anywhere. */
export function maskEvent(event: InboundEvent): InboundEvent {
  return 'text' in event && event.text !== undefined ? { ...event, text: maskSecrets(event.text) } : event
}
