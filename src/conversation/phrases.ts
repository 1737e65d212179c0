import { fill as fillPlaceholders } from '../knowledge/fill.ts'
import type { Pack } from '../knowledge/pack.ts'

/** Every fixed sentence that the conversation may say. Their words stand in knowledge/phrases.yaml. */
export const PHRASE_KEYS = [
  'notice',
  'greeting',
  'welcome-back',
  'welcome-back.again',
  'welcome-back.other',
  'menu',
  'menu.check',
  'menu.contact',
  'menu.leave-question',
  'menu.why',
  'goodbye',
  'feedback.useful',
  'feedback.not-useful',
  'feedback.thanks',
  'feedback.sorry',
  'left-question.ask',
  'left-question.cancel',
  'left-question.kept',
  'left-question.answer',
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
  'erased.code',
  'stale-choice',
  'link.unknown',
  'said-twice',
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
  'interview.progress',
  'interview.last',
  'interview.why',
  'interview.too-early',
  'interview.nothing-before',
  'interview.sensitive',
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
  'decision.not-yet',
  'decision.brief-not-yet',
  'decision.likely-employer',
  'decision.likely-own-pay',
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
  'decision.base',
  'decision.since-unconfirmed',
  'decision.officials',
  'decision.brief-free',
  'decision.brief-part',
  'decision.brief-month',
  'decision.brief-employer',
  'decision.brief-own-pay',
  'decision.brief-self-pay',
  'decision.brief-whole',
  'decision.brief-ladder',
  'decision.brief-likely-free',
  'decision.brief-likely-part',
  'decision.brief-likely-employer',
  'decision.brief-likely-own-pay',
  'decision.brief-likely-self-pay',
  'decision.brief-open',
  'decision.brief-not-in-force',
  'decision.brief-unsettled',
  'family.person',
  'family.ladder',
  'family.of',
  'family.total',
  'family.total-free',
  'family.total-free-but-pay',
  'family.total-pay',
  'family.total-open',
  'family.ladder-order',
  'family.cheaper',
  'family.place',
  'why.group',
  'why.likely',
  'why.self-pay',
  'why.not-in-force',
  'why.unsettled',
  'why.open',
  'why.met',
  'why.unmet',
  'why.mismatch',
  'why.unknown',
  'why.other-groups',
  'why.no-group',
  'why.presumed',
  'why.unasked',
  'suppose.change',
  'suppose.day',
  'suppose.place',
  'suppose.same',
  'suppose.before',
  'suppose.here',
  'suppose.not-yet',
  'suppose.today',
  'receipt.title',
  'receipt.still',
  'receipt.changed',
  'receipt.corrected',
  'receipt.likely',
  'receipt.withheld',
  'receipt.withheld-person',
  'payer.state',
  'payer.city',
  'payer.socialInsurance',
  'payer.employer',
  'family.add',
  'family.whom',
  'family.enough',
  'family.which',
  'family.which-told',
  'decision.bounds-open',
  'decision.bounds-above',
  'decision.upside',
  'decision.unasked',
  'decision.told',
  'family.told',
  'told.age',
  'told.age-about',
  'told.born-on',
  'told.born-in',
  'family.unasked',
  'receipt.code',
  'receipt.unknown',
  'receipt.deletion',
  'proof',
  'proof.none',
  'suppose.unknown-place',
  'suppose.what-there',
  'answer.on-day',
  'answer.in-place',
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
  return fillPlaceholders(text, values).trim()
}

interface Named {
  readonly relation: string | null
  readonly which?: string | undefined
}

/** How a person is spoken of: "mẹ của bác"; numbered where there are several such; neutral for an unknown relation. */
export function whoIs(pack: Pack, people: readonly Named[], index: number): string {
  const { relation = null, which } = people[index] ?? {}
  const who = pack.phrases.get(`who.${relation}`) ?? say(pack, 'who.null')
  const alike = people.filter((person) => person.relation === relation)
  if (alike.length < 2) return who
  const apart = pack.phrases.get(`who.${relation}.${which}`)
  if (apart !== undefined && alike.filter((person) => person.which === which).length === 1) return apart
  const nth = people.slice(0, index + 1).filter((person) => person.relation === relation).length
  return say(pack, 'who.nth', { who, nth: String(nth) })
}

/** "mẹ của bác, cha của bác": all of them, in their order. */
export function whoTogether(pack: Pack, people: readonly Named[]): string {
  return people.map((_, index) => whoIs(pack, people, index)).join(', ')
}

/** Stands in a sentence for how the person is addressed, until the whole reply is made. */
const YOU = '{{you}}'

export function capitalise(text: string): string {
  return text.startsWith(YOU)
    ? `{{You}}${text.slice(YOU.length)}`
    : text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** How somebody is addressed who has not said how they call themselves: most who ask are elderly. */
const USUAL_ADDRESS = 'bác'

/** The words with the person addressed as they call themselves. */
export function addressed(text: string, address: string | null): string {
  const you = address ?? USUAL_ADDRESS
  return fill(text, { you, You: capitalise(you) })
}
