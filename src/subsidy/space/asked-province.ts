import { ASKED_PROVINCE, Facts } from '../../knowledge/facts.ts'

/** What an answer makes known, with the province that was asked put in; null leaves it open. */
export function factsOf(told: Readonly<Record<string, unknown>>, province: string | null): Facts {
  const facts = Facts.parse(told)
  const { residence } = facts
  if (residence?.province !== ASKED_PROVINCE) return facts
  return { ...facts, residence: { ...residence, province } }
}
