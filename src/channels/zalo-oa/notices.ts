import { z } from 'zod'
import type { Envelope } from './envelope.ts'

/** What an event tells the operator, without whom it concerns. */
export interface Notice {
  readonly message: string
  readonly details: object
}

const figure = z.union([z.string(), z.number()])
const Quota = z.looseObject({ quota: z.looseObject({ prev_value: figure, new_value: figure }) })

/** null = nothing that an operator has to know. */
export function readNotice(envelope: Envelope): Notice | null {
  switch (envelope.event_name) {
    case 'change_oa_daily_quota': {
      const read = Quota.safeParse(envelope)
      const { prev_value: before = null, new_value: after = null } = read.data?.quota ?? {}
      return {
        message: 'Zalo changed how many template messages this OA may send a day',
        details: { before, after },
      }
    }
    case 'widget_failed_to_sync_user_external_id':
      return {
        message: 'the site widget could not tie a visitor to the id that the page gave: it is taken already',
        details: {},
      }
    default:
      return null
  }
}
