import type { Channel, ChannelLimits } from '../port.ts'
import { renderReply } from '../render.ts'
import type { LiveHub } from './hub.ts'

export const LIMITS: ChannelLimits = { text: 4000, choices: 12, choiceLabel: 80 }

/** The chat on the ward's own page. A message counts as sent once it is in the outbox: browsers fetch what they missed. */
export function createWeb(deps: { readonly hub: LiveHub }): Channel {
  return {
    id: 'web',
    limits: LIMITS,
    render: (reply) => renderReply(reply, LIMITS),
    async send({ id, person, message }) {
      deps.hub.publish(person, { id, message })
      return { kind: 'sent', platformId: id }
    },
  }
}
