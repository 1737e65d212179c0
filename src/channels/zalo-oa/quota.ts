import { z } from 'zod'
import type { ChannelLog } from '../deps.ts'
import type { HttpAnswer } from '../http.ts'

const amount = z.coerce.number().int().nonnegative()
const WithQuota = z.looseObject({
  data: z.looseObject({
    quota: z.looseObject({
      quota_type: z.string(),
      remain: amount,
      total: amount,
      expired_date: z.string().optional(),
    }),
  }),
})

/** Those of the OA's package. The others count what one person may still be sent. */
const OF_THE_PACKAGE = new Set(['sub_quota', 'purchase_quota', 'reward_quota'])
const LOW = 0.1

/** Tells the operator once when a quota that the OA pays for comes to its end. */
export function createQuotaWatch(log: ChannelLog): (answer: HttpAnswer) => void {
  const told = new Set<string>()
  return (answer) => {
    const read = WithQuota.safeParse(answer.kind === 'answered' ? answer.body : null)
    if (!read.success) return
    const { quota_type: type, remain, total, expired_date: until = null } = read.data.data.quota
    if (!OF_THE_PACKAGE.has(type) || remain > total * LOW) return
    const key = `${type}/${until}`
    if (told.has(key)) return
    told.add(key)
    const fields = { channel: 'zalo-oa', quota: type, remain, total, until }
    log.warn(fields, 'zalo-oa: a message quota of this OA is nearly used up')
  }
}
