import type { Pack } from '../knowledge/pack.ts'

/** Every fixed sentence that the conversation may say. Their words stand in knowledge/phrases.yaml. */
export const PHRASE_KEYS = [
  'greeting',
  'menu',
  'menu.check',
  'menu.contact',
  'chitchat',
  'abuse',
  'out-of-scope.near',
  'out-of-scope.far',
  'foreign-language',
  'unclear',
  'unclear.again',
  'clarify',
  'clarify.none',
  'contact',
  'attachment',
  'attachment.image',
  'attachment.audio',
  'no-words',
  'erased',
  'stale-choice',
  'answer.source',
  'answer.in-force',
  'answer.in-force-unconfirmed',
  'answer.stale',
  'answer.expired',
  'answer.not-in-force',
  'answer.elsewhere',
  'answer.more',
  'answer.offices',
  'correction.scam',
  'correction.untrue',
  'correction.misleading',
  'correction.outdated',
  'correction.if-harmed',
  'failed',
  'interview.begin',
  'interview.age-help',
  'interview.not-understood',
  'interview.contradiction',
  'interview.stopped',
  'interview.skip',
  'interview.give-up',
  'decision.entitled',
  'decision.entitled-free',
  'decision.likely',
  'decision.likely-free',
  'decision.likely-self-pay',
  'decision.conditions',
  'decision.self-pay',
  'decision.own-pay',
  'decision.employer',
  'decision.not-in-force',
  'decision.unsettled',
  'decision.open',
  'decision.bounds',
  'decision.group',
  'decision.payable',
  'decision.benefit',
  'decision.since',
  'decision.evidence',
  'decision.register',
  'decision.advice',
  'decision.why-not',
  'decision.reading',
  'payer.state',
  'payer.city',
  'payer.socialInsurance',
  'payer.employer',
  'who.null',
  'who.nth',
] as const
export type PhraseKey = (typeof PHRASE_KEYS)[number]

export class MissingPhrase extends Error {
  readonly code = 'MISSING_PHRASE'
  constructor(key: string) {
    super(`knowledge/phrases.yaml has no "${key}": add the sentence under that key`)
  }
}

/** The keys that the pack lacks. `hoi check` lists them and the server does not start with one missing. */
export function missingPhrases(pack: Pack): PhraseKey[] {
  return PHRASE_KEYS.filter((key) => !pack.phrases.has(key))
}

/**
 * A fixed sentence with its {{names}} filled in.
 * @throws MissingPhrase
 */
export function say(pack: Pack, key: PhraseKey, values: Readonly<Record<string, string>> = {}): string {
  const phrase = pack.phrases.get(key)
  if (phrase === undefined) throw new MissingPhrase(key)
  return fill(phrase, values)
}

/** Puts values for {{names}}; a name without a value stays visible, so that a mistake is seen. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([\w.-]+)\}\}/g, (whole, name: string) => values[name] ?? whole).trim()
}

/** How a person is spoken of: "mẹ của bác"; numbered where there are several such; neutral for an unknown relation. */
export function whoIs(
  pack: Pack,
  people: readonly { readonly relation: string | null }[],
  index: number,
): string {
  const relation = people[index]?.relation ?? null
  const who = pack.phrases.get(`who.${relation}`) ?? say(pack, 'who.null')
  const alike = people.filter((person) => person.relation === relation)
  if (alike.length < 2) return who
  const nth = people.slice(0, index + 1).filter((person) => person.relation === relation).length
  return say(pack, 'who.nth', { who, nth: String(nth) })
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
