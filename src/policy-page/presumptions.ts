import { fill } from '../knowledge/fill.ts'
import type { Presumption } from '../knowledge/policy/policy.ts'
import { conditionWords } from './condition-words.ts'
import { entry } from './entry.ts'
import type { Page } from './page.ts'
import { factsWords, presumedAge } from './person-words.ts'
import { type Block, heading, type Line, list, paragraph, table } from './tree.ts'

const TIERS: readonly Presumption['tier'][] = ['unless-said', 'if-free', 'likely']

/** What a conversation takes to be so until somebody says otherwise, in the order in which it applies. */
export function presumptionsChapter(page: Page): Block[] {
  const { say, policy } = page
  const head = [
    say('presumptions.number'),
    say('presumptions.tier'),
    say('presumptions.what'),
    say('presumptions.when'),
    say('presumptions.why'),
    say('presumptions.told'),
  ]
  return [
    heading(2, 'presumptions', say('presumptions.heading')),
    paragraph(say('presumptions.about')),
    list(TIERS.map((tier) => entry(say(`tier.${tier}`), [say(`tier.${tier}.about`)]))),
    table(
      head,
      policy.presumptions.map((one, index) => row(page, one, index + 1)),
    ),
  ]
}

function row(page: Page, presumption: Presumption, number: number): Line[] {
  const { tier, assume, ageAtLeast, ageUnder, reason } = presumption
  return [
    String(number),
    page.say(`tier.${tier}`),
    [...presumedAge(page, ageAtLeast, ageUnder), ...factsWords(page, assume)].join('; '),
    scopeWords(page, presumption),
    reason,
    told(page, presumption),
  ].map((cell) => [cell])
}

/** Of whom: of everybody, of those of whom one condition holds, without those of whom another does. */
function scopeWords(page: Page, { when, unless }: Pick<Presumption, 'when' | 'unless'>): string {
  const of = when === null ? page.say('logic.always') : conditionWords(page, when)
  return unless === null ? of : page.say('logic.unless', { when: of, unless: conditionWords(page, unless) })
}

function told({ say, policy }: Page, { text, condition }: Presumption): string {
  const filled = (words: string) => fill(words, { province: policy.wording.province })
  const spoken = [
    ...(text === null ? [] : [say('presumptions.speak-up', { text: filled(text) })]),
    ...(condition === null ? [] : [say('presumptions.condition', { condition: filled(condition) })]),
  ]
  return spoken.length === 0 ? say('presumptions.silent') : spoken.join(' ')
}
