import type { FactName, Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { polarity } from './scope.ts'

/** Words that say one fact: what they mean when they hold, and when they are denied. */
export interface PhraseRule {
  readonly fact: FactName
  readonly words: RegExp
  readonly yes: Facts | ((m: RegExpMatchArray) => Facts)
  /** Left out: the denial says nothing. */
  readonly no?: Facts
  /** The words hold by themselves; otherwise without a verb they count only for somebody named. */
  readonly says?: true
  readonly certainty?: 'implied'
}

/** Applies the rules in their order; words that one rule takes are closed to those after it. */
export function readPhrases(text: FoldedText, rules: readonly PhraseRule[]): Hit[] {
  const hits: Hit[] = []
  const taken: { start: number; end: number }[] = []
  for (const rule of rules) {
    for (const m of text.text.matchAll(rule.words)) {
      const start = m.index
      const end = start + m[0].length
      if (taken.some((span) => start < span.end && span.start < end)) continue
      taken.push({ start, end })
      const said = polarity(text, start, end, rule.fact === 'household' ? 'household' : 'none')
      const facts = said === 'no' ? rule.no : typeof rule.yes === 'function' ? rule.yes(m) : rule.yes
      if (facts === undefined || said === 'asked' || said === 'wished') continue
      hits.push(
        hit(rule.fact, facts, start, end, {
          certainty: rule.certainty ?? 'stated',
          strength: said === 'bare' && !rule.says ? 'weak' : 'strong',
        }),
      )
    }
  }
  return hits
}
