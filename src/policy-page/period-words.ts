import { formatDate } from '../knowledge/format.ts'
import type { Provenance } from '../knowledge/policy/policy.ts'
import type { Period } from '../knowledge/policy/quantity.ts'
import type { Page } from './page.ts'

/** The days on which a group or a reading holds. */
export function validity({ validFrom, validTo }: Pick<Provenance, 'validFrom' | 'validTo'>): Period {
  return { from: validFrom, to: validTo }
}

/** "từ 01/01/2026 đến 31/12/2030". */
export function periodWords({ say }: Page, { from, to }: Period): string {
  return to === null
    ? say('period.since', { from: formatDate(from) })
    : say('period.between', { from: formatDate(from), to: formatDate(to) })
}
