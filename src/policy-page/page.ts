import type { LegalDocument, Pack } from '../knowledge/pack.ts'
import type { Jurisdiction, Policy } from '../knowledge/policy/policy.ts'
import { type Say, speaker } from '../knowledge/policy/vocabulary.ts'
import { nationalFirst } from './jurisdictions.ts'

/** What every part of the page is written from. */
export interface Page {
  readonly policy: Policy
  /** In the order of the page. */
  readonly jurisdictions: readonly Jurisdiction[]
  readonly documents: ReadonlyMap<string, LegalDocument>
  /** Digest of the pack: which version of the data this is. */
  readonly hash: string
  /** The day of the print, YYYY-MM-DD. */
  readonly date: string
  readonly say: Say
}

export function pageOf({ policy, documents, hash }: Pack, date: string): Page {
  return {
    policy,
    jurisdictions: nationalFirst(policy),
    documents,
    hash,
    date,
    say: speaker(policy.vocabulary),
  }
}
